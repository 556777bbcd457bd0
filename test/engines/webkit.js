// A launcher of @web/test-runner for WebKitGTK (Debian: webkit2gtk-driver and xvfb). It speaks the W3C WebDriver protocol to
// WebKitWebDriver with fetch, and starts Xvfb where there is no display.
//
// It calls itself a 'puppeteer' browser and offers the small part of a Page that the runner's own commands use, so sendKeys,
// sendMouse and setViewport work unchanged: commands of our own would come too late, the runner asks its own first.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };
const VIEWPORT = { width: 800, height: 600 };

const machine = { x64: 'x86_64', arm64: 'aarch64' }[process.arch];
const MINI_BROWSERS = ['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`);

const onPath = (command) => process.env.PATH.split(delimiter).some((folder) => existsSync(join(folder, command)));

async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.on('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Asks every 50 ms, for ten seconds. */
async function until(probe, what) {
  for (let i = 0; i < 200; i++) {
    if (await probe()) return;
    await sleep(50);
  }
  throw new Error(`${what} did not start.`);
}

/** What Playwright and Puppeteer call 'Shift+Tab': hold the first, press the last, let go backwards. */
function chord(text) {
  const keys = text.length > 1 ? text.split('+') : [text];
  return [...keys.map((key) => ['keyDown', key]), ...keys.reverse().map((key) => ['keyUp', key])];
}

class WebKitLauncher {
  name = 'WebKit';
  type = 'puppeteer';
  concurrency = 1;
  version = '';
  #binary;
  #environment;
  #children = [];
  #base = '';
  #session = '';
  #starting;
  #active;

  constructor(binary, environment) {
    this.#binary = binary;
    this.#environment = environment;
    process.on('exit', () => this.#killChildren()); // where the run breaks off, nobody calls stop()
  }

  async startSession(id, url) {
    await (this.#starting ??= this.#start());
    this.#active = id;
    await this.#setViewport(VIEWPORT);
    await this.#command('POST', '/url', { url });
  }

  isActive(id) {
    return this.#active === id;
  }

  getBrowserUrl() {
    return this.#command('GET', '/url');
  }

  async stopSession() {
    await this.#command('POST', '/url', { url: 'about:blank' });
    this.#active = undefined;
    return {};
  }

  async startDebugSession() {
    throw new Error('WebKitGTK has no debug sessions here.');
  }

  async stop() {
    if (this.#session) await this.#command('DELETE', '').catch(() => undefined);
    this.#killChildren();
  }

  getPage() {
    const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
    const button = (type, options) => ({ type, button: BUTTONS[options?.button ?? 'left'] });
    const unsupported = (what) => async () => {
      throw new Error(`WebKitGTK cannot ${what}.`);
    };
    return {
      setViewport: (size) => this.#setViewport(size),
      screenshot: async () => Buffer.from(await this.#command('GET', '/screenshot'), 'base64'),
      keyboard: {
        type: (text) => this.#keys([...text].flatMap((key) => chord(key))),
        press: (keys) => this.#keys(chord(keys)),
        down: (key) => this.#keys([['keyDown', key]]),
        up: (key) => this.#keys([['keyUp', key]]),
      },
      mouse: {
        move: (x, y) => this.#pointer(move(x, y)),
        click: (x, y, options) => this.#pointer(move(x, y), button('pointerDown', options), button('pointerUp', options)),
        down: (options) => this.#pointer(button('pointerDown', options)),
        up: (options) => this.#pointer(button('pointerUp', options)),
        reset: () => this.#command('DELETE', '/actions'),
      },
      emulateMediaFeatures: unsupported('emulate media'),
      setUserAgent: unsupported('change its user agent'),
    };
  }

  async #start() {
    // with LANG=C navigator.language would be 'C', which Intl refuses
    const env = {
      ...process.env,
      LANG: 'en_US.UTF-8',
      LC_ALL: 'en_US.UTF-8',
      LANGUAGE: 'en_US',
      NO_AT_BRIDGE: '1',
      ...this.#environment,
    };
    if (!env.DISPLAY) env.DISPLAY = await this.#startDisplay(env);
    const port = await freePort();
    this.#base = `http://127.0.0.1:${port}`;
    this.#spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], env);
    const answers = () =>
      fetch(`${this.#base}/status`).then(
        (response) => response.ok,
        () => false,
      );
    await until(answers, 'WebKitWebDriver');
    const { sessionId, capabilities } = await this.#request('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: this.#binary, args: ['--automation'] } } },
    });
    this.#session = sessionId;
    this.version = capabilities.browserVersion;
  }

  // Xvfb has no window manager: the window under the pointer, in the middle of the screen, has the focus. A larger screen
  // would leave the pointer outside the window, and :focus-visible would never match.
  async #startDisplay(env) {
    let number = 99;
    while (existsSync(`/tmp/.X${number}-lock`)) number++;
    this.#spawn('Xvfb', [`:${number}`, '-screen', '0', `${VIEWPORT.width}x${VIEWPORT.height}x24`, '-nolisten', 'tcp'], env);
    await until(() => existsSync(`/tmp/.X11-unix/X${number}`), 'Xvfb');
    return `:${number}`;
  }

  #killChildren() {
    for (const child of this.#children.reverse()) child.kill();
  }

  #spawn(command, args, env) {
    const child = spawn(command, args, { stdio: 'ignore', env });
    child.on('error', (error) => console.error(`Cannot start ${command}: ${error.message}`));
    this.#children.push(child);
  }

  async #request(method, path, body) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(this.#base + path, { method, headers, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  #command(method, path, body) {
    return this.#request(method, `/session/${this.#session}${path}`, body);
  }

  #keys(steps) {
    const actions = steps.map(([type, key]) => ({ type, value: KEYS[key] ?? key }));
    return this.#command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  #pointer(...actions) {
    const parameters = { pointerType: 'mouse' };
    return this.#command('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters, actions }] });
  }

  // WebDriver sizes the window, not the page in it: ask, correct, look again.
  async #setViewport({ width, height }) {
    for (let i = 0; i < 10; i++) {
      const [w, h] = await this.#command('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
      if (w === width && h === height) return;
      const rect = await this.#command('GET', '/window/rect');
      await this.#command('POST', '/window/rect', { width: rect.width + width - w, height: rect.height + height - h });
      await sleep(50);
    }
    throw new Error(`The viewport did not reach ${width}x${height}; WebKitGTK cannot be narrower than 450.`);
  }
}

/** @param environment variables for the browser, such as `TZ` */
export function webkitLauncher(environment) {
  const binary = MINI_BROWSERS.find((file) => existsSync(file));
  const missing = [
    !(binary && onPath('WebKitWebDriver')) && 'webkit2gtk-driver',
    !process.env.DISPLAY && !onPath('Xvfb') && 'xvfb',
  ].filter(Boolean);
  if (missing.length > 0) throw new Error(`No WebKit to test in. On Debian: apt-get install ${missing.join(' ')}`);
  return new WebKitLauncher(binary, environment);
}
