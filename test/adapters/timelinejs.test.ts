// Slides become events: every oddity of ten years of TimelineJS files, and what may not happen to a date.
import { expect } from '@open-wc/testing';
import { timelineJs1 as timelineJs1Alone } from '../../src/adapters/timelinejs1.js';
import { keeping, timelineJs3 } from '../../src/adapters/keeping.js';
import { createTimeline } from '../../src/core/create-timeline.js';
import { corpus, corpusFiles } from '../support/commands.js';
import { read, told } from './markup.js';

const timelineJs1 = keeping(timelineJs1Alone);

type Fields = Record<string, unknown>;

/** Reads one slide, and leaves out what is kept for the way back. */
function eventOf(slide: Fields): Fields {
  const whole = read(timelineJs3, { events: [{ text: { headline: 'Here' } }, slide] })!;
  const { _timelinejs: _, ...event } = whole.feed.events[1]!;
  return event;
}

const tellingOf = (slide: Fields): string[] =>
  told(read(timelineJs3, { events: [{ start_date: { year: 1 }, text: { headline: 'Here' } }, slide] })!);

describe('dates of TimelineJS 3', () => {
  const ROWS: readonly [date: Fields, edtf: string | undefined, dateText?: string][] = [
    [{ year: '2014' }, '2014'],
    [{ year: 2014, month: 6 }, '2014-06'],
    [{ year: '2014', month: '06', day: '10' }, '2014-06-10'],
    [{ year: '2014', month: '', day: '' }, '2014'],
    [{ year: ' 2014 ', month: ' 6 ', day: '  ' }, '2014-06'],
    [{ year: '2014', month: null, day: 10 }, '2014'],
    [{ year: '0044' }, '0044'],
    [{ year: '-44' }, '-0043'],
    [{ year: -44, month: 3, day: 15 }, '-0043-03-15'],
    [{ year: '\u221244' }, '-0043'],
    [{ year: -1 }, '0000'],
    [{ year: 0 }, '0000'],
    [{ year: '2,020' }, '2020'],
    [{ year: '13 800 000' }, 'Y13800000'],
    [{ year: '-13800000000' }, 'Y-13800000000'],
    [{ year: -1.38e10 }, 'Y-13800000000'],
    [{ year: '-1.38e10' }, 'Y-13800000000'],
    [{ year: '-13,800,000,000' }, 'Y-13800000000'],
    [{ year: 1e21 }, 'Y1000000000000000000000'],
    [{ year: -271820 }, 'Y-271819'],
    [{ year: -271821 }, 'Y-271821'],
    [{ year: -5001 }, '-5000'],
    [{ year: '10000' }, 'Y10000'],
    [{ year: '2014', month: '6', day: '10', hour: '00' }, '2014-06-10T00:00'],
    [{ year: 2014, month: 6, day: 10, hour: 0 }, '2014-06-10T00:00'],
    [{ year: 2014, month: 6, day: 10, hour: '', minute: '' }, '2014-06-10'],
    [{ year: 2014, month: 6, day: 10, hour: 6, minute: 45 }, '2014-06-10T06:45'],
    [{ year: 2014, month: 6, day: 10, hour: 6, minute: '', second: 5 }, '2014-06-10T06:00:05'],
    [{ year: 2014, month: 6, day: 10, hour: 6, minute: 45, second: 56, millisecond: '30' }, '2014-06-10T06:45:56.030'],
    [{ year: 2014, month: 6, day: 10, hour: 6, minute: 45, second: 56, millisecond: 1000 }, '2014-06-10T06:45:56'],
    [{ year: 2014, hour: 6 }, '2014'],
    [{ year: 2014, month: 13 }, '2014-13'],
    [{ year: 2014, month: 2, day: 30 }, '2014-02-30'],
    [{ year: 2014, month: 0 }, '2014-00'],
    [{ year: 2014, month: 3, day: 0 }, '2014-03-00'],
    [{ year: 'c1999' }, 'c1999', 'c1999'],
    [{ year: '1999.5' }, '1999.5', '1999.5'],
    [{ year: 1999.5 }, '1999.5', '1999.5'],
    [{ year: '2020', month: 'May' }, '2020-May', '2020-May'],
    [{ year: '' }, undefined],
    [{}, undefined],
    [{ month: 5 }, undefined],
    [{ year: [2014] }, undefined],
    [{ year: '2011', display_date: 'Now &amp; <b>then</b>' }, '2011', 'Now & then'],
    [{ year: '2011', display_text: 'Now' }, '2011', 'Now'],
  ];
  for (const [date, edtf, dateText] of ROWS) {
    it(`${JSON.stringify(date)}: ${edtf ?? 'none'}`, () => {
      const event = eventOf({ start_date: date, text: { headline: 'There' } });
      expect(event).to.deep.equal({
        ...(edtf !== undefined && { date: edtf }),
        ...(dateText !== undefined && { dateText }),
        headline: 'There',
      });
    });
  }

  const RANGES: readonly [slide: Fields, edtf: string | undefined, dateText?: string][] = [
    [{ start_date: { year: 2014 }, end_date: { year: 2015 } }, '2014/2015'],
    [{ start_date: { year: 2020 }, end_date: { year: 2020, month: 5 } }, '2020/2020-05'],
    [{ start_date: { year: 2020, month: 5 }, end_date: { year: 2020 } }, '2020-05/2020'],
    [{ start_date: { year: 2020 }, end_date: { year: '2020' } }, '2020'],
    [{ start_date: { year: 2020 }, end_date: { year: '' } }, '2020'],
    [{ start_date: { year: 2020 }, end_date: { year: 2019 } }, '2020'],
    [{ start_date: { year: -44 }, end_date: { year: -45 } }, '-0043'],
    [{ start_date: { year: -45 }, end_date: { year: -44 } }, '-0044/-0043'],
    [{ start_date: { year: -251902000 }, end_date: { year: -538800000 } }, 'Y-251902000'],
    [{ end_date: { year: 2020 } }, '/2020'],
    [{ date: { year: '-541000000' } }, 'Y-541000000'],
    [{ start_date: { year: 2014 }, display_date: 'That <i>year</i>' }, '2014', 'That year'],
    [{ start_date: { year: 1, display_date: 'one' }, end_date: { year: 2, display_date: 'two' } }, '0001/0002', 'one – two'],
    [{ start_date: { year: 1, display_date: 'one' }, end_date: { year: 2 } }, '0001/0002'],
    [{ start_date: { year: 1, display_date: 'one' }, display_date: 'all' }, '0001', 'all'],
  ];
  for (const [slide, edtf, dateText] of RANGES) {
    it(`${JSON.stringify(slide)}: ${edtf ?? 'none'}`, () => {
      const { date, dateText: words } = eventOf({ ...slide, text: { headline: 'There' } });
      expect([date, words]).to.deep.equal([edtf, dateText]);
    });
  }

  const NOTES: readonly [slide: Fields, note: RegExp][] = [
    [{ start_date: { year: -44 } }, /^change events\[1\]\.start_date\.year: The year “-44”: it counts years before .* -0043/],
    [{ start_date: { year: 0 } }, /^problem events\[1\]\.start_date\.year: The year 0: .*1 BCE/],
    [{ start_date: { year: 2014, month: 13 } }, /^problem events\[1\]\.start_date\.month: The month “13”: there is no such/],
    [
      { start_date: { year: 2014, month: 2, day: 30 } },
      /^problem events\[1\]\.start_date\.day: The day “30”: there is no such/,
    ],
    [{ start_date: { year: 'c1999' } }, /^problem events\[1\]\.start_date\.year: The year “c1999”: it is not a whole number/],
    [{ start_date: { year: 2014, hour: 6 } }, /^problem events\[1\]\.start_date\.hour: The hour: there is no month/],
    [{ start_date: { month: 6 } }, /^problem events\[1\]\.start_date\.month: The month: there is no year/],
    [
      { start_date: { year: 2 }, end_date: { year: 1 } },
      /^problem events\[1\]\.end_date: The end “0001”: it is before the start/,
    ],
    [{ date: { year: 2 } }, /^problem events\[1\]\.date: The date: TimelineJS calls it start_date/],
    [{}, /^problem events\[1\]: The event: it has no date/],
  ];
  for (const [slide, note] of NOTES) {
    it(`${JSON.stringify(slide)} is told of`, () => {
      expect(tellingOf({ ...slide, text: { headline: 'There' } }).join('\n')).to.match(new RegExp(note, 'm'));
    });
  }

  it('says nothing of a sound slide', () => {
    expect(tellingOf({ start_date: { year: '2014', month: '6' }, text: { headline: 'There', text: 'was' } })).to.deep.equal([]);
  });

  it('leaves it to the story to tell of an id that two slides have', () => {
    const slide = { unique_id: 'a', start_date: { year: 2014 }, text: { headline: 'X' } };
    expect(told(read(timelineJs3, { events: [slide, slide] })!)).to.deep.equal([]);
  });

  it('keeps the event of a date that there is not, and the reader of dates says why', () => {
    const { feed } = read(timelineJs3, {
      events: [{ start_date: { year: 2014, month: 2, day: 30 }, text: { headline: 'X' } }],
    })!;
    const { events, problems } = createTimeline(feed);
    expect(events).to.have.lengthOf(1);
    expect(problems.map(({ why }) => why).join()).to.match(/has 28 days/);
  });
});

