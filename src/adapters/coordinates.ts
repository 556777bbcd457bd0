/** A place of ours of what a record says of it; `undefined` where that is neither a name nor a pair of degrees on the globe. */
export function coordinates(
  lat: unknown,
  lon: unknown,
  name: string,
): { name: string; lat?: number; lon?: number } | undefined {
  const [north, east] = [degrees(lat, 90), degrees(lon, 180)];
  if (north === undefined || east === undefined) return name ? { name } : undefined;
  return { name: name || `${north}, ${east}`, lat: north, lon: east };
}

function degrees(value: unknown, most: number): number | undefined {
  const number = typeof value === 'string' && /^\s*[-+]?\d{1,3}(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Math.abs(number) <= most ? number : undefined;
}
