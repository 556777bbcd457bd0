// RSS and Atom as publishers write them: every entry comes through, whatever is wrong with its neighbour.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanMarkup, plainText, rss, sourceOf, wholeFeed } from '../../dist/convert.js';
import { createTimeline } from '../../dist/core.js';
import { shortId } from '../../dist/adapters/short-id.js';
import { webDate } from '../../dist/adapters/web-date.js';

const { CORPORA } = process.env;

function read(text, more = {}) {
  const notes = [];
  const found = rss(sourceOf(text), { cleanMarkup, plainText, note: (note) => notes.push(note), ...more });
  return (
    found && { format: found.format, feed: wholeFeed(found), notes, problems: notes.filter(({ kind }) => kind === 'problem') }
  );
}

const inRss = (items, head = '') => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss"
 xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
<title>Example News</title><link>https://news.example/</link><description>All of it</description>${head}${items}</channel></rss>`;
const event = (item, more) => read(inRss(`<item>${item}</item>`), more).feed.events[0];

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title type="html">A &amp;lt; B</title><subtitle>Sub</subtitle>
<link href="https://a.example/"/><link rel="self" href="https://a.example/feed"/><updated>2014-06-11T00:00:00Z</updated><rights>R</rights>
<entry><id>tag:a.example,2014:mosul</id><title>Mosul &lt;b&gt;</title><link href="/mosul"/><link rel="enclosure" href="/m.pdf" type="application/pdf" title="Report"/>
<link rel="enclosure" href="/m.jpg" type="image/jpeg"/><published>2014-06-10T04:00:00+03:00</published><updated>2014-06-10T05:00:00Z</updated>
<author><name>A. Writer</name></author><category term="war" label="War"/><summary>In short</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>All <b>of</b> it</p></div></content></entry>
<entry><title type="html">&lt;i&gt;Two&lt;/i&gt;</title><content>1 &lt;b&gt; 2</content><updated>2014</updated></entry></feed>`;

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://r.example/"><title>R</title><dc:language>fr</dc:language><items><rdf:Seq><rdf:li resource="https://r.example/1"/></rdf:Seq></items></channel>
<item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link><dc:date>2014-06-10T00:00+02:00</dc:date><dc:creator>C</dc:creator></item>
<item rdf:about="https://r.example/2"><title>Two</title></item></rdf:RDF>`;