describe('words of TimelineJS 3', () => {
  const ROWS: readonly [title: string, slide: Fields, event: Fields][] = [
    [
      'a headline with markup',
      { text: { headline: 'Whitney Houston<br/> 1963 - 2012' } },
      { headline: 'Whitney Houston 1963 - 2012' },
    ],
    ['a headline with references', { text: { headline: 'R&amp;D &lt;3' } }, { headline: 'R&D <3' }],
    ['text without markup', { text: { text: 'One.\n\nTwo.' } }, { body: 'One.\n\nTwo.' }],
    ['paragraphs', { text: { text: '<p>One.</p><p>Two.</p>' } }, { body: '<p>One.</p><p>Two.</p>' }],
    ['script in text', { text: { text: '<p onclick="x()">One<script>alert(1)</script></p>' } }, { body: '<p>One</p>' }],
    [
      'an address in text',
      { text: { text: 'See https://example.org/a?b=1&c=2.' } },
      { body: 'See <a href="https://example.org/a?b=1&amp;c=2">https://example.org/a?b=1&amp;c=2</a>.' },
    ],
    [
      'an address in brackets',
      { text: { text: '(https://example.org/a_(b))' } },
      { body: '(<a href="https://example.org/a_(b)">https://example.org/a_(b)</a>)' },
    ],
    [
      'an address that is a link already',
      { text: { text: '<p><a href="https://example.org/">https://example.org/</a></p>' } },
      { body: '<p><a href="https://example.org/" rel="noopener noreferrer">https://example.org/</a></p>' },
    ],
    [
      'an address where links are off',
      { autolink: false, text: { text: 'https://example.org/' } },
      { body: 'https://example.org/' },
    ],
    ['a group', { text: { headline: 'X' }, group: ' <b>Video</b> ' }, { headline: 'X', group: 'Video' }],
    ['an id', { text: { headline: 'X' }, unique_id: 'x-1' }, { headline: 'X', id: 'x-1' }],
    ['an empty id', { text: { headline: 'X' }, unique_id: '' }, { headline: 'X' }],
    [
      'a place',
      { text: { headline: 'X' }, location: { name: 'Florida, Missouri', lat: 39.49, lon: -91.79, zoom: 12 } },
      { headline: 'X', place: { name: 'Florida, Missouri', lat: 39.49, lon: -91.79 } },
    ],
    [
      'a place without a name',
      { text: { headline: 'X' }, location: { lat: '39.49', lon: -91.79 } },
      { headline: 'X', place: { name: '39.49, -91.79', lat: 39.49, lon: -91.79 } },
    ],
    ['a place beyond the globe', { text: { headline: 'X' }, location: { lat: 391, lon: -91.79 } }, { headline: 'X' }],
  ];
  for (const [title, slide, event] of ROWS) {
    it(title, () => expect(eventOf({ start_date: { year: 1 }, ...slide })).to.deep.equal({ date: '0001', ...event }));
  }

  it('has groups in the order in which they come, not in that of time', () => {
    const slide = (year: number, group: string): Fields => ({ start_date: { year }, text: { headline: 'X' }, group });
    const { feed } = read(timelineJs3, { events: [slide(3, 'c'), slide(1, 'a'), slide(2, 'c')] })!;
    expect(feed.groups).to.deep.equal([
      { id: 'c', label: 'c' },
      { id: 'a', label: 'a' },
    ]);
    expect(createTimeline(feed).groups.map(({ id }) => id)).to.deep.equal(['c', 'a']);
  });

  it('has the title slide as the head', () => {
    const { feed } = read(timelineJs3, {
      title: { text: { headline: 'A <i>story</i>', text: '<p>Of &amp; for.</p>' }, media: { url: 'a.jpg' } },
      events: [{ start_date: { year: 1 } }],
    })!;
    expect([feed.title, feed.summary]).to.deep.equal(['A story', 'Of & for.']);
  });

  it('has eras, also such as have no end', () => {
    const era = (start: unknown, end: unknown): Fields => ({ start_date: start, end_date: end, text: { headline: 'Era' } });
    const { feed } = read(timelineJs3, {
      events: [{ start_date: { year: 1 } }],
      eras: [era({ year: '600' }, { year: '650' }), era({ year: -44 }, undefined), 7],
    })!;
    expect((feed.eras as Fields[]).map(({ date }) => date)).to.deep.equal(['0600/0650', '-0043/..']);
  });
});

