// A feed becomes a story: order, ids, sources, groups, and every fault told in its place.
import { expect } from '@open-wc/testing';
import { createTimeline } from '../../src/core/create-timeline.js';
import { FeedError } from '../../src/core/read-feed.js';
import { describeProblem } from '../../src/core/problem.js';
import { judgeFeed, type Timeline } from '../../src/core/timeline.js';
import { mutantsOf } from '../support/mutants.js';

interface Sample {
  readonly events: readonly { readonly id: string }[];
}
const sample = async (): Promise<Sample> => (await fetch('/events.json')).json() as Promise<Sample>;

const headlines = ({ events }: Timeline): string => events.map(({ entry }) => entry.headline ?? '?').join(' ');
const told = ({ problems }: Timeline): string[] => problems.map(describeProblem);
const iso = (time: number | undefined): string => (time === undefined ? 'none' : new Date(time).toISOString().slice(0, 16));

/** Events by their dates, called a, b, c … in the order of the feed; an event that has more to it is an object. */
type Dated = string | undefined | { date?: string; timeZone?: string; headline?: string };
function story(dates: readonly Dated[], head: object = {}, timeZone?: string): Timeline {
  const events = dates.map((date, i) => ({
    headline: String.fromCharCode(97 + i),
    ...(typeof date === 'object' ? date : date !== undefined && { date }),
  }));
  return createTimeline({ ...head, events }, { timeZone });
}

describe('the order of events', () => {
  const BAGHDAD = { timeZone: 'Asia/Baghdad' };
  const ROWS: readonly [title: string, dates: readonly Dated[], order: string, head?: object][] = [
    ['nothing', [], ''],
    ['one', ['2014'], 'a'],
    ['sorted already', ['2014-06-10', '2014-08-03', '2017-07-09'], 'a b c'],
    ['mixed up', ['2014-06-10', '2017-07-09', '2014-08-03', '2025'], 'a c b d'],
    ['the same day keeps the order of the feed', ['2014-06-10', '2014-06-10', '2014-06-10'], 'a b c'],
    ['years before 1', ['-0043-03-15', '0014', '-0099', '0000'], 'c a d b'],
    ['the coarse first', ['2014-01-01', '2014', '2014-01', '2014-01-01T00:00', '2015'], 'b c a d e'],
    ['an interval before its first day', ['2014-06-10', '2014-06-10/2014-06-12', '2015'], 'b a c'],
    ['what goes on before what ended', ['2014/2017', '2014/..', '2014', '2018'], 'b a c d'],
    ['an open start stands at its end', ['2013', '../2014', '2015', '2014-06-10'], 'a d b c'],
    ['an open start before the next day', ['2014-01-01', '../2014-06-10', '2014-06-10', '2014-06-11'], 'a c b d'],
    ['an unknown start too', ['2013', '/2014', '2015'], 'a b c'],
    ['approximate dates stand with the others', ['2014', '2013~', '2015?', '2012%', '2016'], 'd b a c e'],

    ['no date at all', [undefined, undefined, undefined], 'a b c'],
    ['undated after its neighbour', ['2014', undefined, '2017'], 'a b c'],
    ['undated goes with the one before it', ['2014', '2017', undefined, '2015', '2018'], 'a d b c e'],
    ['two undated stay together', ['2014', '2017', undefined, undefined, '2015', '2018'], 'a e b c d f'],
    ['undated first', [undefined, '2017', '2014', '2018'], 'a c b d'],
    ['undated before years long ago', [undefined, '-0043', '2014'], 'a b c'],
    ['undated between two of one day', ['2014-06-10', undefined, '2014-06-10', '2015'], 'a b c d'],
    ['a date that cannot be read is none', ['2014', 'June 2015', '2016'], 'a b c'],

    ['the newest first is turned round', ['2017', '2015', '2014'], 'c b a'],
    ['the newest first, with ties', ['2017', '2014-06-10', '2014-06-10'], 'c b a'],
    ['the newest first, undated', ['2017', undefined, '2014'], 'c b a'],
    ['the newest first, mixed up', ['2017', '2014', '2015', '2012'], 'd b c a'],
    ['the first and last of one day are no sign', ['2014', '2017', '2014'], 'a c b'],

    ['times on one clock', ['2014-06-10T14:30', '2014-06-10T09:00', '2014-06-10T18:00'], 'b a c', BAGHDAD],
    ['times with offsets', ['2014-06-10T14:30+03:00', '2014-06-10T11:00Z', '2014-06-10T08:00-04:00'], 'b a c', BAGHDAD],
    [
      'events in other zones stand where the story’s clock puts them',
      ['2014-06-10T14:30', { date: '2014-06-10T07:00', timeZone: 'America/New_York' }, '2014-06-10T18:00'],
      'b a c',
      BAGHDAD,
    ],
    [
      'intervals in other zones too',
      [
        '2014-06-10T14:30',
        { date: '2014-06-10T07:00/2014-06-10T08:00', timeZone: 'America/New_York' },
        { date: '2014-06-10T09:00/..', timeZone: 'America/New_York' },
        '2014-06-10T15:00',
      ],
      'b a d c',
      BAGHDAD,
    ],
    [
      'the hour that comes twice',
      ['2014-10-26T00:30Z', '2014-10-26T01:10Z', '2014-10-26T00:50Z', '2014-10-26T01:40Z'],
      'a c b d',
      { timeZone: 'Europe/London' },
    ],
    ['a day before its times', ['2014-06-10T00:00', '2014-06-10', '2014-06-11'], 'b a c', BAGHDAD],
    [
      'a day without midnight before its times',
      ['2024-03-31T01:00', '2024-03-31', '2024-04-01'],
      'b a c',
      { timeZone: 'Asia/Beirut' },
    ],
  ];
  for (const [title, dates, order, head] of ROWS) {
    it(`${title}: ${order}`, () => {
      expect(headlines(story(dates, head))).to.equal(order);
    });
  }

  it('does not change the feed’s own list', () => {
    const events = [
      { headline: 'b', date: '2017' },
      { headline: 'a', date: '2014' },
      { headline: 'c', date: '2018' },
    ];
    createTimeline(Object.freeze({ events: Object.freeze(events) }));
    expect(events.map(({ headline }) => headline)).to.deep.equal(['b', 'a', 'c']);
  });

  it('keeps each event’s place in the feed', () => {
    expect(story(['2017', '2014', '2018']).events.map(({ index }) => index)).to.deep.equal([1, 0, 2]);
  });
});