describe('dates of feeds', () => {
  const READ = [
    ['Tue, 10 Jun 2014 04:00:00 GMT', '2014-06-10T04:00:00Z', 'instant'],
    ['Tue, 10 Jun 2014 04:00:00 +0200', '2014-06-10T04:00:00+02:00', 'instant'],
    ['Tue, 10 Jun 2014 04:00:00 +02:00', '2014-06-10T04:00:00+02:00', 'instant'],
    ['Tue, 10 Jun 2014 04:00:00 -0000', '2014-06-10T04:00:00Z', 'instant'],
    ['Tue, 10 Jun 2014 04:00 EST', '2014-06-10T04:00-05:00', 'instant'],
    ['10 jun 14 4:00:00 pdt', '2014-06-10T04:00:00-07:00', 'instant'],
    ['tue,10 june 2014 04:00:00 z', '2014-06-10T04:00:00Z', 'instant'],
    ['Tue, 10 Jun 99 04:00:00 UT', '1999-06-10T04:00:00Z', 'instant'],
    ['10 Jun 104 04:00 GMT', '2004-06-10T04:00Z', 'instant'],
    ['Tuesday, 10-Jun-14 04:00:00 GMT', '2014-06-10T04:00:00Z', 'instant'],
    ['Tue, 10 Jun 2014 04:00:00 GMT+2', '2014-06-10T04:00:00+02:00', 'instant'],
    ['Tue, 10 Jun 2014 04:00:00 -0700 (PDT)', '2014-06-10T04:00:00-07:00', 'instant'],
    ['  Tue,\n 10 Jun 2014 04:00:00\tGMT ', '2014-06-10T04:00:00Z', 'instant'],
    ['Tue Jun 10 04:00:00 2014', '2014-06-10T04:00:00', 'local'],
    ['Tue Jun 10 04:00:00 UTC 2014', '2014-06-10T04:00:00Z', 'instant'],
    ['Di, 10 Juni 2014 04:00:00 CEST', '2014-06-10T04:00:00+02:00', 'instant'],
    ['10 Jun 2014 04:00:00 IST', '2014-06-10T04:00:00', 'local'],
    ['10 Jun 2014 04:00:00', '2014-06-10T04:00:00', 'local'],
    ['10 Jun 2014', '2014-06-10', 'day'],
    ['2014-06-10T04:00:00Z', '2014-06-10T04:00:00Z', 'instant'],
    ['2014-06-10T04:00:00.25+0200', '2014-06-10T04:00:00.25+02:00', 'instant'],
    ['2014-06-10 04:00:00 +0200', '2014-06-10T04:00:00+02:00', 'instant'],
    ['2014-06-10t04:00z', '2014-06-10T04:00Z', 'instant'],
    ['20140610T040000Z', '2014-06-10T04:00:00Z', 'instant'],
    ['2014-06-10T04:00:00', '2014-06-10T04:00:00', 'local'],
    ['2014-06-10', '2014-06-10', 'day'],
    ['20140610', '2014-06-10', 'day'],
    ['2014-06', '2014-06', 'day'],
    ['2014', '2014', 'day'],
  ];
  for (const [text, date, kind] of READ) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(webDate(text), { date, kind }));
  }
  const REFUSED = [
    '',
    'today',
    '31 Feb 2014',
    'Tue, 32 Jun 2014 04:00:00 GMT',
    '2014-13-01',
    '201406',
    '10/06/2014',
    '2014-06-10T25:00Z',
    '1402358400',
    '10 Foo 2014',
  ];
  for (const text of REFUSED) it(`refuses ${JSON.stringify(text)}`, () => assert.equal(webDate(text), undefined));
});

describe('ids of feeds', () => {
  it('keeps short ones', () => assert.equal(shortId('abc-1'), 'abc-1'));
  it('shortens addresses', () =>
    assert.match(shortId('https://a.example/2014/mosul-falls.html?x=1'), /^mosul-falls-[a-z\d]{1,7}$/));
  it('takes the fragment first', () => assert.match(shortId('https://a.example/story#mosul'), /^mosul-[a-z\d]{1,7}$/));
  it('tells addresses apart that end alike', () =>
    assert.notEqual(shortId('https://a.example/1/x'), shortId('https://a.example/2/x')));
  it('never begins with a dot', () => assert.match(shortId('../x y'), /^x-y-/));
});