describe('what TimelineJS takes for its own', () => {
  const ROWS: readonly [value: unknown, three: boolean, one: boolean][] = [
    [{ events: [{ start_date: { year: 1 } }] }, true, false],
    [[{ start_date: { year: 1 } }], true, false],
    [{ events: [{ text: { headline: 'X' } }] }, true, false],
    [{ events: [], title: { text: { headline: 'X' } } }, true, false],
    [{ events: [null, { media: { url: 'x' } }] }, true, false],
    [{ timeline: { date: [] } }, false, true],
    [{ timeline: { slides: [{ start_date: { year: 1 } }] } }, false, true],
    [{ events: [] }, false, false],
    [{ events: [{ date: '2014', headline: 'X' }] }, false, false],
    [{ events: [{ headline: 'X', media: [{ type: 'image', url: 'x' }] }] }, false, false],
    [{ events: [{ date: '2014', start_date: { year: 1 } }] }, false, false],
    [{ events: [1, 'x', null] }, false, false],
    [{ events: [{}] }, false, false],
    [[{ id: 1, content: 'item', start: '2014' }], false, false],
    [{ timeline: {} }, false, false],
    [{ timeline: null }, false, false],
    [null, false, false],
    ['x', false, false],
    [undefined, false, false],
    [[], false, false],
  ];
  for (const [value, three, one] of ROWS) {
    it(`${JSON.stringify(value)}: ${three ? '3' : one ? '1' : 'none'}`, () => {
      expect([read(timelineJs3, value), read(timelineJs1, value)].map((found) => found !== undefined)).to.deep.equal([
        three,
        one,
      ]);
    });
  }
});

