// What the other tests stand on, in every engine: keys and pointer, media, and the server that misbehaves.
import { expect, fixture } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import { ariaSnapshot, corpus, corpusFiles, engine, requestCount } from './support/commands.js';
import { expectWarning } from './support/console.js';
import { colorScheme, forcedColors, print, reducedMotion, viewport } from './support/media.js';

const served = (query: string): Promise<Response> => fetch(`/served/feed?${query}`);
let keys = 0;
/** A key that no other test, engine or run has used. */
const freshKey = (): string => `${String(performance.timeOrigin)}-${String(keys++)}`;

describe('keys and pointer', () => {
  let clicks = 0;
  let field: HTMLElement;
  beforeEach(async () => {
    clicks = 0;
    field = await fixture(html`<div><button @click=${() => clicks++}>Count</button><input aria-label="Text" /></div>`);
    field.querySelector('button')!.focus();
  });

  it('presses keys where the focus is seen', async () => {
    expect(field.querySelector('button')!.matches(':focus-visible')).to.be.true;
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Space' });
    expect(clicks).to.equal(2);
  });

  it('types, and walks there and back', async () => {
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Hello all' });
    await sendKeys({ press: 'Shift+Tab' });
    expect(field.querySelector('input')!.value).to.equal('Hello all');
    expect(document.activeElement!.localName).to.equal('button');
  });

  it('clicks', async () => {
    const { x, y } = field.querySelector('button')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.ceil(x) + 5, Math.ceil(y) + 5] });
    expect(clicks).to.equal(1);
  });

  it('reads the accessibility tree', async function () {
    const tree = await ariaSnapshot('button');
    if (tree === undefined) this.skip();
    expect(tree).to.equal('- button "Count"');
  });
});

describe('media', () => {
  /** Chromium, Firefox, WebKit. */
  const CHANGES: readonly [title: string, change: () => Promise<boolean>, able: readonly [boolean, boolean, boolean]][] = [
    ['a phone', () => viewport(320), [true, true, false]],
    ['a small window', () => viewport(500, 400), [true, true, true]],
    ['dark', () => colorScheme('dark'), [true, false, false]],
    ['forced colours', forcedColors, [true, false, false]],
    ['reduced motion', reducedMotion, [true, false, false]],
    ['print', print, [true, false, false]],
  ];
  for (const [title, change, able] of CHANGES) {
    it(`can be ${title}, or says that it cannot`, async () => {
      const index = ['chromium', 'firefox', 'webkit'].indexOf(await engine());
      expect(await change()).to.equal(able[index]);
    });
  }

  it('sets it back', () => {
    expect([innerWidth, innerHeight, matchMedia('print').matches]).to.deep.equal([800, 600, false]);
  });
});

describe('expectWarning', () => {
  it('takes the warning', async () => {
    const warnings = await expectWarning(/two/, () => {
      console.warn('one and', 'two');
    });
    expect(warnings).to.deep.equal(['one and two']);
  });

  it('misses a warning that did not come', async () => {
    const outcome = await expectWarning(/two/, () => undefined).catch((error: unknown) => String(error));
    expect(outcome).to.include('nothing like /two/');
  });
});

describe('served feeds', () => {
  it('are valid', async () => {
    expect(await (await served('')).json()).to.have.property('title', 'Served');
  });

  it('answer with a status and a header', async () => {
    const { status, headers } = await served('status=429&retry-after=1');
    expect([status, headers.get('retry-after')]).to.deep.equal([429, '1']);
  });

  it('fail as often as asked, and count', async () => {
    const key = freshKey();
    const statuses: number[] = [];
    for (let i = 0; i < 3; i++) statuses.push((await served(`fail=2&key=${key}`)).status);
    expect(statuses).to.deep.equal([503, 503, 200]);
    expect(await requestCount(key)).to.equal(3);
  });

  it('break off in the middle', async () => {
    const body = await served('cut')
      .then((response) => response.text())
      .catch(() => 'broken');
    // WebKitGTK does not say so: it gives the half that came, as if it were whole
    const half = '{"title":"Served","events":[{"id":"one"';
    expect(body).to.equal((await engine()) === 'webkit' ? half : 'broken');
  });

  it('stop when the reader does', async () => {
    const reader = new AbortController();
    const { body } = await fetch('/served/feed?stall=60000', { signal: reader.signal });
    reader.abort();
    const outcome = await body!
      .getReader()
      .read()
      .catch((error: unknown) => (error as Error).name);
    expect(outcome).to.equal('AbortError');
  });

  it('are as long as asked, and do not say how long', async () => {
    const response = await served('bytes=3000000');
    expect(response.headers.get('content-length')).to.be.null;
    const text = await response.text();
    expect(text).to.have.lengthOf(3_000_000);
    expect(JSON.parse(text)).to.have.property('title', 'Served');
  });

  const BODY = encodeURIComponent('{"title":"“€”"}');
  for (const charset of ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']) {
    for (const bom of charset === 'windows-1252' ? [''] : ['', '&bom']) {
      it(`are written in ${charset}${bom}`, async () => {
        const response = await served(`charset=${charset}&body=${BODY}${bom}`);
        const bytes = new Uint8Array(await response.arrayBuffer());
        expect(response.headers.get('content-type')).to.equal(`application/json; charset=${charset}`);
        expect(new TextDecoder(charset, { ignoreBOM: true }).decode(bytes)).to.equal(`${bom && '\uFEFF'}{"title":"“€”"}`);
      });
    }
  }

  it('can be a page, untouched by the test runner', async () => {
    const response = await served(`type=text/html&csp=${encodeURIComponent("default-src 'none'")}`);
    expect(response.headers.get('content-security-policy')).to.equal("default-src 'none'");
    expect(await response.text()).not.to.include('<script');
  });
});

describe('corpora', () => {
  it('can be listed and read', async function () {
    const files = await corpusFiles('edtf');
    if (!files) this.skip();
    expect(files).to.include('edtf/edtf-js.json');
    expect(JSON.parse((await corpus('edtf/edtf-js.json')) ?? '')).to.be.an('array');
  });
});
