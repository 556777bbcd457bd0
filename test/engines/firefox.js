// Firefox as Debian packages it (firefox-esr). Playwright speaks WebDriver BiDi to it under the channel 'moz-firefox';
// without that channel it would look for its own patched build.
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Playwright's launch options for the Firefox on this machine. `FIREFOX_PATH` wins. */
export function findFirefox() {
  const wanted = process.env.FIREFOX_PATH;
  const executablePath = (wanted ? [wanted] : PLACES).find((file) => existsSync(file));
  if (executablePath) return { channel: 'moz-firefox', executablePath };
  throw new Error(
    wanted
      ? `FIREFOX_PATH is ${wanted}, and there is no such file.`
      : 'No Firefox found. On Debian: apt-get install firefox-esr. Elsewhere set FIREFOX_PATH to its executable.',
  );
}
