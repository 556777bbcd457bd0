// The fields of a foreign feed, of which every one may be anything.

export type Bag = Readonly<Record<string, unknown>>;

export const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text or a number as text, without blanks around it; of anything else, nothing. */
export const plain = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';

/** The same without the fields that hold nothing: no text, an empty list, `false`. */
export const filled = (bag: Bag): Bag =>
  Object.fromEntries(Object.entries(bag).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value)));
