// `npm run check:package`, after a build: is what npm would publish whole, and no more than that?
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(new URL('..', import.meta.url).pathname);

const { dependencies, devDependencies, exports, name } = JSON.parse(readFileSync('package.json', 'utf8'));
const faults = [];

/** Each path that the exports map promises, with the file behind it; a `*` stands for what is there. */
function* promised() {
  for (const [subpath, target] of Object.entries(exports)) {
    const targets = typeof target === 'string' ? { default: target } : target;
    for (const [condition, file] of Object.entries(targets)) {
      if (!file.includes('*')) {
        yield { subpath, condition, file };
        continue;
      }
      const [before, after] = file.split('*');
      const found = existsSync(before)
        ? readdirSync(before, { recursive: true }).filter((one) => one.endsWith(after || '.js'))
        : [];
      if (found.length === 0) faults.push(`The exports map promises ${subpath}, and there is no ${file}.`);
      for (const one of found)
        yield { subpath: subpath.replace('*', one.slice(0, one.length - after.length)), condition, file: before + one };
    }
  }
}

function checkExports() {
  for (const { subpath, condition, file } of promised()) {
    if (!existsSync(file)) faults.push(`The exports map promises ${subpath}, and there is no ${file}.`);
    else if (condition === 'default' && file.endsWith('.js')) checkSyntax(file);
  }
}

function checkSyntax(file) {
  try {
    execFileSync(process.execPath, ['--check', file], { stdio: 'pipe' });
  } catch (error) {
    faults.push(`${file} does not parse: ${error.stderr}`);
  }
}

/** The core runs without a page. */
async function checkNode() {
  for (const path of ['core.js', 'convert.js', 'schema.json']) {
    try {
      if (path.endsWith('.js')) await import(`${name}/${path}`);
      else JSON.parse(readFileSync(new URL(import.meta.resolve(`${name}/${path}`)), 'utf8'));
    } catch (error) {
      faults.push(`${name}/${path} cannot be loaded in Node: ${error.message}`);
    }
  }
}

function checkPackedFiles() {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  const paths = files.map(({ path }) => path);
  for (const path of paths)
    if (/^(?:test|demo|bench|scripts|src|build|coverage|docs)\/|\.test\./.test(path))
      faults.push(`${path} would be published.`);
  for (const path of [
    'README.md',
    'LICENSE',
    'custom-elements.json',
    'web-types.json',
    'dist/index.js',
    'dist/cdn/news-timeline.js',
  ])
    if (!paths.includes(path)) faults.push(`${path} would not be published.`);
}

/** A type that a .d.ts imports is missing for the reader of the package, unless it comes with our dependencies. */
function checkTypes() {
  for (const file of readdirSync('dist', { recursive: true }).filter((one) => one.endsWith('.d.ts'))) {
    const text = readFileSync(join('dist', file), 'utf8');
    for (const [, specifier] of text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
      if (specifier.startsWith('.')) {
        if (!existsSync(join('dist', dirname(file), specifier.replace(/\.js$/, '.d.ts'))))
          faults.push(`dist/${file} imports ${specifier}, which has no types.`);
      } else if (!((specifier.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? '') in dependencies))
        faults.push(`dist/${file} imports types of ${specifier}, which is no dependency.`);
    }
  }
}

/** docs/dependencies.md says why each dependency is there, and names none that is gone. */
function checkReasons() {
  const listed = [...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\|([^|]*)\|/gm)].flatMap(
    ([, first]) => first.match(/[^`]+(?=`)/g) ?? [],
  );
  const named = new Set(listed.filter((text) => /^[@\w]/.test(text)));
  const all = Object.keys({ ...dependencies, ...devDependencies });
  for (const one of all) if (!named.has(one)) faults.push(`docs/dependencies.md does not say why ${one} is there.`);
  for (const one of named) if (!all.includes(one)) faults.push(`docs/dependencies.md names ${one}, which is no dependency.`);
}

/** Runs a tool: the script `bin`, found from a module of its package. */
function run(module, bin, ...options) {
  const file = fileURLToPath(new URL(bin, module));
  try {
    execFileSync(process.execPath, [file, ...options], { stdio: 'pipe' });
  } catch (error) {
    faults.push(`${error.stdout}${error.stderr}`);
  }
}

if (!existsSync('dist/index.js')) {
  console.error('There is nothing in dist/: run `npm run build` first.');
  process.exit(1);
}
checkExports();
await checkNode();
checkPackedFiles();
checkTypes();
checkReasons();
run(import.meta.resolve('publint'), './cli.js', 'run', '--strict');
run(import.meta.resolve('@arethetypeswrong/cli/package.json'), './dist/index.js', '--pack', '.', '--profile', 'esm-only');

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log('The package is whole.');
