// The gate for addresses: parsed, then allowed.
import { expect } from '@open-wc/testing';
import { safeUrl, type UrlUse } from '../../src/core/safe-url.js';
import { corpus } from '../support/commands.js';

const HTTPS = 'https://news.example/world/events.json';
const HTTP = 'http://news.example/world/events.json';

type Row = readonly [text: string | undefined, expected: string | undefined];

function opens(title: string, use: UrlUse, base: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [text, expected] of rows) {
      it(`${text === undefined ? 'nothing' : JSON.stringify(text)}: ${expected ?? 'refused'}`, () => {
        expect(safeUrl(text, use, base)).to.equal(expected);
      });
    }
  });
}

/** Refused wherever it stands. */
const NEVER: readonly Row[] = [
  undefined,
  '',
  '   ',
  '\n\t',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'javascript\r:alert(1)',
  'javascript://https://news.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg/onload=alert(1)>',
  'data:image/png;base64,AAAA',
  'blob:https://news.example/1-2-3',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'ftp://news.example/',
  'ws://news.example/',
  'about:blank',
  'view-source:https://news.example/',
  'intent://news.example/#Intent;end',
  'tel:+49301234',
  'httpsx://news.example/',
  'https://',
  'https://[::1',
  'https://news.example:99999/',
].map((text) => [text, undefined] as const);

opens('links', 'link', HTTPS, [
  ...NEVER,
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['http://example.org/', 'http://example.org/'],
  ['HTTPS://EXAMPLE.org/A', 'https://example.org/A'],
  ['  https://example.org/  ', 'https://example.org/'],
  ['mailto:desk@news.example', 'mailto:desk@news.example'],
  ['/other', 'https://news.example/other'],
  ['other.html', 'https://news.example/world/other.html'],
  ['../up', 'https://news.example/up'],
  ['#here', 'https://news.example/world/events.json#here'],
  ['?q', 'https://news.example/world/events.json?q'],
  ['//example.org/x', 'https://example.org/x'],
  ['\\\\example.org\\x', 'https://example.org/x'],
  ['https:example.org', 'https://news.example/world/example.org'],
  ['https://example.org/"><script>', 'https://example.org/%22%3E%3Cscript%3E'],
  ['https://müller.example/ü', 'https://xn--mller-kva.example/%C3%BC'],
  ['alert(1)//javascript:', 'https://news.example/world/alert(1)//javascript:'],
]);

opens('media on an https page', 'media', HTTPS, [
  ...NEVER,
  ['https://example.org/a.jpg', 'https://example.org/a.jpg'],
  ['a.jpg', 'https://news.example/world/a.jpg'],
  ['//example.org/a.jpg', 'https://example.org/a.jpg'],
  ['http://example.org/a.jpg', undefined],
  ['mailto:desk@news.example', undefined],
]);

opens('media on an http page', 'media', HTTP, [
  ...NEVER,
  ['http://example.org/a.jpg', 'http://example.org/a.jpg'],
  ['https://example.org/a.jpg', 'https://example.org/a.jpg'],
  ['a.jpg', 'http://news.example/world/a.jpg'],
  ['mailto:desk@news.example', undefined],
]);

describe('a base that is no address of its own', () => {
  for (const base of ['about:srcdoc', 'about:blank', 'data:text/html,x', 'blob:https://news.example/1']) {
    it(`${base}: whole addresses are read`, () => {
      expect(safeUrl('https://example.org/', 'link', base)).to.equal('https://example.org/');
    });

    it(`${base}: others are refused`, () => {
      expect(safeUrl('other.html', 'link', base)).to.be.undefined;
    });
  }

  it('no base at all: nothing is thrown', () => {
    expect(safeUrl('other.html', 'link', '')).to.be.undefined;
  });
});

describe('the payloads of others', () => {
  const GATES: readonly [use: UrlUse, base: string, allowed: RegExp][] = [
    ['link', HTTPS, /^(https?:\/\/[^/]|mailto:)/],
    ['media', HTTPS, /^https:\/\/[^/]/],
    ['media', HTTP, /^https?:\/\/[^/]/],
  ];
  for (const [use, base, allowed] of GATES) {
    it(`open no other scheme for ${use}, base ${base}`, async function () {
      const text = await corpus('xss/url-attribute-values.json');
      if (text === undefined) this.skip();
      const payloads = JSON.parse(text) as string[];
      expect(payloads.length).to.be.greaterThan(300);
      const through = payloads.flatMap((payload) => safeUrl(payload, use, base) ?? []);
      expect(through.filter((href) => !allowed.test(href))).to.deep.equal([]);
    });

    it(`open what they open as an anchor's address: ${use}, base ${base}`, async function () {
      const text = await corpus('xss/url-attribute-values.json');
      if (text === undefined) this.skip();
      const anchor = document.createElement('a');
      const through = (JSON.parse(text) as string[]).flatMap((payload) => safeUrl(payload, use, base) ?? []);
      const otherwise = through.filter((href) => {
        anchor.href = href;
        return anchor.href !== href || !allowed.test(anchor.href);
      });
      expect(otherwise).to.deep.equal([]);
    });
  }
});