describe('RSS 2.0', () => {
  it('reads all of an entry', () => {
    assert.deepEqual(
      event(`<title>Fish &amp;amp; &lt;b&gt;chips&lt;/b&gt;</title><link>https://news.example/fish</link><guid isPermaLink="false">n-1</guid>
        <pubDate>Tue, 10 Jun 2014 04:00:00 GMT</pubDate><atom:updated>2014-06-11T00:00:00Z</atom:updated><description>Short of it</description>
        <content:encoded><![CDATA[<p onclick=x>Long <img src="/p.jpg" alt="P"> of it</p><script>x</script>]]></content:encoded>
        <enclosure url="/a.mp3" type="audio/mpeg" length="1"/><enclosure url="https://news.example/report.pdf" type="application/pdf" length="1"/>
        <media:content url="https://news.example/v.jpg" medium="image" width="640" height="360"><media:description>V</media:description><media:credit>Me</media:credit></media:content>
        <dc:creator>A. Writer</dc:creator><category>War</category><category>War</category><category>Peace</category><source url="https://wire.example/">Wire</source>
        <georss:point>36.3 43.1</georss:point><georss:featureName>Mosul</georss:featureName>`),
      {
        id: 'n-1',
        date: '2014-06-10T04:00:00Z',
        headline: 'Fish & chips',
        summary: 'Short of it',
        body: '<p>Long of it</p>',
        tags: ['War', 'Peace'],
        place: { name: 'Mosul', lat: 36.3, lon: 43.1 },
        media: [
          { type: 'image', url: 'https://news.example/v.jpg', caption: 'V', credit: 'Me', width: 640, height: 360 },
          { type: 'audio', url: 'https://news.example/a.mp3' },
          { type: 'image', url: 'https://news.example/p.jpg', alt: 'P' },
        ],
        sources: [{ publisher: 'Wire', url: 'https://wire.example/' }, { publisher: 'A. Writer' }],
        published: '2014-06-10T04:00:00Z',
        updated: '2014-06-11T00:00:00Z',
        links: [
          { url: 'https://news.example/fish', label: 'Example News' },
          { url: 'https://news.example/report.pdf', label: 'report.pdf' },
        ],
      },
    );
  });

  it('reads the head', () => {
    const head =
      '<language>en-GB</language><ttl>5</ttl><copyright>C &amp;amp; D</copyright><lastBuildDate>Tue, 10 Jun 2014 04:00:00 GMT</lastBuildDate>';
    assert.deepEqual(read(inRss('', head), { timeZone: 'Asia/Baghdad' }).feed, {
      title: 'Example News',
      summary: 'All of it',
      url: 'https://news.example/',
      lang: 'en-GB',
      credit: 'C & D',
      timeZone: 'Asia/Baghdad',
      updated: '2014-06-10T04:00:00Z',
      refresh: 300,
      events: [],
    });
  });

  const FIELDS = [
    [
      'a short description is the summary',
      '<title>T</title><description>One &amp;amp; two</description>',
      { headline: 'T', summary: 'One & two' },
    ],
    ['one with markup is the body', '<description>&lt;p&gt;One&lt;/p&gt;</description>', { body: '<p>One</p>' }],
    [
      'a beginning of the text is not told twice',
      '<description>One two…</description><content:encoded>&lt;p&gt;One two three&lt;/p&gt;</content:encoded>',
      { body: '<p>One two three</p>' },
    ],
    ['an unreadable date leaves the event undated', '<title>T</title><pubDate>yesterday</pubDate>', { headline: 'T' }],
    ['dc:date serves', '<title>T</title><dc:date>2014-06-10</dc:date>', { date: '2014-06-10', headline: 'T' }],
    [
      'a time without a zone is no publication time',
      '<title>T</title><pubDate>10 Jun 2014 04:00</pubDate>',
      { date: '2014-06-10T04:00', headline: 'T' },
    ],
    [
      'an address is a guid',
      '<title>T</title><guid>https://news.example/x</guid>',
      {
        id: shortId('https://news.example/x'),
        headline: 'T',
        links: [{ url: 'https://news.example/x', label: 'Example News' }],
        _guid: 'https://news.example/x',
      },
    ],
    [
      'a link is all there is',
      '<link>https://news.example/y</link>',
      {
        id: shortId('https://news.example/y'),
        headline: 'https://news.example/y',
        links: [{ url: 'https://news.example/y', label: 'Example News' }],
        _guid: 'https://news.example/y',
      },
    ],
    [
      'a pixel that counts readers is no picture',
      '<description>&lt;p&gt;One&lt;img src="https://t.example/" width="1"&gt;&lt;/p&gt;</description>',
      { body: '<p>One</p>' },
    ],
    [
      'a group of media is one',
      '<title>T</title><media:group><media:content url="https://n.example/1.mp4" type="video/mp4"/><media:content url="https://n.example/2.mp4" type="video/mp4" isDefault="true"/><media:thumbnail url="/t.jpg"/></media:group>',
      { headline: 'T', media: [{ type: 'video', url: 'https://n.example/2.mp4', poster: 'https://news.example/t.jpg' }] },
    ],
    [
      'a recording says who speaks, of what, with which picture',
      '<title>T</title><itunes:author>A. Host</itunes:author><itunes:summary>Of what</itunes:summary><itunes:image href="/cover.jpg"/><enclosure url="/a.mp3" type="audio/mpeg" length="1"/>',
      {
        headline: 'T',
        summary: 'Of what',
        media: [
          { type: 'audio', url: 'https://news.example/a.mp3' },
          { type: 'image', url: 'https://news.example/cover.jpg' },
        ],
        sources: [{ publisher: 'A. Host' }],
      },
    ],
  ];
  for (const [title, item, expected] of FIELDS) it(title, () => assert.deepEqual(event(item), expected));

  it('takes the credit of recordings where there is no other', () => {
    const credit = (head) => read(inRss('', head)).feed.credit;
    assert.equal(credit('<itunes:author>A. Host</itunes:author>'), 'A. Host');
    assert.equal(credit('<itunes:author>A. Host</itunes:author><copyright>C</copyright>'), 'C');
  });

  it('tells of markup that may not stay', () => {
    const { notes } = read(
      inRss(
        '<item><pubDate>Tue, 10 Jun 2014 04:00:00 GMT</pubDate><description>&lt;p&gt;a&lt;table&gt;&lt;script&gt;x&lt;/script&gt;</description></item>',
      ),
    );
    assert.deepEqual(
      notes.filter(({ index }) => index === 0).map(({ what }) => what),
      ['The markup <table>, <script>'],
    );
  });

  it('tells of an item without a date', () => {
    const { notes } = read(inRss('<item><title>T</title></item>'));
    assert.deepEqual(
      notes.filter(({ index }) => index === 0).map(({ what, mend }) => `${what}: ${mend}`),
      ['The item: Add pubDate.'],
    );
  });

  it('tells of dates that cannot be read', () => {
    const { problems } = read(inRss('<item><title>T</title><pubDate>31 Feb 2014</pubDate></item>'));
    assert.deepEqual(
      problems.map(({ what, path, index }) => [what, path, index]),
      [['The date “31 Feb 2014”', 'item[0].published', 0]],
    );
  });
});

