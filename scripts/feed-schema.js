// The JSON Schema of a feed, for editors and for newsrooms that check a feed before it goes out: what build/core/feed.js accepts,
// with the comments of src/core/feed.ts as descriptions.
import { toJsonSchema } from '@valibot/to-json-schema';
import { feedDocs } from './feed-docs.js';

export async function feedSchema() {
  const schemas = await import('../build/core/feed.js');
  const docs = feedDocs();
  const parts = Object.fromEntries([...docs.keys()].filter((name) => name !== 'Feed').map((name) => [name, schemas[name]]));
  const { $schema, $defs, ...feed } = toJsonSchema(schemas.Feed, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: parts,
  });

  const described = (name, { properties, ...schema }) => {
    const { doc, fields } = docs.get(name);
    const comments = new Map(fields.map((field) => [field.name, field.doc]));
    const entries = Object.entries(properties).map(([key, value]) => [key, { ...value, description: comments.get(key) }]);
    return { title: name, description: doc, ...schema, properties: Object.fromEntries(entries) };
  };
  return {
    $schema,
    ...described('Feed', feed),
    $defs: Object.fromEntries(Object.entries($defs).map(([name, schema]) => [name, described(name, schema)])),
  };
}