describe('ids', () => {
  const ids = (...events: object[]): string[] => createTimeline({ events }).events.map(({ id }) => id);
  const ROWS: readonly [title: string, events: readonly object[], ids: readonly string[]][] = [
    ['its own', [{ id: 'mosul', headline: 'One' }], ['mosul']],
    ['its own, without blanks around it', [{ id: ' mosul ', headline: 'One' }], ['mosul']],
    ['blank is none', [{ id: ' ', date: '2014', headline: 'One' }], ['2014-one']],
    ['of date and headline', [{ date: '2014-06-10', headline: 'ISIS captures Mosul' }], ['2014-06-10-isis-captures-mosul']],
    ['of the headline alone', [{ headline: 'Volunteers join!' }], ['volunteers-join']],
    ['of the summary', [{ date: '2014', summary: 'It begins.' }], ['2014-it-begins']],
    ['of the body', [{ date: '2014', body: 'It begins.' }], ['2014-it-begins']],
    ['Arabic', [{ date: '2014', headline: 'سقوط الموصل' }], ['2014-سقوط-الموصل']],
    ['Chinese', [{ date: '2014', headline: '摩苏尔沦陷' }], ['2014-摩苏尔沦陷']],
    ['Hindi, with its vowel signs', [{ date: '2014', headline: 'हिन्दी' }], ['2014-हिन्दी']],
    ['accents', [{ headline: 'Élan à Zürich' }], ['élan-à-zürich']],
    ['the same letters, composed or not', [{ headline: 'e\u0301' }, { headline: 'é' }], ['é', 'é-2']],
    ['no letter at all', [{ headline: '!!!' }, { headline: '???' }], ['event', 'event-2']],
    ['nothing but a picture', [{ media: [{ type: 'image', url: 'a.jpg' }] }], ['event']],
    ['the same twice', [{ headline: 'One' }, { headline: 'One' }, { headline: 'One' }], ['one', 'one-2', 'one-3']],
    [
      'the same own id',
      [
        { id: 'a', headline: '1' },
        { id: 'a', headline: '2' },
        { id: 'a', headline: '3' },
      ],
      ['a', 'a-2', 'a-3'],
    ],
    [
      'an own id like a numbered one',
      [
        { id: 'a', headline: '1' },
        { id: 'a', headline: '2' },
        { id: 'a-2', headline: '3' },
      ],
      ['a', 'a-2', 'a-2-2'],
    ],
    [
      'names of Object’s own',
      [
        { id: '__proto__', headline: '1' },
        { id: 'constructor', headline: '2' },
      ],
      ['__proto__', 'constructor'],
    ],
  ];
  for (const [title, events, expected] of ROWS) {
    it(`${title}: ${expected.join(', ')}`, () => {
      expect(ids(...events)).to.deep.equal(expected);
    });
  }

  it('are the same when the rest of the feed changes', () => {
    const event = { date: '2014-06-10', headline: 'ISIS captures Mosul' };
    expect(ids(event)[0]).to.equal(ids({ date: '2012', headline: 'Before' }, event, { headline: 'After' })[1]);
  });

  it('are not longer than an address bears', () => {
    expect(ids({ headline: 'word '.repeat(1000) })[0]!.length).to.be.at.most(64);
  });

  it('are whole characters, so that they can stand in an address', () => {
    // letters outside the basic plane take two places each; one more or less before them shifts the cut
    const all = ids({ headline: '𠮷'.repeat(100) }, { headline: `a${'𠮷'.repeat(100)}` }, { headline: `ab${'𐌰'.repeat(100)}` });
    expect(() => all.map(encodeURIComponent)).not.to.throw();
  });

  it('of the feed’s own are whole characters too', () => {
    const all = ids({ id: 'a\ud83d', headline: '1' }, { id: '\ude00', headline: '2' }, { id: '😀', headline: '3' });
    expect(all).to.deep.equal(['a\ufffd', '\ufffd', '😀']);
    expect(() => all.map(encodeURIComponent)).not.to.throw();
  });

  it('are made of the first words that say something', () => {
    expect(
      ids({ date: '2014', headline: ' ', summary: 'Mosul falls' }, { headline: '', summary: '', body: 'A siege' }),
    ).to.deep.equal(['2014-mosul-falls', 'a-siege']);
  });

  it('are unique in any case', () => {
    const all = ids(
      ...Array.from({ length: 300 }, (_, i) => ({ ...(i % 3 === 0 && { id: `one-${i % 7}` }), headline: 'One' })),
    );
    expect(new Set(all).size).to.equal(300);
  });

  it('that are doubled are told', () => {
    const timeline = createTimeline({
      events: [
        { id: 'a', headline: '1' },
        { id: 'a', headline: '2' },
      ],
    });
    expect(told(timeline)).to.deep.equal([
      'events[1].id (a): The id “a” was not used as it stands: another event has it already. Give each event an id of its own.',
    ]);
  });
});

