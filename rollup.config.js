// What rollup makes of tsc's output in build/. Read by scripts/build.js.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, resolve as resolvePath } from 'node:path';
import { fileURLToPath } from 'node:url';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { litPatch } from './scripts/lit-patch.js';

const build = fileURLToPath(new URL('build/', import.meta.url));

/**
 * Hands rollup the source maps that tsc wrote, so that ours lead to the TypeScript. And says which modules do something by being
 * loaded: package.json says so for dist/, and rollup would take from it that nothing in build/ does.
 */
const compiled = () => ({
  name: 'compiled',
  load(id) {
    if (!id.startsWith(build) || !existsSync(`${id}.map`)) return null;
    const moduleSideEffects = /[\\/](?:define|cdn)\.js$/.test(id);
    return { code: readFileSync(id, 'utf8'), map: JSON.parse(readFileSync(`${id}.map`, 'utf8')), moduleSideEffects };
  },
});

// Lower CSS targets than these turn light-dark() into a polyfill and fold animation-timeline away.
const targets = { chrome: 123 << 16, firefox: 128 << 16, safari: (17 << 16) | (5 << 8) };
const literals = () =>
  minifyLiterals({
    include: `${build}**`,
    failOnError: true,
    options: { minifyOptions: { keepClosingSlash: true, conservativeCollapse: true, minifyCSS: { minify: true, targets } } },
  });

/** Names by which Lit knows its own things, and nobody else does. */
const LITS_OWN =
  /^(?:converter|createProperty|createRenderRoot|elementStyles|enableUpdating|finalize(?:Styles)?|fromAttribute|getProperty(?:Descriptor|Options)|isUpdatePending|performUpdate|reflect|shadowRootOptions|strings|styleSheet|toAttribute|useDefault|willUpdate|_\$[\w$]+)$/;

/** Names that the modules of one chunk have for their own things: no other file has them, nothing of the platform and no feed. */
const OF_ONE_CHUNK =
  /^(?:bands|barHeight|barRows|bars|blocks|cardHeight|cards|cardWidth|change|cleanMarkup|clusterHeight|clusterWidth|coarse|crowded|ctor|dates|datesOf|decks|deep|draw|eraWidth|eventId|extent|fadeIn|fadeOut|fault|follow|gap|gaps|ground|headed|inWords|lane|lanes|least|light|limits|lineHeight|major|make|maxBytes|mediaAt|members|middle|moments|names|near|nowWidth|nth|numbers|openTools|pan|placed|plainText|plan|problem|rank|reach|records|removed|room|row|runs|scale|section|setOrder|settle|setView|significant|sizes|slide|slidesOf|space|spokenDate|stem|storyLang|stretch|tick|toAxis|totals|toTime|unfold|way|window|within)$/;

/** Names of the properties that a piece of code knows. */
function* propertiesIn(node) {
  if (node.type === 'MemberExpression' && !node.computed) yield node.property.name;
  if (/^(?:Property|MethodDefinition|PropertyDefinition)$/.test(node.type) && !node.computed) yield node.key.name;
  for (const child of Object.values(node)) if (child && typeof child === 'object') yield* propertiesIn(child);
}

/** Sees that they are: a name that two files know must be the same in both. */
const ofOneChunk = () => {
  const holders = new Map();
  return {
    name: 'of-one-chunk',
    renderChunk(code, { fileName }) {
      for (const found of propertiesIn(this.parse(code))) {
        if (!OF_ONE_CHUNK.test(found)) continue;
        const holder = holders.get(found) ?? fileName;
        holders.set(found, holder);
        if (holder !== fileName)
          this.error(`“${found}” is in ${holder} and in ${fileName}: take it out of OF_ONE_CHUNK in rollup.config.js.`);
      }
    },
  };
};

const minified = () => [
  compiled(),
  resolve({ exportConditions: ['production', 'browser'] }),
  litPatch(),
  literals(),
  ofOneChunk(),
  terser({
    ecma: 2022,
    module: true,
    // arrows in place of anonymous functions: nothing here calls one of those with `new`, or asks for its prototype; `""+x` for
    // `String(x)`: none is given a symbol; and no property is read only for what its getter does
    compress: { passes: 3, inline: 1, unsafe_arrows: true, unsafe: true, pure_getters: true },
    mangle: { properties: { builtins: true, regex: new RegExp(`${LITS_OWN.source}|${OF_ONE_CHUNK.source}`) } },
    format: { comments: false },
  }),
];

