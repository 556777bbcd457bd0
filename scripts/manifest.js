// The custom elements manifest: what the class says of itself in its comments, at the paths that are shipped.
import { posix } from 'node:path';
import { readFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const ENTRY = 'dist/index.js';

/** `src/core/feed.ts`, `/src/core/feed.js`, or `./core/feed.js` as a module names it → `dist/core/feed.js`. */
function shipped(path, from = ENTRY) {
  const whole = path.startsWith('.') ? posix.join(posix.dirname(from), path) : path;
  return whole.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
}

const isPublic = (one) =>
  one.privacy !== 'private' && one.privacy !== 'protected' && !/^[#_]/.test(one.name) && !one.inheritedFrom;
const isEvent = (declaration) => declaration.kind === 'class' && declaration.name.endsWith('Event');

const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

function cleanElement(element) {
  const hidden = new Set(element.members.filter((one) => !isPublic(one)).map(({ name }) => name));
  const attributes = (element.attributes ?? [])
    .filter(({ fieldName, inheritedFrom }) => !hidden.has(fieldName) && !inheritedFrom) // the analyzer takes `state: true` for one
    .map((one) => ({ fieldName: camelCase(one.name), ...one }));
  const attributeOf = new Map(attributes.map(({ name, fieldName }) => [fieldName, name]));
  return {
    ...element,
    members: element.members
      .filter(isPublic)
      .map((one) => (attributeOf.has(one.name) ? { ...one, attribute: attributeOf.get(one.name) } : one)),
    attributes,
    events: (element.events ?? []).filter(({ name, description }) => name && description), // it takes each dispatchEvent() for one
  };
}

/** Says each public thing that the class does not explain. */
function undocumented(element) {
  const lists = {
    attributes: 'attribute',
    members: 'member',
    events: 'event',
    slots: 'slot',
    cssParts: 'part',
    cssProperties: 'custom property',
  };
  return Object.entries(lists).flatMap(([list, what]) =>
    (element[list] ?? []).filter(({ description }) => !description).map(({ name }) => `${what} ${name}`),
  );
}

/** @returns {Promise<{manifest: object, element: object}>} */
export async function readManifest() {
  const argv = ['analyze', '--globs', 'src/**/*.ts', '--litelement', '--quiet'];
  const { modules, ...head } = await cli({ argv, cwd: process.cwd(), noWrite: true });

  // of the class's surroundings, only the events and the definition are anybody's business here
  const kept = modules
    .map((module) => ({ ...module, path: shipped(module.path) }))
    .filter(
      ({ path, declarations, exports }) =>
        path === ENTRY ||
        declarations.some((one) => one.customElement || isEvent(one)) ||
        exports.some(({ kind }) => kind === 'custom-element-definition'),
    )
    .map((module) => ({
      ...module,
      declarations: module.declarations
        .filter((one) => one.customElement || isEvent(one))
        .map((one) => (one.customElement ? cleanElement(one) : { ...one, members: one.members?.filter(isPublic) })),
    }));
  const has = ({ name, module }) =>
    kept.some(({ path, declarations }) => path === module && declarations.some((one) => one.name === name));
  for (const module of kept) {
    for (const { superclass } of module.declarations) if (superclass?.module?.startsWith('src/')) delete superclass.module; // a global such as Event
    module.exports = module.exports
      .map((one) => ({
        ...one,
        declaration: {
          ...one.declaration,
          ...(one.declaration.module && { module: shipped(one.declaration.module, module.path) }),
        },
      }))
      .filter(({ declaration }) => has(declaration));
  }
  const manifest = { ...head, modules: kept.sort((a, b) => (a.path < b.path ? -1 : 1)) };

  const elements = kept.flatMap(({ declarations }) => declarations.filter((one) => one.customElement));
  if (elements.length !== 1) throw new Error(`There must be one element in src/, and the analyzer sees ${elements.length}.`);
  const [element] = elements;
  if (!element.tagName) throw new Error(`The class ${element.name} has no tag name: write @tagname into its comment.`);
  const bare = undocumented(element);
  if (bare.length > 0)
    throw new Error(`The class ${element.name} does not explain: ${bare.join(', ')}. Write a comment, or make it private.`);
  return { manifest, element };
}

/** The tag-name map of src/define.ts is written by hand, so that the .d.ts has it: it must name the same tag and class. */
export function checkTagNameMap({ tagName, name }) {
  const map = /interface HTMLElementTagNameMap \{\s*'([\w-]+)': (\w+);?\s*\}/.exec(readFileSync('src/define.ts', 'utf8'));
  if (map?.[1] !== tagName || map?.[2] !== name)
    throw new Error(
      `The HTMLElementTagNameMap of src/define.ts must say '${tagName}': ${name}${map ? `, and says '${map[1]}': ${map[2]}` : ''}.`,
    );
}
