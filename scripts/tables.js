// The tables of README.md and docs/feed.md, from the element's manifest and from the comments of the feed's schema.

const cell = (text) =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
const code = (text) => (text ? `\`${text}\`` : '');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) =>
  rows.length === 0 ? 'None.' : [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const withoutUndefined = (type) => type?.replace(/\s*\|\s*undefined\b/g, '');

/** `'list' | "axis" | undefined` → `list`, `axis`. */
function values(type) {
  const plain = withoutUndefined(type?.text) ?? '';
  if (plain === 'boolean') return 'present or absent';
  return plain
    .split(/\s*\|\s*/)
    .map((one) => (/^(['"]).*\1$/.test(one) ? code(one.slice(1, -1)) : one === 'string' ? 'text' : one))
    .join(', ');
}

const isEmpty = (value) => value === undefined || /^(?:''|""|undefined|null|false|\[\]|\{\})$/.test(value);
const defaultOf = (value) => (isEmpty(value) ? '' : code(value.replace(/^(['"])(.*)\1$/, '$2')));

function signature({ kind, name, parameters = [], readonly }) {
  if (kind !== 'method') return `${code(name)}${readonly ? ' (read-only)' : ''}`;
  return code(`${name}(${parameters.map((one) => one.name).join(', ')})`);
}

/** The tables of README.md, by the name in their marker. What is an attribute is not listed as a property again. */
export const elementTables = ({
  attributes = [],
  members = [],
  events = [],
  slots = [],
  cssParts = [],
  cssProperties = [],
}) => ({
  attributes: table(
    ['Attribute', 'Values', 'Default', 'Meaning'],
    attributes.map((one) => [code(one.name), values(one.type), defaultOf(one.default), one.description]),
  ),
  properties: table(
    ['Property or method', 'Type', 'Meaning'],
    members
      .filter((one) => !one.static && !one.attribute)
      .map((one) => [
        signature(one),
        code(withoutUndefined((one.kind === 'method' ? one.return?.type : one.type)?.text)),
        one.description,
      ]),
  ),
  events: table(
    ['Event', 'Class', 'Meaning'],
    events.map((one) => [code(one.name), code(one.type?.text), one.description]),
  ),
  slots: table(
    ['Slot', 'Meaning'],
    slots.map((one) => [one.name ? code(one.name) : '(unnamed)', one.description]),
  ),
  parts: table(
    ['Part', 'Meaning'],
    cssParts.map((one) => [code(one.name), one.description]),
  ),
  'custom-properties': table(
    ['Custom property', 'Default', 'Meaning'],
    cssProperties.map((one) => [code(one.name), code(one.default), one.description]),
  ),
});

/** A heading and a table for each part of a feed: the feed, the event, then what they are made of. */
export function feedTables(docs) {
  const linked = (type) => type.replace(/\[(\w+)\]/g, (_, name) => `[${name}](#${name.toLowerCase()})`);
  const order = [...new Set(['Feed', 'FeedEvent', ...docs.keys()])].filter((name) => docs.has(name));
  return order
    .map((name) => {
      const { doc, fields } = docs.get(name);
      const rows = fields.map((one) => [`${code(one.name)}${one.optional ? '' : ' (required)'}`, linked(one.type), one.doc]);
      return `### ${name}\n\n${doc}\n\n${table(['Field', 'Type', 'Meaning'], rows)}`;
    })
    .join('\n\n');
}
