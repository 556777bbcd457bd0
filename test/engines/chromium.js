// Where the tests get their Chromium from. On Linux x64 it comes with `npm ci`, inside the package @sparticuz/chromium, so
// the tests need no root, no apt and no download of their own.
import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from 'playwright';

const PACKAGE = join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../../..');
const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache');

/** No sandbox, because CI often runs as root; no hinting, so that text has the same width everywhere. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Where a browser that someone has installed usually lies. */
const INSTALLED = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  linux: ['/opt/google/chrome/chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((folder) =>
    join(process.env[folder] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
};

/** The executable, and the environment to start it in. `CHROMIUM_PATH` wins. */
export async function findChromium() {
  const { platform, arch, env } = process;
  if (env.CHROMIUM_PATH) {
    if (!existsSync(env.CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, and there is no such file.`);
    return { executablePath: env.CHROMIUM_PATH, env };
  }
  if (platform === 'linux' && arch === 'x64') return packaged();
  const executablePath = [chromium.executablePath(), ...(INSTALLED[platform] ?? [])].find((file) => existsSync(file));
  if (executablePath) return { executablePath, env };
  throw new Error(
    `No Chromium found for ${platform} ${arch}. Install Google Chrome, or run "npx playwright install chromium", ` +
      'or set CHROMIUM_PATH to the executable of a Chromium.',
  );
}

/** The Chromium in the package, unpacked once into node_modules/.cache. */
async function packaged() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  const executablePath = join(folder, 'chromium');
  const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  // a bare machine may lack NSS, NSPR or expat: the package has them too
  if (execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found'))
    env.LD_LIBRARY_PATH = join(folder, 'al2023/lib');
  return { executablePath, env };
}

// The package's own executablePath() unpacks into the system's temporary folder and takes whatever lies there already, of any
// version, even half written by another run. So we unpack beside the goal and rename, which happens whole or not at all.
async function unpack(folder) {
  mkdirSync(CACHE, { recursive: true });
  const temporary = mkdtempSync(join(CACHE, 'unpacking-'));
  const tar = createRequire(join(PACKAGE, 'package.json'))('tar-fs');
  const brotli = (name, sink) =>
    pipeline(createReadStream(join(PACKAGE, 'bin', name)), createBrotliDecompress({ chunkSize: 1 << 21 }), sink);
  await Promise.all([
    brotli('chromium.br', createWriteStream(join(temporary, 'chromium'), { mode: 0o755 })),
    brotli('fonts.tar.br', tar.extract(temporary)),
    brotli('swiftshader.tar.br', tar.extract(temporary)),
    brotli('al2023.tar.br', tar.extract(join(temporary, 'al2023'))),
  ]);
  // only the fonts in the package: the same text metrics on every machine
  writeFileSync(
    join(temporary, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  try {
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true });
    if (!existsSync(folder)) throw error; // else another run was first
  }
}