describe('sources', () => {
  const AFP = { publisher: 'AFP', title: 'Report' };
  const AP = { publisher: 'AP' };
  const sources = { afp: AFP, ap: AP };

  const ROWS: readonly [title: string, event: object, expected: readonly unknown[]][] = [
    ['by key', { sources: ['afp', 'ap'] }, [{ source: AFP }, { source: AP }]],
    ['written out', { sources: [{ publisher: 'VICE', url: 'x' }] }, [{ source: { publisher: 'VICE', url: 'x' } }]],
    ['dated, by key', { date: '2014', sources: [{ source: 'afp', date: '2014-06' }] }, [{ source: AFP }]],
    ['dated, written out', { date: '2014', sources: [{ source: AP, date: '2014' }] }, [{ source: AP }]],
    ['an unknown key', { sources: ['bbc', 'afp'] }, [{ source: AFP }]],
    ['a key of Object’s own', { sources: ['constructor', '__proto__', 'toString'] }, []],
    ['a dated source of an unknown key', { sources: [{ source: 'bbc', date: '2014' }] }, []],
    ['none', {}, []],
  ];
  for (const [title, event, expected] of ROWS) {
    it(title, () => {
      const { events } = createTimeline({ sources, events: [{ headline: 'One', ...event }] });
      expect(events[0]!.sources).to.deep.equal(expected);
    });
  }

  it('of figures and quotes are looked up', () => {
    const { events } = createTimeline({
      sources,
      events: [{ figures: [{ value: 5, label: 'x', source: 'afp' }], quotes: [{ text: 'y', source: 'ap' }] }],
    });
    expect([events[0]!.figures[0]!.from, events[0]!.quotes[0]!.from]).to.deep.equal([AFP, AP]);
  });

  it('of unknown keys are told, each where it stands', () => {
    const timeline = createTimeline({
      sources,
      events: [
        {
          id: 'one',
          headline: 'One',
          sources: ['afp', 'bbc', { source: 'cnn', date: 'x' }],
          figures: [{ value: 5, label: 'x', source: 'nyt' }],
          quotes: [{ text: 'y', source: 'ard' }],
        },
      ],
    });
    expect(timeline.problems.map(({ what, where }) => `${where.path} ${what}`)).to.deep.equal([
      'events[0].sources[1] The source “bbc”',
      'events[0].sources[2] The source “cnn”',
      'events[0].figures[0].source The source “nyt”',
      'events[0].quotes[0].source The source “ard”',
    ]);
  });

  it('of unknown keys are told of each event that names them', () => {
    const events = ['one', 'two', 'three'].map((id, i) => ({ id, headline: id, sources: i === 1 ? ['afp'] : ['afp', 'bbc'] }));
    const timeline = createTimeline({ sources, events });
    expect(timeline.problems.map(({ where }) => where.path)).to.deep.equal(['events[0].sources[1]', 'events[2].sources[1]']);
    expect(timeline.events.map((event) => event.sources)).to.deep.equal([
      [{ source: AFP }],
      [{ source: AFP }],
      [{ source: AFP }],
    ]);
  });

  it('are those that each event names, whatever is in their keys', () => {
    const odd = { a: { publisher: 'A' }, b: { publisher: 'B' }, 'a,b': { publisher: 'Comma' }, 'a\nb': { publisher: 'Line' } };
    const lists = [['a', 'b'], ['a,b'], ['a\nb'], ['b', 'a'], ['a', 'b']];
    const { events } = createTimeline({ sources: odd, events: lists.map((list) => ({ headline: 'One', sources: list })) });
    expect(events.map((event) => event.sources.map(({ source }) => source.publisher).join())).to.deep.equal([
      'A,B',
      'Comma',
      'Line',
      'B,A',
      'A,B',
    ]);
  });

  it('are compared with the date of each event', () => {
    const dated = [{ source: 'afp', date: '2014' }];
    const { events } = createTimeline({
      sources,
      events: ['2013', '2014', '2015'].map((date) => ({ date, headline: date, sources: dated })),
    });
    expect(events.map((event) => event.sources[0]!.differs !== undefined)).to.deep.equal([true, false, true]);
  });

  it('are counted once each', () => {
    const { sourceCount } = createTimeline({
      sources,
      events: [
        { headline: '1', sources: ['afp', 'ap'] },
        { headline: '2', sources: ['afp', { publisher: 'AP' }] },
        { headline: '3' },
      ],
    });
    expect(sourceCount).to.equal(2);
  });
});