const LOCALE = /^(?:more\/)?[a-z]{2,3}(?:-[A-Z][a-z]{3})?\.js$/; // a file of i18n/ named after a language: not the modules they share
const locales = readdirSync(`${build}i18n`, { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => LOCALE.test(name));

/** What a chunk that holds the words of one language, and nothing else, is called: `locale-de`, `locale-more-de`. */
const localeName = ({ facadeModuleId, moduleIds }) => {
  const name = locales.find((one) => facadeModuleId === `${build}i18n/${one}`);
  return name && moduleIds.length === 1 ? `locale-${name.slice(0, -3).replace('/', '-')}` : undefined;
};

/**
 * One hash for all chunks of one state of what they are made of and with: one for each would be a third of the table of languages,
 * and chunks of two states are never mixed.
 */
const madeOf = readdirSync(build, { recursive: true })
  .filter((name) => name.endsWith('.js'))
  .sort()
  .map((name) => `${build}${name}`);
const madeWith = ['rollup.config.js', 'package-lock.json'].map((name) => fileURLToPath(new URL(name, import.meta.url)));
const hash = [...madeOf, ...madeWith]
  .reduce((sum, file) => sum.update(readFileSync(file)), createHash('sha256'))
  .digest('hex')
  .slice(0, 6);

/**
 * The entry must be one file, and its chunks must not reach back into it: a page may load it as `news-timeline.js?v=2`, and a
 * chunk that imports `../news-timeline.js` would then load and define everything a second time.
 */
const standalone = () => ({
  name: 'standalone',
  generateBundle(options, bundle) {
    const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
    for (const chunk of chunks) {
      if (chunk.isEntry && chunk.imports.length > 0)
        this.error(
          `${chunk.fileName} must be one file, and it imports ${chunk.imports.join(', ')}: something that a lazy chunk uses too.`,
        );
      for (const entry of chunks.filter((one) => one.isEntry && chunk.imports.includes(one.fileName)))
        for (const id of Object.keys(chunk.modules))
          for (const shared of this.getModuleInfo(id).importedIds.filter((one) => one in entry.modules))
            this.error(
              `The lazy ${id} imports ${shared}, which is in ${entry.fileName}. Hand it what it needs as an argument, or take that import out.`,
            );
    }
  },
});

/** Small modules that a lazy chunk holds again: what would else be one more chunk to wait for. */
const AGAIN = {
  'explain-fault.js': './problem.js',
  'report.js': './problem.js',
  'hold.js': '../views/scroller.js',
  'kept-list.js': '../views/elements.js',
};
const again = () => ({
  name: 'again',
  resolveId: (from, importer) =>
    importer && AGAIN[basename(importer)] === from ? `${resolvePath(dirname(importer), from)}?again` : null,
  load: (id) => (id.endsWith('?again') ? readFileSync(id.slice(0, -'?again'.length), 'utf8') : null),
});

export default [
  {
    // npm: a file a module, the dependencies stay imports
    input: [
      'index',
      'define',
      'core',
      'convert',
      'cli/main',
      'i18n/locales',
      ...locales.map((name) => `i18n/${name.slice(0, -3)}`),
    ].map((name) => `${build}${name}.js`),
    external: /^(?:node:|(?:lit|date-fns|@date-fns|valibot|feedsmith|ical\.js|jsonc-parser|parse5)(?:\/|$))/,
    plugins: [compiled(), literals()],
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'build', sourcemap: true },
  },
  {
    // CDN: defines the element; what a story may not need comes as lazy chunks
    input: { 'news-timeline': `${build}cdn.js` },
    plugins: [again(), ...minified(), standalone()],
    preserveEntrySignatures: false,
    output: {
      dir: 'dist/cdn',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: (chunk) => `chunks/${localeName(chunk) ?? chunk.name}-${hash}.js`,
      generatedCode: 'es2015',
      sourcemap: 'hidden', // beside the files, and not named in each: that is 40 bytes a file
      manualChunks: {
        // one file to wait for, whether a page asks for its language or a part for its words
        locales: ['locales', 'more', 'languages'].map((name) => `${build}i18n/${name}.js`),
        // on its way together with the axis, which names it
        'locale-more-en': [`${build}i18n/more/en.js`],
        // an address of a sheet leads to a table: what reads the one is soon needed for the other
        mend: [`${build}mend.js`, `${build}adapters/addresses.js`],
        // a date that is not plain is a rare one, or one that must be explained: one file to wait for
        rare: [`${build}core/rare.js`, `${build}explain.js`],
      },
    },
  },
  {
    // CDN in one file, for pages that check the integrity of what they load
    input: `${build}cdn.js`,
    plugins: minified(),
    preserveEntrySignatures: false,
    output: { file: 'dist/cdn/news-timeline.full.js', format: 'es', inlineDynamicImports: true, sourcemap: true },
  },
];
