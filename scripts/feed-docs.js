// Reads from src/core/feed.ts what each part of a feed is for: the schemas' names, their fields, and the comment above each.
// scripts/feed-schema.js and scripts/generate.js write it where editors and readers find it.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const FEED = new URL('../src/core/feed.ts', import.meta.url);

const docOf = (node) => ts.getTextOfJSDocComment(node.jsDoc?.at(-1)?.comment)?.replace(/\s+/g, ' ').trim() ?? '';

/** `v.string()` → `string`; undefined for anything but a call of Valibot. */
const schemaName = (node) =>
  ts.isCallExpression(node) && node.expression.getText().startsWith('v.') ? node.expression.getText().slice(2) : undefined;

/**
 * @returns {Map<string, {doc: string, fields: {name: string, doc: string, type: string, optional: boolean}[]}>} in the file's order;
 *   in a `type`, [Name] stands for another part.
 */
export function feedDocs() {
  const file = ts.createSourceFile('feed.ts', readFileSync(FEED, 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map();
  for (const statement of file.statements)
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (initializer) constants.set(name.getText(), { initializer, doc: docOf(statement) });

  const fail = (node, what) => {
    throw new Error(
      `src/core/feed.ts:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}: ${node.getText().slice(0, 60)}`,
    );
  };

  const either = (words) => words.join(', ').replace(/, ([^,]+)$/, ' or $1');
  // how a schema reads in words
  const KINDS = {
    string: () => 'text',
    number: () => 'number',
    boolean: () => 'true or false',
    unknown: () => 'anything',
    literal: (value) => `\`${value.text ?? value.getText()}\``,
    picklist: (list) => either(list.elements.map((one) => `\`${one.text}\``)),
    array: (of) => `list of ${typeOf(of)}`,
    union: (list) => either(list.elements.map(typeOf)),
    record: (key, value) => `${typeOf(value)} by key`,
    optional: (of) => typeOf(of),
    pipe: (of) => typeOf(of),
  };
  const isObject = (node) => /^(?:loose|strict)?[oO]bject$/.test(schemaName(node) ?? '');
  function typeOf(node) {
    if (ts.isIdentifier(node)) {
      const { initializer } = constants.get(node.text) ?? fail(node, 'This is no schema of this file');
      return isObject(initializer) ? `[${node.text}]` : typeOf(initializer);
    }
    const kind = KINDS[schemaName(node)] ?? fail(node, 'scripts/feed-docs.js has no words for this schema');
    return kind(...node.arguments);
  }
  const isOptional = (node) =>
    ts.isIdentifier(node) ? isOptional(constants.get(node.text)?.initializer ?? node) : schemaName(node) === 'optional';

  function fieldsOf(literal) {
    return literal.properties.flatMap((property) => {
      if (ts.isSpreadAssignment(property)) return fieldsOf(constants.get(property.expression.getText()).initializer);
      const value = ts.isShorthandPropertyAssignment(property) ? property.name : property.initializer;
      const doc = docOf(property) || fail(property, 'This field has no comment');
      return [{ name: property.name.getText(), doc, type: typeOf(value), optional: isOptional(value) }];
    });
  }

  // those that a feed is made of, found from the feed down, in the file's order
  const parts = new Map();
  const visit = (name) => {
    if (parts.has(name)) return;
    const { initializer, doc } = constants.get(name);
    const fields = fieldsOf(initializer.arguments[0]);
    parts.set(name, { doc: doc || fail(initializer, 'This schema has no comment'), fields });
    for (const { type } of fields) for (const [, part] of type.matchAll(/\[(\w+)\]/g)) visit(part);
  };
  visit('Feed');
  return new Map([...constants.keys()].filter((name) => parts.has(name)).map((name) => [name, parts.get(name)]));
}
