// Feeds that are written to break out: whatever stands in a field, the published page has the structure that it would have had.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { parse, parseFragment } from 'parse5';
import { embedCode, toAtom, toHtml, toIcs, toJsonLd, toMarkwhen, toPage } from '../../dist/convert.js';
import { fullFeed } from '../support/published-feed.js';

const CORPORA = process.env.CORPORA;

const OWN = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)' x='",
  '</li></ol></news-timeline><iframe src=javascript:alert(1)>',
  '</title><style>*{display:none}</style>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '&quot;',
  '&',
  '</content></entry><entry><id>planted</id>',
  '</style><script>alert(1)</script>',
  '\u2028\u2029 \u0000 \u0085 \uFFFE \uD800 \u202E x',
  '<plaintext>',
  '<template>',
  '<svg><style><img src=x onerror=alert(1)>',
  '<math><mtext><table><mglyph><style><!--',
  '__proto__',
  'constructor',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '{date}',
  '{__proto__}',
  'x\r\nBEGIN:VEVENT\r\nEND:VCALENDAR',
  '`',
  '\\',
  'x: y',
  '2014-01-01: planted',
  '--- ',
  '# Heading',
];
const URLS = [
  'javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,<script>alert(1)</script>',
  'vbscript:x', 'blob:https://example.com/x', 'file:///etc/passwd', '//evil.example/x', 'https://example.org/"onmouseover="alert(1)',
  "https://example.org/'><script>", 'https://user:pass@example.org/', 'view-source:https://example.org', 'about:blank', 'http:', '', ' ',
  'mailto:x@example.org?subject=<script>', 'https://example.org/\u202Egpj.exe', 'intent://x#Intent;scheme=http;end',
]; // prettier-ignore

function corpus(file, pick) {
  return CORPORA ? JSON.parse(readFileSync(`${CORPORA}/xss/${file}`, 'utf8')).map(pick) : [];
}
const TEXTS = [
  ...OWN,
  ...corpus('dompurify-expect.json', ({ payload }) => payload),
  ...corpus('owasp-filter-evasion.json', ({ payload }) => payload),
];
const ADDRESSES = [...URLS, ...corpus('url-attribute-values.json', (value) => value)];

const EMBED = { src: 'events.json', script: 'news-timeline.js', integrity: 'sha384-x' };
const HTML_FORMS = {
  html: (feed) => parseFragment(toHtml(feed, {}).text),
  embed: (feed) => parseFragment(embedCode(feed, EMBED).text),
  'embed with the feed inside': (feed) => parseFragment(embedCode(feed, { script: 'x.js' }).text),
  page: (feed) => parse(toPage(feed, { ...EMBED, jsonLd: true }).text),
  'static page': (feed) => parse(toPage(feed, {}).text),
  atom: (feed) => {
    const { entries } = parseAtomFeed(toAtom(feed, {}).text);
    return parseFragment(entries.map(({ content }) => content?.value ?? '').join('\n'));
  },
};

/** Tags and names of attributes, as a tree. */
function skeleton({ nodeName, attrs = [], childNodes = [] }) {
  const inside = childNodes.filter(({ tagName }) => tagName).map(skeleton);
  return `${nodeName}[${attrs.map(({ name }) => name).join()}](${inside.join('')})`;
}

function* elements(node) {
  if (node.tagName) yield node;
  for (const child of node.childNodes ?? []) yield* elements(child);
}

const BODY_TAGS = 'a abbr b blockquote br cite code em figcaption figure h4 i li ol p q small strong sub sup time ul'.split(
  ' ',
);
const OUR_TAGS = 'html head body main meta title link script style news-timeline h1 h2 h3 div span dl dt dd img'.split(' ');
const OUR_ATTRIBUTES =
  'id heading-level lang dir href rel datetime src alt width height loading decoding title type async integrity crossorigin as charset name property content'.split(
    ' ',
  );

