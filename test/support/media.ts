// The reader's screen and wishes. Each function answers whether the engine can do it, seen by whether it did it; where it
// cannot, a test skips:
//
//     it('is dark in the dark', async function () {
//       if (!(await colorScheme('dark'))) this.skip();
//
// Chromium can do all; Firefox sizes only; WebKitGTK sizes from 450 px.
// Everything is set back after each test of a file that imports this one.
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { engine } from './commands.js';

const DEFAULT = { width: 800, height: 600 };
const WEBKIT_MIN_WIDTH = 450;

let changed = false;

type Media = Parameters<typeof emulateMedia>[0];

/** The size of the page in CSS pixels. */
export async function viewport(width: number, height = DEFAULT.height): Promise<boolean> {
  if (width < WEBKIT_MIN_WIDTH && (await engine()) === 'webkit') return false;
  changed = true;
  await setViewport({ width, height });
  return innerWidth === width && innerHeight === height;
}

export function colorScheme(scheme: 'light' | 'dark'): Promise<boolean> {
  return emulate({ colorScheme: scheme }, `(prefers-color-scheme: ${scheme})`);
}

export function forcedColors(): Promise<boolean> {
  return emulate({ forcedColors: 'active' }, '(forced-colors: active)');
}

export function reducedMotion(): Promise<boolean> {
  return emulate({ reducedMotion: 'reduce' }, '(prefers-reduced-motion: reduce)');
}

export function print(): Promise<boolean> {
  return emulate({ media: 'print' }, 'print');
}

async function emulate(media: Media, query: string): Promise<boolean> {
  if ((await engine()) === 'webkit') return false;
  changed = true;
  await emulateMedia(media);
  return matchMedia(query).matches;
}

afterEach(async () => {
  if (!changed) return;
  changed = false;
  // null asks Playwright for the machine's own setting; the runner's types do not know it
  const own = { colorScheme: null, forcedColors: null, reducedMotion: null, media: null } as unknown as Media;
  if ((await engine()) !== 'webkit') await emulateMedia(own);
  await setViewport(DEFAULT);
});
