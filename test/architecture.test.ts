// Imports go one way: down from the element to the pure core. This table is the plan of the house.
import { expect } from '@open-wc/testing';
import { sourceFiles } from './support/commands.js';

/** What each part of `src/` may import beside itself; packages by their first name. A part is a folder, or a file of the root. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: ['valibot', 'date-fns', '@date-fns'],
  adapters: ['core', 'feedsmith', 'ical.js', 'parse5'],
  publish: ['core', 'adapters', 'i18n', 'parse5'], // adapters: there and back share one table of fields
  cli: ['core', 'adapters', 'publish', 'i18n', 'jsonc-parser', 'node:'],
  controllers: ['core', 'adapters', 'i18n', 'lit'],
  i18n: [],
  views: ['core', 'i18n', 'lit', 'date-fns', '@date-fns'],
  embed: ['core'],
  live: ['core', 'controllers', 'i18n', 'views', 'lit'],
  'base-styles.ts': ['lit'],
  'import-text.ts': ['core', 'adapters', 'publish'],
  'core.ts': ['core'],
  'convert.ts': ['adapters', 'publish', 'i18n', 'import-text.ts'],
  'events.ts': ['core', 'live'],
  'mend.ts': ['core', 'adapters'],
  'explain.ts': ['core'],
  'news-timeline.ts': [
    'core',
    'controllers',
    'i18n',
    'live',
    'views',
    'base-styles.ts',
    'events.ts',
    'mend.ts',
    'explain.ts',
    'lit',
  ],
  'index.ts': ['core', 'i18n', 'views', 'core.ts', 'events.ts', 'news-timeline.ts'],
  'define.ts': ['views', 'news-timeline.ts', 'index.ts'], // views: it asks whether markup can be parsed on this page
  'cdn.ts': ['define.ts', 'index.ts'],
};

/** Types weigh nothing and run nothing, so these may be named in addition. */
const MAY_NAME: Record<string, readonly string[]> = {
  i18n: ['core'],
  controllers: ['views'],
  'events.ts': ['views', 'i18n'],
  live: ['adapters'],
  'news-timeline.ts': ['adapters'],
};

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

function importsOf(text: string): Import[] {
  const code = text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  const lines = code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  const lazy = code.matchAll(/(type\s+\w+\s*=\s*)?\bimport\(\s*'([^']+)'/g);
  return [...lines, ...lazy].map(([, type, from]) => ({ from: from!, typeOnly: type !== undefined }));
}

/** 'src/views/parts/card.ts' is of the part 'views', 'src/define.ts' of the part 'define.ts'. */
const partOf = (path: string): string => path.split('/')[1]!;

function target(file: string, from: string): string {
  if (from.startsWith('.')) return partOf(new URL(from, `file:///${file}`).pathname.slice(1).replace(/\.js$/, '.ts'));
  return from.startsWith('node:') ? 'node:' : from.split('/')[0]!;
}

/** Each import that goes up, as 'file → address'. */
function violations(files: Record<string, string>): string[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const part = partOf(file);
    return importsOf(text)
      .filter(({ from, typeOnly }) => {
        const allowed = [part, ...(MAY_IMPORT[part] ?? []), ...((typeOnly && MAY_NAME[part]) || [])];
        return !allowed.includes(target(file, from)) || from === 'date-fns';
      })
      .map(({ from }) => `${file} → ${from}`);
  });
}

describe('architecture', () => {
  it('knows every part of src', async () => {
    const parts = [...new Set(Object.keys(await sourceFiles()).map(partOf))];
    expect(parts.filter((part) => !Object.hasOwn(MAY_IMPORT, part))).to.deep.equal([]);
  });

  it('imports downwards only', async () => {
    expect(violations(await sourceFiles())).to.deep.equal([]);
  });

  const PLANTED: readonly [file: string, line: string][] = [
    ['src/core/span.ts', "import { html } from 'lit';"],
    ['src/core/span.ts', "import { readCsv } from '../adapters/csv.js';"],
    ['src/core/span.ts', "import type { Scene } from '../views/view.js';"],
    ['src/core/deep/span.ts', "export * from '../../views/view.js';"],
    ['src/core/span.ts', "import { addYears } from 'date-fns';"],
    ['src/core/span.ts', "import {\n  a,\n  b,\n} from '../views/list.js';"],
    ['src/core/span.ts', "import '../define.js';"],
    ['src/views/list.ts', "const more = await import('../news-timeline.js');"],
    ['src/i18n/de.ts', "import { plural } from '../core/words.js';"],
    ['src/controllers/loader.ts', "import { list } from '../views/list.js';"],
    ['src/news-timeline.ts', "import './define.js';"],
  ];
  for (const [file, line] of PLANTED) {
    it(`sees ${line.replaceAll('\n', '')} in ${file}`, () => {
      expect(violations({ [file]: line })).to.have.lengthOf(1);
    });
  }

  it('lets types of core into i18n', () => {
    expect(violations({ 'src/i18n/labels.ts': "import type { Words } from '../core/words.js';" })).to.deep.equal([]);
  });
});
