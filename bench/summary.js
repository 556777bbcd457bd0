// Medians of the visits.

function spread(numbers) {
  const sorted = numbers.filter((one) => one !== undefined).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const middle = (sorted.length - 1) / 2;
  return { median: (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2, min: sorted[0], max: sorted.at(-1) };
}

export const median = (numbers) => spread(numbers)?.median;

const NUMBERS = [
  ...['firstEvent', 'loaded', 'shift', 'blocked', 'longestAfter'],
  ...['bytes', 'requests', 'elsewhere', 'elements', 'heap'],
];

/** Each move by its name: the numbers of all visits, or why it could not be measured. */
function movesOf(measured) {
  const names = new Set(measured.flatMap(({ moves }) => Object.keys(moves)));
  return Object.fromEntries(
    [...names].map((name) => {
      const all = measured.map(({ moves }) => moves[name]).filter(Boolean);
      const good = all.filter(({ fault }) => !fault);
      if (good.length === 0) return [name, { fault: all[0].fault }];
      return [
        name,
        Object.fromEntries(
          ['p95', 'worst', 'busy', 'elements', 'blank'].map((one) => [one, spread(good.map((each) => each[one]))]),
        ),
      ];
    }),
  );
}

/** @returns median, least and most of everything measured, how many visits there were, and a fault where there was one */
export function summarise(visits) {
  const measured = visits.flatMap((visit) => visit.measured ?? []);
  const fault = visits.find((visit) => visit.fault)?.fault;
  const faults = [...new Set(measured.flatMap((one) => one.faults ?? []))];
  return {
    visits: visits.length,
    ...(fault && { fault }),
    ...(faults.length > 0 && { faults }),
    ...Object.fromEntries(NUMBERS.map((name) => [name, spread(measured.map((one) => one[name]))])),
    moves: movesOf(measured),
  };
}