describe('Atom', () => {
  it('reads entries, each text as what it says it is', () => {
    const { feed, format } = read(ATOM);
    assert.equal(format, 'Atom');
    assert.deepEqual(feed, {
      title: 'A < B',
      summary: 'Sub',
      url: 'https://a.example/',
      lang: 'de',
      credit: 'R',
      updated: '2014-06-11T00:00:00Z',
      events: [
        {
          id: shortId('tag:a.example,2014:mosul'),
          date: '2014-06-10T04:00:00+03:00',
          headline: 'Mosul <b>',
          summary: 'In short',
          body: '<p>All <b>of</b> it</p>',
          tags: ['War'],
          media: [{ type: 'image', url: 'https://a.example/m.jpg' }],
          sources: [{ publisher: 'A. Writer' }],
          published: '2014-06-10T04:00:00+03:00',
          updated: '2014-06-10T05:00:00Z',
          links: [
            { url: 'https://a.example/mosul', label: 'A < B' },
            { url: 'https://a.example/m.pdf', label: 'Report' },
          ],
          _guid: 'tag:a.example,2014:mosul',
        },
        { date: '2014', headline: 'Two', body: '1 &lt;b> 2' },
      ],
    });
  });
});

describe('RSS 1.0', () => {
  it('reads every item, also those that the table of contents forgot', () => {
    const { feed, format } = read(RDF);
    assert.equal(format, 'RSS 1.0');
    assert.deepEqual(
      feed.events.map(({ headline, date }) => [headline, date]),
      [
        ['One', '2014-06-10T00:00+02:00'],
        ['Two', undefined],
      ],
    );
    assert.equal(feed.lang, 'fr');
  });
});

