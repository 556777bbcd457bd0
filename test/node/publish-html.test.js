// The list inside the tag: what is written of each field, and the code around it that is pasted into a page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { embedCode, loadLabels, toHtml, toPage } from '../../dist/convert.js';
import { fullFeed } from '../support/published-feed.js';

const html = (feed, options = {}) => toHtml(feed, { locale: 'en-GB', ...options }).text;
const one = (event, feed = {}, options = {}) => html({ ...feed, events: [{ id: 'a', headline: 'It', ...event }] }, options);
const PAGE = { url: 'https://example.com/story/index.html' };

describe('the list', () => {
  it('is a line an event where there is no more to say', () => {
    const events = [
      { id: 'bridge-opens', date: '2024-05-01', headline: 'The bridge opens' },
      { id: 'bridge-closes', date: '2024-11', headline: 'Cracks are found' },
    ];
    assert.equal(
      html({ events }),
      `<ol>
<li id="bridge-opens"><time datetime="2024-05-01">1 May 2024</time> The bridge opens</li>
<li id="bridge-closes"><time datetime="2024-11">November 2024</time> Cracks are found</li>
</ol>
`,
    );
  });

  const DATES = [
    ['2024', '<time datetime="2024">2024</time>'],
    ['2024~', '<time datetime="2024">about 2024</time>'],
    ['2014/2017-07-09', '<time datetime="2014">2014 – 9 July 2017</time>'],
    ['2017/..', '<time datetime="2017">Since 2017</time>'],
    ['-0043', '<span>44 BC</span>'],
    ['../2017', '<span>Until 2017</span>'],
    ['199X', '<span>1990s</span>'],
    ['Y-138E8', '<span>13.8 billion years ago</span>'],
    ['nonsense', ''],
  ];
  for (const [date, words] of DATES)
    it(`writes ${date} as ${words || 'nothing'}`, () =>
      assert.ok(one({ date }).includes(`<li id="a">${words}${words && ' '}It</li>`)));

  const FIELDS = [
    ['an editor’s wording', { date: '2025-08', dateText: 'As of August' }, {}, '<time datetime="2025-08">As of August</time>'],
    ['kicker, place and status', { kicker: 'New', place: { name: 'Mosul' }, status: 'disputed' }, {}, '<p>New · Mosul · <strong>Disputed</strong></p>'],
    ['a headline', { summary: 'S' }, {}, '<h3>It</h3>\n<p>S</p>'],
    ['a body', { body: '<p onclick="x">One <a href="b">two</a></p><script>x</script>' }, PAGE, '<p>One <a rel="noopener noreferrer" href="https://example.com/story/b">two</a></p>'],
    ['figures', { figures: [{ value: 1333, label: 'people' }] }, {}, '<dl><div><dt>people</dt><dd>1,333</dd></div></dl>'],
    ['quotes', { quotes: [{ text: 'Q', speaker: 'S', role: 'R' }] }, {}, '<figure><blockquote><q>Q</q></blockquote><figcaption>S · R</figcaption></figure>'],
    ['a picture', { media: [{ type: 'image', url: 'a.jpg', alt: 'A "b"', width: 3.4, height: 2, credit: 'C' }] }, PAGE, '<figure><img src="https://example.com/story/a.jpg" alt="A &quot;b&quot;" width="3" height="2" loading="lazy" decoding="async"><figcaption>C</figcaption></figure>'],
    ['a size that is none', { media: [{ type: 'image', url: 'https://e.example/a', width: -1, height: 1e9 }] }, {}, '<img src="https://e.example/a" alt="" loading="lazy" decoding="async">'],
    ['another medium', { media: [{ type: 'video', url: 'https://e.example/v', provider: 'P' }] }, {}, '<p><a href="https://e.example/v" rel="noopener noreferrer">P</a></p>'],
    ['sources', { sources: [{ publisher: 'P', title: 'T', url: 'https://e.example/', published: '2024-05' }] }, {}, '<p><small>Sources: <a href="https://e.example/" rel="noopener noreferrer">P, <cite>T</cite>, May 2024</a></small></p>'],
    ['sources that differ', { date: '2024', sources: [{ source: { publisher: 'P' }, date: '2023' }] }, {}, '<p><strong>Dates differ.</strong> P gives 2023.</p>'],
    ['a correction', { corrections: [{ date: '2024-05-02', text: 'C' }] }, {}, '<p><strong>Correction, 2 May 2024:</strong> C</p>'],
    ['links', { links: [{ url: 'mailto:a@b.example', label: 'L' }] }, {}, 'Further reading: <a href="mailto:a@b.example" rel="noopener noreferrer">L</a>'],
    ['events that go with it', { id: 'ä b', related: ['ä b'] }, PAGE, 'See also: <a href="#%C3%A4%20b">It</a>'],
    ['the day of its last change', { published: '2024-05-01' }, {}, '<p><small>Updated 1 May 2024</small></p>'],
  ]; // prettier-ignore
  for (const [what, event, options, expected] of FIELDS)
    it(`holds ${what}`, () => assert.ok(one(event, {}, options).includes(expected), one(event, {}, options)));

  it('may tell the latest first', () => {
    const events = ['2023', '2024'].map((date) => ({ id: date, date, headline: date }));
    assert.deepEqual(html({ events }, { order: 'newest' }).match(/(?<=id=")\d+/g), ['2024', '2023']);
  });

  it('names its language and direction where the page’s is not known', () => {
    const feed = { lang: 'ar', events: [{ headline: 'س' }] };
    assert.match(toHtml(feed, {}).text, /^<ol lang="ar" dir="rtl">/);
    assert.match(toHtml(feed, { locale: 'ar' }).text, /^<ol>/);
    assert.match(toHtml(feed, { locale: 'de' }).text, /^<ol>[^]*<span lang="ar" dir="auto">س<\/span>/);
    assert.match(toHtml({ ...feed, lang: '"><b>' }, {}).text, /^<ol lang="en" dir="ltr">/);
  });

  it('speaks the page’s language where it is handed its words', async () => {
    const event = { date: '2017/..', headline: 'X', status: 'disputed' };
    const { text } = toHtml({ events: [event] }, { locale: 'de', labels: await loadLabels('de') });
    assert.match(text, /Seit 2017.*<strong>Umstritten<\/strong>/);
  });

  const REFUSED = [
    ['javascript:alert(1)', /links are https, http or mailto/],
    ['a.html', /relative/],
  ];
  for (const [url, why] of REFUSED)
    it(`leaves out the address ${url}, keeps its words, and says why`, () => {
      const { text, losses } = toHtml({ events: [{ headline: 'It', links: [{ url, label: 'Words' }] }] }, {});
      assert.match(text, /Further reading: Words</);
      assert.equal(losses.length, 1);
      assert.match(losses[0].why, why);
      assert.equal(losses[0].index, 0);
    });

  it('tells of what cannot be read or found: dates, sources, zones, ids', () => {
    const events = [
      { id: 'a', headline: 'One', date: '2023-02-30' },
      { id: 'a', headline: 'Two', sources: ['nobody'], timeZone: 'Europe/Atlantis' },
    ];
    const { losses } = toHtml({ events }, {});
    const told = losses.map(({ index, why }) => `${index}: ${/“.*?”/.exec(why)[0]}`);
    assert.deepEqual(told.sort(), ['0: “2023-02-30”', '1: “Europe/Atlantis”', '1: “a”', '1: “nobody”']);
  });

  it('tells of an event with nothing in it', () =>
    assert.deepEqual(
      toHtml({ events: [{ date: '2024' }] }, {}).losses.map(({ index }) => index),
      [0],
    ));
});

describe('the code for a page', () => {
  const FEED = { title: 'T', summary: 'S', events: [{ id: 'a', date: '2024', headline: 'It' }] };
  const embed = (options) => embedCode(FEED, { locale: 'en', src: 'e.json', script: 's.js', ...options }).text;

  it('is the preload, the script, the place and the tag with the story in it', () =>
    assert.equal(
      embed({ integrity: 'sha384-abc' }),
      `<link rel="preload" as="fetch" href="e.json" crossorigin>
<script type="module" async src="s.js" integrity="sha384-abc" crossorigin></script>
<style>news-timeline{display:flow-root;min-height:100vh}</style>
<news-timeline src="e.json">
<h2>T</h2>
<p>S</p>
<ol>
<li id="a"><time datetime="2024">2024</time> It</li>
</ol>
</news-timeline>
`,
    ));

  const OPTIONS = [
    ['no preload', { preload: false }, /^<script/],
    ['no preload for a story that loads lazily', { attributes: { loading: 'lazy' } }, /^<script[^]*<news-timeline src="e.json" loading="lazy">/],
    ['another height', { minHeight: '40rem' }, /min-height:40rem/],
    ['a height that is none', { minHeight: '1px}body{display:none' }, /min-height:100vh/],
    ['a nonce', { nonce: 'n"1' }, /<script[^>]* nonce="n&quot;1">[^]*<style nonce="n&quot;1">/],
    ['attributes', { attributes: { view: 'axis', debug: true, filter: undefined } }, /<news-timeline src="e.json" view="axis" debug>/],
    ['another level of headings', { attributes: { 'heading-level': '4' } }, /<news-timeline src="e.json" heading-level="4">\n<h4>T/],
    ['the level of headings of the element where it is told of none that there is', { attributes: { 'heading-level': '6' } }, /<news-timeline src="e.json" heading-level="6">\n<h2>T/],
    ['an id of the tag', { attributes: { id: 'two' } }, /<news-timeline src="e.json" id="two">[^]*<li id="two-a">/],
    ['the latest first', { order: 'newest' }, /<news-timeline src="e.json" order="newest">/],
    ['the feed inside', { src: undefined }, /<news-timeline>\n<script type="application\/json">\{"title":"T"/],
  ]; // prettier-ignore
  for (const [what, options, expected] of OPTIONS) it(`may have ${what}`, () => assert.match(embed(options), expected));

  const ORDERS = [
    [{ order: 'newest' }, 'newest'],
    [{ attributes: { order: 'newest' } }, 'newest'],
    [{ order: 'newest', attributes: { order: 'oldest' } }, 'oldest'],
    [{ order: 'oldest', attributes: { order: 'newest' } }, 'newest'],
  ];
  for (const [options, first] of ORDERS)
    it(`has the list in the order of the tag: ${JSON.stringify(options)}`, () => {
      const events = ['2023', '2024'].map((date) => ({ id: date, date, headline: date }));
      const { text } = embedCode({ events }, { locale: 'en', src: 'e.json', ...options });
      const ids = text.match(/(?<=<li id=")\d+/g);
      assert.deepEqual(ids, first === 'newest' ? ['2024', '2023'] : ['2023', '2024']);
      assert.equal(/<news-timeline[^>]* order="newest"/.test(text), first === 'newest');
    });

  it('has no style, nor anything in its place, where none is to be kept', () =>
    assert.doesNotMatch(embed({ minHeight: '' }), /style/));
  it('has no inline style and no handler whatever it is asked for', () => {
    const { text, losses } = embedCode(FEED, { attributes: { style: 'x', onclick: 'x', 'a b': 'x', SRC: 'x', srcdoc: 'x' } });
    assert.match(text, /<news-timeline>/);
    assert.equal(losses.length, 5);
  });
  it('resolves the feed’s addresses against the feed', () => {
    const feed = { events: [{ headline: 'It', media: [{ type: 'image', url: 'a.jpg' }] }] };
    assert.match(
      embedCode(feed, { src: '/feeds/e.json', url: 'https://example.com/x/y' }).text,
      /src="https:\/\/example.com\/feeds\/a.jpg"/,
    );
    assert.match(embedCode(feed, { src: 'https://e.example/f/e.json' }).text, /src="https:\/\/e.example\/f\/a.jpg"/);
  });

  /** The feed as the page names it, an address in the feed, and the address in a page of which nothing is known. */
  const BESIDE = [
    ['e.json', 'a.jpg', './a.jpg'],
    ['e.json', 'img/a.jpg?b#c', './img/a.jpg?b#c'],
    ['e.json', '../a.jpg', '../a.jpg'],
    ['e.json', '/a.jpg', '/a.jpg'],
    ['feeds/e.json', 'a.jpg', './feeds/a.jpg'],
    ['../feeds/e.json', 'a.jpg', '../feeds/a.jpg'],
    ['../../e.json', '../a.jpg', '../../../a.jpg'],
    ['/feeds/e.json', 'a.jpg', '/feeds/a.jpg'],
    ['//cdn.example/e.json', 'a.jpg', 'https://cdn.example/a.jpg'],
    ['e.json', 'https://e.example/a.jpg', 'https://e.example/a.jpg'],
    ['e.json', '//e.example/a.jpg', 'https://e.example/a.jpg'],
    ['e.json', './javascript:alert(1)', './javascript:alert(1)'],
    ['e.json', 'javascript:alert(1)', undefined],
    ['e.json', '/.//e.example/a.jpg', undefined],
    ['javascript:x', 'a.jpg', undefined],
  ];
  for (const [src, url, expected] of BESIDE)
    it(`names ${url} of a feed at ${src} as ${expected}`, () => {
      const feed = { url: 'https://elsewhere.example/story', events: [{ headline: 'It', links: [{ url, label: 'L' }] }] };
      const { text } = embedCode(feed, { src });
      assert.equal(/<a href="([^"]*)"/.exec(text)?.[1], expected);
    });
});

describe('a whole page', () => {
  const feed = fullFeed({ text: 'Words & more', body: 'B' });

  it('has what a page must have', () => {
    const { text } = toPage(feed, { jsonLd: true });
    for (const part of [
      '<!doctype html>\n<html lang="en" dir="ltr">',
      '<meta charset="utf-8">',
      '<title>Words &amp; more</title>',
      '<meta name="description" content="Words &amp; more">',
      '<link rel="canonical" href="https://example.com/story">',
      '<meta property="og:title" content="Words &amp; more">',
      '<meta property="og:image" content="https://example.org/a">',
      '<script type="application/ld+json">{',
      '<h1>Words &amp; more</h1>',
    ])
      assert.ok(text.includes(part), part);
    assert.doesNotMatch(text, /<news-timeline|<script type="module"/);
  });

  it('holds the tag where it is told of the script', () => {
    const { text } = toPage(feed, { script: 's.js', src: 'e.json' });
    assert.match(text, /<news-timeline src="e.json" heading-level="1">\n<h1>/);
  });

  it('is written from right to left in a language that is', () =>
    assert.match(toPage({ lang: 'fa', events: [] }, {}).text, /<html lang="fa" dir="rtl">/));

  it('loses nothing twice', () => {
    const { losses } = toPage(fullFeed({ url: 'javascript:x' }), { jsonLd: true });
    assert.equal(new Set(losses.map((loss) => JSON.stringify(loss))).size, losses.length);
  });

  it('shows the sample story as the sample pages do', () => {
    const story = JSON.parse(readFileSync(new URL('../../events.json', import.meta.url), 'utf8'));
    const demo = readFileSync(new URL('../../demo/index.html', import.meta.url), 'utf8');
    const ids = (text) => text.match(/(?<=<li id=")[^"]+/g);
    assert.deepEqual(ids(toPage(story, {}).text), ids(demo));
  });
});