describe('TimelineJS 1', () => {
  const ROWS: readonly [startDate: unknown, date: string | undefined, dateText?: string][] = [
    ['2012,1,26', '2012-01-26'],
    ['1963', '1963'],
    ['2012,1', '2012-01'],
    ['2012,1,26,10,30', '2012-01-26T10:30'],
    ['2012, 01, 26', '2012-01-26'],
    ['2012,1,,', '2012-01'],
    ['5/3/2020', '2020-05-03'],
    ['13/12/2020', '2020-13-12'],
    ['5/3/2020 10:30', '2020-05-03T10:30'],
    ['5/2020', '2020-05'],
    ['2020-05-03', '2020-05-03'],
    ['2020-05-03T10:30:00', '2020-05-03T10:30:00'],
    ['-44', '-0043'],
    ['-44,3,15', '-0043-03-15'],
    ['196002152034', undefined, '196002152034'],
    ['circa 1999', '1999~'],
    ['Feb. 18, 2003', '2003-02-18'],
    ['one day', undefined, 'one day'],
    ['', undefined],
    [1963, '1963'],
    [null, undefined],
    [{ year: 1963 }, undefined],
  ];
  for (const [startDate, date, dateText] of ROWS) {
    it(`${JSON.stringify(startDate)}: ${date ?? dateText ?? 'none'}`, () => {
      const { feed } = read(timelineJs1, { timeline: { date: [{ startDate, headline: 'X' }] } })!;
      expect([feed.events[0]!.date, feed.events[0]!.dateText]).to.deep.equal([date, dateText]);
    });
  }

  it('tells which dates it read with the month first', () => {
    const dates = ['5/3/2020', '13/12/2020', '2020,5,3', '2020-05-03'].map((startDate) => ({ startDate, headline: 'X' }));
    const { notes } = read(timelineJs1, { timeline: { date: dates } })!;
    expect(notes.filter(({ why }) => why.includes('the month first')).map(({ kind, path }) => [kind, path])).to.deep.equal([
      ['change', 'timeline.date[0].startDate'],
      ['change', 'timeline.date[1].startDate'],
    ]);
  });

  it('is read in all its parts', () => {
    const { feed } = read(timelineJs1, {
      timeline: {
        headline: 'Story',
        text: '<p>About</p>',
        startDate: '1963',
        date: [
          {
            startDate: '2011,12,10',
            endDate: '2011,12,11',
            headline: 'H',
            text: '<p>T</p>',
            tag: 'G',
            asset: { media: 'http://youtu.be/x', credit: 'C', caption: 'D' },
          },
        ],
        era: [{ startDate: '2011', endDate: '2012', headline: 'E' }],
      },
    })!;
    const { _timelinejs: _, ...event } = feed.events[0]!;
    expect(event).to.deep.equal({
      date: '2011-12-10/2011-12-11',
      headline: 'H',
      body: '<p>T</p>',
      media: [{ type: 'embed', url: 'https://youtu.be/x', caption: 'D', credit: 'C', provider: 'YouTube' }],
      group: 'G',
    });
    expect([feed.title, feed.summary]).to.deep.equal(['Story', 'About']);
    expect(feed.eras).to.deep.equal([{ date: '2011/2012', label: 'E' }]);
  });

  it('names faults in its own words', () => {
    const entry = { startDate: '2011,13', headline: 'X', asset: { media: 'https://example.org/' } };
    const paths = read(timelineJs1, { timeline: { date: [entry] } })!.notes.map(({ path }) => path);
    expect(paths).to.deep.equal(['timeline.date[0].startDate', 'timeline.date[0].asset.media']);
  });
});