describe('a source that gives another date', () => {
  const ROWS: readonly [date: string, given: string | undefined, differs: boolean][] = [
    ['2014-06-10', '2014-08', true],
    ['2014-06-10', '2014-06', false],
    ['2014-06-10', '2014', false],
    ['2014', '2014-06-10', false],
    ['2014-06-10', '2014-06-10', false],
    ['2014-06-10', '2014-06-11', true],
    ['2014-06-10', undefined, false],
    ['2014-06-10', 'June', false],
    ['2017-07-09/2017-07-10', '2017', false],
    ['2017-07-09/2017-07-10', '2017-07-11', true],
    ['2017/..', '2025', false],
    ['2017/..', '2016', true],
    ['../2017', '2016', false],
    ['2014-06-10', '2014-06-10T23:00', false],
    ['2014-06-10T10:00', '2014-06-10T10:00', false],
    ['2014-06-10T10:00', '2014-06-10T11:00', true],
  ];
  for (const [date, given, differs] of ROWS) {
    it(`${String(given)} for ${date}: ${differs ? 'differs' : 'agrees'}`, () => {
      const event = {
        headline: 'One',
        date,
        sources: [{ source: { publisher: 'AFP' }, ...(given !== undefined && { date: given }) }],
      };
      const { events } = createTimeline({ timeZone: 'Asia/Baghdad', events: [event] });
      expect(events[0]!.sources[0]!.differs !== undefined).to.equal(differs);
    });
  }

  it('is read in the event’s own zone', () => {
    const event = { headline: 'One', date: '2014-06-10T10:00', timeZone: 'Asia/Tokyo' };
    const sources = [{ source: { publisher: 'AFP' }, date: '2014-06-10T10:00' }];
    const { events } = createTimeline({ timeZone: 'Asia/Baghdad', events: [{ ...event, sources }] }, { timeZone: 'UTC' });
    expect(events[0]!.sources[0]).not.to.have.property('differs');
  });

  it('differs from no date at all by nothing', () => {
    const { events } = createTimeline({
      events: [{ headline: 'One', sources: [{ source: { publisher: 'AFP' }, date: '2014' }] }],
    });
    expect(events[0]!.sources[0]).not.to.have.property('differs');
  });
});