describe('feeds with faults', () => {
  const NOT_OURS = [
    '',
    ' ',
    '<html><rss></html>',
    '{"rss": 1}',
    '"<rss/>"',
    '<note><to/></note>',
    'BEGIN:VCALENDAR',
    '<!-- <rss version="2.0"> -->',
    '<feed><x/></feed>',
    '<!DOCTYPE',
    '<rss',
  ];
  for (const text of NOT_OURS) it(`leaves ${JSON.stringify(text)} to others`, () => assert.equal(read(text), undefined));

  it('resolves no entity', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'abcdefghij'[n + 1]} "${`&${'abcdefghij'[n]};`.repeat(10)}">`).join('')}
      <!ENTITY file SYSTEM "file:///etc/passwd">]>${inRss('<item><title>&j; &file;</title><pubDate>Tue, 10 Jun 2014 04:00:00 GMT</pubDate></item>').replace('<?xml version="1.0"?>', '')}`;
    const { feed, problems } = read(bomb);
    assert.equal(feed.events[0].headline, '&j; &file;');
    assert.equal(problems.length, 1);
  });

  const good = '<item><title>A</title></item>';
  const BROKEN = [
    ['an unclosed tag', inRss(`${good}<item><title>B<b></item>${good}`), 2],
    ['a bare tag end', inRss(`${good}<item><title>B</b></title></item>${good}`), 3],
    ['a feed that was cut off', inRss(`${good}${good}<item><title>C`).replace('</channel></rss>', ''), 2],
    ['a tag that takes the rest into itself', inRss(`${good}<item><descripti&D</description></item>${good}${good}`), 3],
    ['an entry in a comment', inRss(`${good}<!-- ${good} --><item><title>B<b></item>${good}`), 2],
    ['depth', inRss(`${good}<item>${'<a>'.repeat(5000)}</item>${good}`), 2],
  ];
  for (const [title, text, count] of BROKEN) {
    it(`keeps the rest of ${title}`, () => {
      const { feed, problems } = read(text);
      assert.equal(feed.events.length, count);
      assert.equal(feed.title, 'Example News');
      if (count < 3) assert.ok(problems.length > 0);
    });
  }

  it('reads a feed without a channel', () => assert.deepEqual(read('<rss version="2.0"></rss>').feed.events, []));

  it('takes seconds for nothing', () => {
    const start = performance.now();
    for (const text of [
      '<!--'.repeat(200_000),
      '<?'.repeat(200_000),
      `<rss>${'<item'.repeat(100_000)}`,
      `<rss><channel>${'<item>'.repeat(3000)}`,
      `<rdf:RDF><channel>${'<items>'.repeat(50_000)}`,
      inRss(`<item><description>${'&lt;img '.repeat(50_000)}</description></item>`),
    ])
      read(text);
    assert.ok(performance.now() - start < 5000, `${performance.now() - start} ms`);
  });

  it('loses at most what was harmed', () => {
    const many = inRss(
      Array.from(
        { length: 12 },
        (_, n) =>
          `<item><title>T${n}</title><guid>g${n}</guid><pubDate>Tue, ${n + 10} Jun 2014 04:00:00 GMT</pubDate><description>D &amp; ${n}</description></item>`,
      ).join('\n'),
    );
    const first = many.indexOf('<item>');
    const samples = [many, ATOM, RDF];
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(),
        fc.nat(12),
        fc.oneof(fc.string(), fc.constantFrom('<', '&', ']]>', '<!--', '</item>', '"')),
        (sample, at, length, put) => {
          const place = at % sample.length;
          const mutant = sample.slice(0, place) + put + sample.slice(place + length);
          const found = read(mutant);
          if (!found) return;
          createTimeline(found.feed);
          // a comment that is opened and never closed takes what follows with it; and a cut may go through two items
          if (sample === many && place > first && !put.includes('<')) assert.ok(found.feed.events.length >= 10, mutant);
        },
      ),
      { numRuns: 2000 },
    );
  });

  describe('samples', { skip: !CORPORA && 'CORPORA is not set' }, () => {
    const SAMPLES = [
      ['atom10_feed', 'Atom'],
      ['rdf_feed', 'RSS 1.0'],
      ['rss_feed_bom', 'RSS'],
      ['rss_feed_leading_spaces', 'RSS'],
      ['empty_feed', undefined],
      ['unknown_feed', undefined],
    ];
    for (const [name, format] of SAMPLES) {
      it(`knows ${name}`, () => {
        const found = read(readFileSync(`${CORPORA}/other-formats/rss-atom/gofeed-${name}.xml`, 'utf8'));
        assert.equal(found?.format, format);
        if (format)
          assert.deepEqual(found.feed, {
            title: 'Feed Title',
            ...(format === 'RSS 1.0' && { url: 'http://example.org/index.rdf' }),
            events: [],
          });
      });
    }
  });
});