/** What in a tree should not be there. */
function intruders(tree) {
  return [...elements(tree)].flatMap(({ tagName, attrs, childNodes }) => [
    ...([...BODY_TAGS, ...OUR_TAGS].includes(tagName) ? [] : [`<${tagName}>`]),
    ...attrs.filter(({ name }) => !OUR_ATTRIBUTES.includes(name)).map(({ name }) => `${tagName} ${name}=`),
    ...attrs.flatMap(({ name, value }) =>
      ['href', 'src'].includes(name) && !allowed(tagName, value) ? [`${tagName} ${name}="${value}"`] : [],
    ),
    ...(tagName === 'script' && childNodes.length > 0 && !isJson(childNodes[0].value) ? ['a script with something in it'] : []),
    ...(tagName === 'a' &&
    attrs.some(({ name, value }) => name === 'href' && !value.endsWith('#b')) &&
    !attrs.some(({ value }) => value === 'noopener noreferrer')
      ? ['a link without rel']
      : []),
  ]);
}

function isJson(text) {
  return typeof JSON.parse(text) === 'object';
}

function allowed(tagName, value) {
  if (['events.json', 'news-timeline.js', 'x.js'].includes(value) || /^(?:\.{1,2}\/|\/(?!\/))/.test(value)) return true;
  if (value.startsWith('#')) return tagName === 'a';
  const { protocol } = new URL(value);
  return tagName === 'img' ? protocol === 'https:' : ['https:', 'http:', 'mailto:'].includes(protocol);
}

/** Text in which nothing is left that is shown is no text: there, a part may be missing. */
const isBlank = (text) => text.replace(/[\0-\x20\x7f-\x9f\ufffe\uffff\p{Cs}]/gu, '').trim() === '';

for (const [form, tree] of Object.entries(HTML_FORMS))
  describe(`${form}, hostile`, () => {
    const harmless = skeleton(tree(fullFeed({ body: 'x' })));

    it(`keeps its structure whatever ${TEXTS.length} texts stand in every field`, () => {
      for (const text of TEXTS.filter((one) => !isBlank(one)))
        assert.equal(skeleton(tree(fullFeed({ text, body: 'x' }))), harmless, text);
    });

    it(`lets in nothing but what a body may hold, of ${TEXTS.length} bodies`, () => {
      for (const body of TEXTS) assert.deepEqual(intruders(tree(fullFeed({ body }))), [], body);
    });

    it(`lets in no address but those that may be followed, of ${ADDRESSES.length}`, () => {
      for (const url of ADDRESSES) {
        assert.deepEqual(intruders(tree(fullFeed({ url }))), [], url);
        assert.deepEqual(intruders(tree({ ...fullFeed(), url })), [], url);
        assert.deepEqual(intruders(tree(fullFeed({ body: `<a href="${url.replaceAll('"', '&quot;')}">x</a>` }))), [], url);
      }
    });

    it('would notice an intruder', () => {
      const planted = (inner) => intruders(parseFragment(`<ol><li>${inner}</li></ol>`));
      for (const inner of [
        '<iframe></iframe>',
        '<p onclick="x">',
        '<a href="javascript:x">',
        '<script>{</script>',
        '<img src="http://e.example/">',
      ])
        assert.throws(() => assert.deepEqual(planted(inner), []), inner);
    });
  });

describe('text forms, hostile', () => {
  for (const text of OWN) {
    it(`JSON-LD says ${JSON.stringify(text)} as it is, and holds it in its script`, () => {
      const { text: json } = toJsonLd(fullFeed({ text }), {});
      assert.doesNotMatch(json, /[<>\u2028\u2029]/);
      assert.equal(JSON.parse(json).headline ?? JSON.parse(json).name, text);
    });

    it(`a calendar has two parts in one with ${JSON.stringify(text)}`, () => {
      const root = new ICAL.Component(ICAL.parse(toIcs(fullFeed({ text }), {}).text));
      assert.equal(root.getAllSubcomponents().length, 1);
    });

    it(`Markwhen has as many events with ${JSON.stringify(text)}`, () => {
      const lines = toMarkwhen(fullFeed({ text }), {}).text.split('\n');
      assert.equal(lines.filter((line) => /^\d/.test(line)).length, 2);
      assert.equal(lines.filter((line) => line === '---').length, 2);
      assert.ok(lines.every((line) => !/[\r\u2028\u2029\0]/.test(line)));
    });

    it(`Atom is read whole with ${JSON.stringify(text)}`, () => {
      const feed = parseAtomFeed(toAtom(fullFeed({ text }), {}).text);
      assert.equal(feed.entries.length, 2);
    });
  }
});