describe('groups', () => {
  const groups = [
    { id: 'syria', label: 'Syria', color: '#2a7f86' },
    { id: 'iraq', label: 'Iraq' },
    { id: 'unused', label: 'Unused' },
  ];
  const ROWS: readonly [title: string, groups: unknown, used: readonly (string | undefined)[], expected: readonly unknown[]][] =
    [
      ['in the feed’s order', groups, ['iraq', 'syria'], [groups[0], groups[1]]],
      ['unused ones are left out', groups, ['iraq'], [groups[1]]],
      ['unlisted ones come last', groups, ['x', 'iraq'], [groups[1], { id: 'x', label: 'x' }]],
      [
        'none listed',
        undefined,
        ['b', 'a', 'b'],
        [
          { id: 'b', label: 'b' },
          { id: 'a', label: 'a' },
        ],
      ],
      ['none used', groups, [undefined], []],
      ['an empty name is none', groups, ['', 'iraq'], [groups[1]]],
      ['listed twice', [groups[1], { id: 'iraq', label: 'Again' }], ['iraq'], [{ id: 'iraq', label: 'Again' }]],
      ['names of Object’s own', undefined, ['__proto__'], [{ id: '__proto__', label: '__proto__' }]],
    ];
  for (const [title, listed, used, expected] of ROWS) {
    it(title, () => {
      const events = used.map((group, i) => ({ headline: String(i), group }));
      const story = createTimeline({ groups: listed, events });
      expect(story.groups).to.deep.equal(expected);
      for (const { group, entry } of story.events) expect(group).to.equal(story.groups.find(({ id }) => id === entry.group));
    });
  }
});

it('groups that the feed does not list come in the order of time, however it tells the story', () => {
  const rows = ['2017', '2014', '2015', '2014-06'];
  const { groups } = createTimeline({ events: rows.map((date) => ({ headline: 'a', date, group: `of ${date.slice(0, 4)}` })) });
  expect(groups.map(({ id }) => id)).to.deep.equal(['of 2014', 'of 2015', 'of 2017']);
});

describe('eras', () => {
  it('are read in the feed’s order', () => {
    const { eras } = createTimeline({
      eras: [
        { date: '2014/2017', label: 'B' },
        { date: '2003/2011', label: 'A' },
      ],
      events: [],
    });
    expect(eras.map(({ label, span }) => `${label} ${iso(span.start)} ${iso(span.end)}`)).to.deep.equal([
      'B 2014-01-01T00:00 2018-01-01T00:00',
      'A 2003-01-01T00:00 2012-01-01T00:00',
    ]);
  });

  it('that cannot be read are left out and told', () => {
    const timeline = createTimeline({
      eras: [
        { date: '2014-2017', label: 'A' },
        { date: '2014', label: 'B' },
      ],
      events: [],
    });
    expect([timeline.eras.length, timeline.problems[0]?.where]).to.deep.equal([1, { path: 'eras[0].date' }]);
  });
});