describe('hostile slides', () => {
  const SOUND = {
    unique_id: 'x',
    start_date: { year: '2014', month: '6', day: '10', hour: '1', minute: '2', second: '3', millisecond: '4' },
    end_date: { year: '2015' },
    display_date: 'then',
    text: { headline: 'H', text: 'T' },
    media: { url: 'a.jpg', caption: 'C', credit: 'D', alt: 'E', thumbnail: 'F' },
    location: { lat: 1, lon: 2, name: 'N' },
    group: 'G',
    background: { url: 'b.jpg' },
    autolink: true,
  };
  const cyclic = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as unknown;
  const deep = JSON.parse(`${'['.repeat(1000)}${']'.repeat(1000)}`) as unknown;
  const WRONG: readonly [string, unknown][] = [
    ['null', null],
    ['a number', 7],
    ['infinity', Infinity],
    ['a list', [[]]],
    ['an object', { x: 1 }],
    ['nothing in an object', {}],
    ['true', true],
    ['a huge text', '<a '.repeat(20_000)],
    ['a prototype', cyclic],
    ['a deep list', deep],
  ];
  const paths = Object.entries(SOUND).flatMap(([key, value]) => [
    [key],
    ...(typeof value === 'object' ? Object.keys(value).map((inner) => [key, inner]) : []),
  ]);
  for (const [title, wrong] of WRONG) {
    it(`${title} in any place`, () => {
      for (const [key = '', inner] of paths) {
        const was = (SOUND as unknown as Record<string, Fields>)[key];
        const slide = { ...SOUND, [key]: inner === undefined ? wrong : { ...was, [inner]: wrong } };
        const whole = { title: slide, eras: [slide, wrong], events: [SOUND, slide, wrong, SOUND], scale: wrong };
        const { feed } = read(timelineJs3, whole)!;
        const { events } = createTimeline(feed);
        expect(events.length, `${key}.${inner ?? ''}`).to.be.at.least(3);
      }
      expect(({} as { polluted?: true }).polluted).to.be.undefined;
    });
  }
});

describe('the feeds of Knight Lab', () => {
  for (const [folder, adapter, count] of [
    ['knightlab-v3', timelineJs3, 29],
    ['knightlab-v1', timelineJs1, 19],
  ] as const) {
    it(`${folder}: every record is an event that is shown`, async function () {
      const files = await corpusFiles(`timelinejs/${folder}`);
      if (!files) this.skip();
      expect(files).to.have.lengthOf(count);
      for (const file of files) {
        const { found, feed } = read(adapter, (await corpus(file))!)!;
        expect(createTimeline(feed).events.length, file).to.equal(found.records.length);
      }
    });
  }
});
