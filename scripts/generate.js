// `npm run generate`: writes what is derived from the source: the manifest, what editors read, the tables of README.md,
// docs/feed.md and docs/dates.md, and the feed's shape as the widget checks it. `npm run generate -- --check` writes nothing, and
// fails where a file is not as it would be written.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { format } from 'prettier';
import { dateTables } from './date-docs.js';
import { feedDocs } from './feed-docs.js';
import { feedShape } from './feed-shape.js';
import { checkTagNameMap, readManifest } from './manifest.js';
import { elementTables, feedTables } from './tables.js';

process.chdir(new URL('..', import.meta.url).pathname);

const json = (text) => `${JSON.stringify(typeof text === 'string' ? JSON.parse(text) : text, null, 2)}\n`;

/** The file with each text between its own markers, `<!-- generated:name -->` and `<!-- /generated -->`. */
async function filled(file, texts) {
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  let whole = readFileSync(file, 'utf8');
  for (const [name, text] of Object.entries(texts)) {
    const markers = new RegExp(`(<!-- generated:${name} -->\\n)[^]*?(<!-- /generated -->)`);
    if (!markers.test(whole))
      throw new Error(`${file} lacks the lines <!-- generated:${name} --> and, after it, <!-- /generated -->.`);
    const pretty = await format(text, { parser: 'markdown' });
    whole = whole.replace(markers, (_, before, after) => `${before}\n${pretty}\n${after}`);
  }
  return whole;
}

async function generated() {
  const { manifest, element } = await readManifest();
  checkTagNameMap(element);
  return {
    'custom-elements.json': json(manifest),
    'vscode.html-custom-data.json': json(getVsCodeHtmlCustomData(manifest, { hideLogs: true })),
    'vscode.css-custom-data.json': json(getVsCodeCssCustomData(manifest, { hideLogs: true })),
    'web-types.json': json(getWebTypesData(manifest, { hideLogs: true, packageJson: false })),
    'README.md': await filled('README.md', elementTables(element)),
    'src/core/feed-shape.ts': await format(await feedShape(), { parser: 'typescript', singleQuote: true, printWidth: 128 }),
    'docs/dates.md': await filled('docs/dates.md', { dates: await dateTables() }),
    'docs/feed.md': await filled('docs/feed.md', { feed: feedTables(feedDocs()) }),
  };
}

try {
  const stale = Object.entries(await generated()).filter(
    ([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text,
  );
  if (process.argv.includes('--check')) {
    for (const [file] of stale) console.error(`${file} is stale.`);
    if (stale.length > 0) throw new Error('Run `npm run generate`, and commit what it writes.');
  } else {
    for (const [file, text] of stale) {
      writeFileSync(file, text);
      console.log(`Wrote ${file}`);
    }
  }
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