describe('what an event needs', () => {
  const SHOWN = ['headline', 'summary', 'body'].map((field) => ({ [field]: 'x' }));
  for (const event of [
    ...SHOWN,
    { quotes: [{ text: 'x' }] },
    { figures: [{ value: 0, label: 'x' }] },
    { media: [{ type: 'image', url: 'x' }] },
  ]) {
    it(`${Object.keys(event)[0]!} is enough`, () => {
      expect(createTimeline({ events: [event] }).events).to.have.lengthOf(1);
    });
  }

  for (const event of [
    {},
    { date: '2014' },
    { headline: '  ' },
    { headline: '', summary: '\n' },
    { media: [] },
    { tags: ['x'] },
    [],
  ]) {
    it(`${JSON.stringify(event)} is not`, () => {
      const timeline = createTimeline({ events: [event] });
      expect([timeline.events.length, told(timeline)]).to.deep.equal([
        0,
        ['events[0]: The event was not used as it stands: it has nothing to show. Give it a headline, a summary or a body.'],
      ]);
    });
  }

  it('shows three figures at most', () => {
    const figures = [1, 2, 3, 4].map((value) => ({ value, label: 'x' }));
    expect(createTimeline({ events: [{ figures }] }).events[0]!.figures.map(({ value }) => value)).to.deep.equal([1, 2, 3]);
  });
});

describe('problems', () => {
  it('name the place in the feed, however much was left out before it', () => {
    const { problems } = createTimeline({
      events: [null, 'text', {}, { headline: 'A', date: '2020-02-30' }, { id: 'b', headline: 'B', timeZone: 'Mars' }, 7],
    });
    expect(problems.map(({ where }) => `${String(where.index)} ${where.path}`).sort()).to.deep.equal([
      '0 events[0]',
      '1 events[1]',
      '2 events[2]',
      '3 events[3].date',
      '4 events[4].timeZone',
      '5 events[5]',
    ]);
  });

  it('of the feed name no event', () => {
    const { problems } = createTimeline({ timeZone: 'Mars', events: [{ headline: 'A' }] });
    expect(problems.map(describeProblem)).to.deep.equal([
      'timeZone: The time zone “Mars” was not used as it stands: it is not known. Write an IANA name such as Asia/Baghdad.',
    ]);
  });

  it('of dates say why, and the event is shown', () => {
    const timeline = story(['2020-02-30']);
    expect([headlines(timeline), ...told(timeline)]).to.deep.equal([
      'a',
      'events[0].date: The date “2020-02-30” was not used as it stands: 2020-02 has 29 days. Write 01 to 29.',
    ]);
  });

  it('of corrections name the correction', () => {
    const { problems } = createTimeline({
      events: [{ headline: 'A', corrections: [{ text: 'x' }, { date: 'yesterday', text: 'y' }] }],
    });
    expect(problems.map(({ where }) => where.path)).to.deep.equal(['events[0].corrections[1].date']);
  });

  it('are none for blank dates and zones, which are none', () => {
    const blank = createTimeline({ timeZone: '', events: [{ headline: 'A', date: ' ', timeZone: '' }] });
    expect(told(blank)).to.deep.equal([]);
    expect(blank.timeZone).to.be.undefined;
  });

  it('are none in the sample', async () => {
    expect(told(createTimeline(await sample()))).to.deep.equal([]);
  });
});

