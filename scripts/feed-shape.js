// src/core/feed-shape.ts: the schemas of src/core/feed.ts as a table that a page can check a feed by without loading Valibot.
// Read from build/core/feed.js, so build first after a change of the schemas, and once more afterwards.

const HEAD = `// Generated from feed.ts by \`npm run generate\`. Do not edit.

/** By name of the part, and kind, the names of its fields with a blank between them. */
export type FeedShape = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The parts of a feed: for each the fields of a kind. Kinds are \`s\` text, \`w\` text that says something, \`n\` a number, \`"x"\` the
 * word x, \`[k]\` a list of k, \`{k}\` k by key, \`k|k\` either, a name another part; \`!\` where a field must be there.
 */
`;

export async function feedShape() {
  const exported = Object.entries(await import('../build/core/feed.js'));
  const schemas = Object.fromEntries(exported.filter(([, one]) => one.kind === 'schema'));
  const nameOf = (schema) => Object.entries(schemas).find(([, one]) => one === schema)?.[0];

  const kinds = {
    string: ({ pipe }) => (pipe ? 'w' : 's'),
    number: () => 'n',
    picklist: ({ options }) => options.map((word) => `"${word}"`).join('|'),
    array: ({ item }) => `[${kindOf(item)}]`,
    record: ({ value }) => `{${kindOf(value)}}`,
    union: ({ options }) => options.map(kindOf).join('|'),
    optional: ({ wrapped }) => kindOf(wrapped),
  };
  function kindOf(schema) {
    const kind = nameOf(schema) ?? kinds[schema.type]?.(schema);
    if (kind === undefined) throw new Error(`scripts/feed-shape.js has no kind for a schema of type ${schema.type}.`);
    return kind;
  }

  const shape = Object.entries(schemas).map(([name, { entries }]) => {
    const fields = {};
    for (const [key, one] of Object.entries(entries)) {
      const kind = kindOf(one) + (one.type === 'optional' ? '' : '!');
      fields[kind] = fields[kind] ? `${fields[kind]} ${key}` : key;
    }
    return [name, fields];
  });
  const table = JSON.stringify(Object.fromEntries(shape), null, 2);
  return `${HEAD}export const SHAPE: FeedShape = ${table};\n`;
}