describe('the zone in which a story is told', () => {
  const at = (timeline: Timeline): string => `${iso(timeline.events[0]!.span?.start)} ${String(timeline.timeZone)}`;
  const ROWS: readonly [
    title: string,
    date: Dated,
    feedZone: string | undefined,
    option: string | undefined,
    expected: string,
  ][] = [
    ['the feed’s', '2014-06-10T14:30', 'Asia/Baghdad', undefined, '2014-06-10T14:30 Asia/Baghdad'],
    ['the reader’s', '2014-06-10T14:30', 'Asia/Baghdad', 'America/New_York', '2014-06-10T07:30 America/New_York'],
    ['none', '2014-06-10T14:30', undefined, undefined, '2014-06-10T14:30 undefined'],
    [
      'none, and a time without offset stays',
      '2014-06-10T14:30',
      undefined,
      'America/New_York',
      '2014-06-10T14:30 America/New_York',
    ],
    ['none, and an offset', '2014-06-10T14:30+03:00', undefined, 'America/New_York', '2014-06-10T07:30 America/New_York'],
    ['unknown', '2014-06-10T14:30', 'Asia/Baghdad', 'Mars/Olympus', '2014-06-10T14:30 Asia/Baghdad'],
    ['empty', '2014-06-10T14:30', 'Asia/Baghdad', '', '2014-06-10T14:30 Asia/Baghdad'],
    ['a day stays a day', '2014-06-10', 'Asia/Baghdad', 'Pacific/Kiritimati', '2014-06-10T00:00 Pacific/Kiritimati'],
    [
      'an event’s own',
      { date: '2014-06-10T14:30', timeZone: 'Asia/Tokyo' },
      'Asia/Baghdad',
      undefined,
      '2014-06-10T14:30 Asia/Baghdad',
    ],
    [
      'an event’s own, and the reader’s',
      { date: '2014-06-10T14:30', timeZone: 'Asia/Tokyo' },
      'Asia/Baghdad',
      'UTC',
      '2014-06-10T05:30 UTC',
    ],
    [
      'an event’s unknown',
      { date: '2014-06-10T14:30', timeZone: 'Mars' },
      'Asia/Baghdad',
      undefined,
      '2014-06-10T14:30 Asia/Baghdad',
    ],
  ];
  for (const [title, date, feedZone, option, expected] of ROWS) {
    it(`${title}: ${expected}`, () => {
      expect(at(story([date], feedZone === undefined ? {} : { timeZone: feedZone }, option))).to.equal(expected);
    });
  }

  it('retells sources, corrections and eras too', () => {
    const { events, eras } = createTimeline(
      {
        timeZone: 'Asia/Baghdad',
        eras: [{ date: '2014-06-10T14:30/..', label: 'E' }],
        events: [
          {
            headline: 'A',
            date: '2014-06-09',
            corrections: [{ date: '2014-06-10T14:30', text: 'x' }],
            sources: [{ source: { publisher: 'AFP' }, date: '2014-06-10T14:30' }],
          },
        ],
      },
      { timeZone: 'UTC' },
    );
    const [event] = events;
    expect(
      [eras[0]!.span, event!.corrections[0]!.span, event!.sources[0]!.differs].map((span) => iso(span?.start)),
    ).to.deep.equal(Array.from({ length: 3 }, () => '2014-06-10T11:30'));
  });
});

describe('the sample', () => {
  it('is told in its own order', async () => {
    const value = await sample();
    const ids = createTimeline(value).events.map(({ id }) => id);
    // what has a year stands before what has a day in it
    const expected = ['foreign-volunteers', 'mosul-captured', 'sinjar-attack', 'states-refuse', 'mosul-declared'];
    expect([ids.slice(0, 5), new Set(ids).size]).to.deep.equal([expected, value.events.length]);
  });

  it('is frozen', async () => {
    const timeline = createTimeline(await sample());
    expect([timeline, ...timeline.events].every(Object.isFrozen)).to.be.true;
  });

  it('read as it is, is what readFeed makes of it', async () => {
    const value = (await sample()) as unknown as Parameters<typeof judgeFeed>[0];
    expect(judgeFeed(value).timeline.events).to.deep.equal(createTimeline(value).events);
  });
});

describe('any mutant of the sample', () => {
  it('shows every event but the one that was hit, and says what is wrong (1,000 mutants)', async function () {
    this.timeout(60_000);
    const value = await sample();
    const wrong: string[] = [];
    for (const { value: mutant, path, title } of mutantsOf(value, 1000, 9)) {
      try {
        const { events } = createTimeline(mutant);
        const whole = path.length === 1 && path[0] === 'events'; // then what stands there is another list
        const lost = value.events.filter(({ id }) => !events.some((event) => event.id === id));
        const renamed = path[2] === 'id';
        if (!whole && (lost.length > 1 || (lost.length > 0 && path[0] !== 'events')))
          wrong.push(`${title}: ${lost.length} lost`);
        if (!whole && renamed && events.length !== value.events.length) wrong.push(`${title}: an event lost for its id`);
        if (new Set(events.map(({ id }) => id)).size !== events.length) wrong.push(`${title}: ids that are not unique`);
      } catch (error) {
        const expected = error instanceof FeedError && path.length === 1 && path[0] === 'events';
        if (!expected) wrong.push(`${title}: ${String(error)}`);
      }
    }
    expect(wrong).to.deep.equal([]);
  });
});
