// A feed with faults loses as little as it can, and says what it lost.
import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import { DatedSource, Feed, Source } from '../../src/core/feed.js';
import { feedReader } from '../../src/core/feed-reader.js';
import { SHAPE } from '../../src/core/feed-shape.js';
import { isFeed } from '../../src/core/is-feed.js';
import { describeProblem } from '../../src/core/problem.js';
import { FeedError, readFeed } from '../../src/core/read-feed.js';
import { mutantsOf } from '../support/mutants.js';

const sample = async (): Promise<unknown> => (await fetch('/events.json')).json() as Promise<unknown>;

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

/** Reads one event, frozen. */
function readEvent(event: unknown): { event: unknown; problems: string[] } {
  const { feed, problems } = readFeed(deepFreeze({ events: [event] }));
  return { event: feed.events[0], problems: problems.map(describeProblem) };
}

describe('isFeed says what the schema says', () => {
  const differing = (values: readonly unknown[]): unknown[] => values.filter((value) => isFeed(value) !== v.is(Feed, value));

  it('of the sample', async () => {
    expect(isFeed(await sample())).to.be.true;
  });

  it('of 4,000 mutants of the sample', async function () {
    this.timeout(60_000);
    const mutants = mutantsOf(await sample(), 4000, 6);
    const differ = mutants.filter(({ value }) => isFeed(value) !== v.is(Feed, value));
    expect(differ.map(({ title }) => title)).to.deep.equal([]);
  });

  it('and about half of the mutants are feeds, so that both answers are tried', async () => {
    const share = mutantsOf(await sample(), 1000, 6).filter(({ value }) => isFeed(value)).length / 1000;
    expect(share).to.be.within(0.2, 0.8);
  });

  const event = (fields: object): unknown => ({ events: [{ headline: 'One', ...fields }] });
  const ROWS: readonly [title: string, value: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['text', 'x'],
    ['a list', []],
    ['a list with events', Object.assign([], { events: [] })],
    ['an empty object', {}],
    ['no events', { events: [] }],
    ['events: null', { events: null }],
    ['events: an object', { events: {} }],
    ['an event that is null', { events: [null] }],
    ['an event that is text', { events: ['One'] }],
    ['an event that is a list', { events: [[]] }],
    ['an empty event', { events: [{}] }],
    ['sources: a list', { sources: [], events: [] }],
    ['sources: a list of sources', { sources: [{ publisher: 'AFP' }], events: [] }],
    ['a source that is text', { sources: { afp: 'AFP' }, events: [] }],
    ['unknown fields', event({ _desk: null, x: [1] })],
    ['headline: undefined', event({ headline: undefined })],
    ['headline: null', event({ headline: null })],
    ['refresh: NaN', { refresh: NaN, events: [] }],
    ['refresh: Infinity', { refresh: Infinity, events: [] }],
    ['refresh: text', { refresh: '300', events: [] }],
    ['a figure: 0', event({ figures: [{ value: 0, label: 'x' }] })],
    ['a figure: Infinity', event({ figures: [{ value: -Infinity, label: 'x' }] })],
    ['a figure: true', event({ figures: [{ value: true, label: 'x' }] })],
    ['a source that is a key', event({ sources: ['afp'] })],
    ['a source that is written out', event({ sources: [{ publisher: 'AFP' }] })],
    ['a source with a date', event({ sources: [{ source: 'afp', date: '2014' }] })],
    ['a source written out, with a date', event({ sources: [{ source: { publisher: 'AFP' }, date: '2014' }] })],
    ['a source with a date that is a number', event({ sources: [{ source: 'afp', date: 2014 }] })],
    ['a source that is both, half wrong', event({ sources: [{ source: 5, publisher: 'AFP' }] })],
    ['a source of nothing', event({ sources: [{}] })],
    ['an unknown importance', event({ importance: 'high' })],
    ['a prototype’s field', event({ importance: 'constructor' })],
    ['a status of another kind', { status: 'confirmed', events: [] }],
    ['a blank headline', event({ headline: ' ' })],
    ['a blank correction', event({ corrections: [{ text: ' ' }] })],
    ['a blank figure', event({ figures: [{ value: '', label: 'x' }] })],
    ['a blank tag', event({ tags: ['Moon', ''] })],
    ['a source of no name', { sources: { afp: { publisher: '\u00a0' } }, events: [] }],
  ];
  for (const [title, value] of ROWS) {
    it(`of ${title}`, () => {
      expect(differing([value])).to.deep.equal([]);
    });
  }
});

const isBlank = (input: unknown): boolean => typeof input === 'string' && input.trim() === '';

/** What Valibot does not find right. Of an object that is no source it says only that; here, what is wrong inside it. */
function issuesOf({ path, input, expected }: v.BaseIssue<unknown>): { path: unknown[]; input: unknown; words: string }[] {
  const keys = (path ?? []).map(({ key }) => key);
  if (expected !== '(string | Object)' || typeof input !== 'object' || input === null || Array.isArray(input))
    return [{ path: keys, input, words: input === undefined || isBlank(input) ? '' : (expected ?? '').replace(/[()"]/g, '') }];
  const { issues = [] } = v.safeParse<v.GenericSchema>('source' in input ? DatedSource : Source, input);
  return issues.flatMap(issuesOf).map((inner) => ({ ...inner, path: [...keys, ...inner.path] }));
}

const EXPECTED: Readonly<Record<string, string>> = { s: 'string', w: 'string', n: 'number', '[': 'Array' };

/** The same as the reader finds it. */
function misfitsOf(value: unknown): ReturnType<typeof issuesOf> {
  return feedReader(SHAPE)
    .misfits('Feed', value)
    .map(({ path, input, kind }) => {
      const kinds = (kind.startsWith('[') ? '[' : kind.replaceAll('"', '')).split('|');
      const words = kinds.map((one) => EXPECTED[one] ?? (/^[A-Z{]/.test(one) ? 'Object' : one));
      return { path: [...path], input, words: input === undefined || isBlank(input) ? '' : [...new Set(words)].join(' | ') };
    });
}

describe('the reader of feeds finds what the schema finds', () => {
  it('in 4,000 mutants of mutants of the sample', async function () {
    this.timeout(60_000);
    const inOrder = (found: ReturnType<typeof issuesOf>): string[] => found.map((one) => JSON.stringify(one)).sort();
    const mutants = mutantsOf(await sample(), 200, 8).flatMap(({ value }) => mutantsOf(value, 20, 9));
    const differ = mutants.filter(({ value }) => {
      const issues = (v.safeParse(Feed, value).issues ?? []).flatMap(issuesOf);
      return JSON.stringify(inOrder(issues)) !== JSON.stringify(inOrder(misfitsOf(value)));
    });
    expect(differ.map(({ title }) => title)).to.deep.equal([]);
  });
});

describe('what is no feed', () => {
  const LIST = 'A feed is an object with a list of “events”, and this is';
  const WRITE = 'Write {"events": […]}.';
  const MISSING = 'The list of “events” is missing. Write {"title": "…", "events": […]}.';
  const ROWS: readonly [title: string, value: unknown, message: string][] = [
    ['null', null, `${LIST} “null”. ${WRITE}`],
    ['a list', [{ headline: 'One' }], `${LIST} “[{"headline":"One"}]”. ${WRITE}`],
    ['text', 'One', `${LIST} “One”. ${WRITE}`],
    ['a number', 7, `${LIST} “7”. ${WRITE}`],
    ['true', true, `${LIST} “true”. ${WRITE}`],
    ['an empty object', {}, MISSING],
    ['events that are null', { events: null }, MISSING],
    ['events that are an object', { events: { one: {} } }, MISSING],
    ['a feed of another format', { timeline: { date: [] } }, MISSING],
  ];
  for (const [title, value, message] of ROWS) {
    it(title, () => {
      expect(() => readFeed(value))
        .to.throw(FeedError)
        .with.property('message', message);
    });
  }
});

describe('one fault costs one part', () => {
  type Row = readonly [title: string, event: object, kept: object, problems: readonly string[]];
  const text = (path: string, value: string, why: string, mend: string): string =>
    `events[0]${path}: “${value}” was not used as it stands: ${why}. ${mend}`;
  const asText = (path: string, value: string): string =>
    text(path, value, 'it must be text and was read as such', 'Put it in quotation marks.');
  const missing = (path: string, field: string, container: string): string =>
    `events[0]${path}: The field “${field}” was not used as it stands: it is missing and must be there. Add it, or take out ${container}.`;

  const ROWS: readonly Row[] = [
    ['nothing wrong', { headline: 'One', _desk: 'world' }, { headline: 'One', _desk: 'world' }, []],
    ['null is absent', { headline: 'One', summary: null, tags: null }, { headline: 'One' }, []],
    ['null in a list is absent', { headline: 'One', tags: ['a', null, 'b'] }, { headline: 'One', tags: ['a', 'b'] }, []],
    [
      'null inside a part is absent',
      { headline: 'One', place: { name: 'Mosul', lat: null } },
      { headline: 'One', place: { name: 'Mosul' } },
      [],
    ],
    [
      'blank text is absent where a word, a number or a list must stand',
      { headline: 'One', importance: '', status: ' ', place: '', tags: ['a', '', '\u00a0', 'b'], media: '' },
      { headline: 'One', tags: ['a', 'b'] },
      [],
    ],
    ['blank text stays where text may be anything', { headline: 'One', dateText: '' }, { headline: 'One', dateText: '' }, []],
    [
      'a blank correction',
      { headline: 'One', corrections: [{ text: ' ' }, { text: 'A name was wrong.' }] },
      { headline: 'One', corrections: [{ text: 'A name was wrong.' }] },
      [missing('.corrections[0].text', 'corrections.0.text', 'events[0].corrections[0]')],
    ],
    [
      'a figure of nothing',
      { headline: 'One', figures: [{ value: '', label: 'dead' }] },
      { headline: 'One', figures: [] },
      [missing('.figures[0].value', 'figures.0.value', 'events[0].figures[0]')],
    ],
    [
      'a source whose name is blank',
      { headline: 'One', sources: [{ publisher: '', url: 'https://example.org/' }, { publisher: 'AFP' }] },
      { headline: 'One', sources: [{ publisher: 'AFP' }] },
      [missing('.sources[0].publisher', 'sources.0.publisher', 'events[0].sources[0]')],
    ],
    [
      'a place without a name, but for blanks',
      { headline: 'One', place: { name: '  ', lat: 36.3, lon: 43.1 } },
      { headline: 'One' },
      [missing('.place.name', 'place.name', 'events[0].place')],
    ],
    ['a year as a number', { headline: 'One', date: 2014 }, { headline: 'One', date: '2014' }, [asText('.date', '2014')]],
    ['a headline as a number', { headline: 1917 }, { headline: '1917' }, [asText('.headline', '1917')]],
    ['tags as numbers', { tags: ['a', 5] }, { tags: ['a', '5'] }, [asText('.tags[1]', '5')]],
    [
      'true for text',
      { headline: 'One', summary: true },
      { headline: 'One' },
      [text('.summary', 'true', 'it must be text', 'Write text, or leave it out.')],
    ],
    [
      'one word for a list',
      { headline: 'One', tags: 'Mosul' },
      { headline: 'One' },
      [text('.tags', 'Mosul', 'it must be a list', 'Write a list, or leave it out.')],
    ],
    [
      'an unknown importance',
      { headline: 'One', importance: 'high' },
      { headline: 'One' },
      [
        text(
          '.importance',
          'high',
          'it must be “key” or “standard” or “minor”',
          'Write “key” or “standard” or “minor”, or leave it out.',
        ),
      ],
    ],
    [
      'a latitude as text',
      { headline: 'One', place: { name: 'Mosul', lat: '36.3', lon: 43 } },
      { headline: 'One', place: { name: 'Mosul', lon: 43 } },
      [text('.place.lat', '36.3', 'it must be a number', 'Write a number, or leave it out.')],
    ],
    [
      'a place without a name',
      { headline: 'One', place: { lat: 36.3 } },
      { headline: 'One' },
      [missing('.place.name', 'place.name', 'events[0].place')],
    ],
    [
      'a figure without a label',
      { headline: 'One', figures: [{ value: 5 }, { value: 6, label: 'six' }] },
      { headline: 'One', figures: [{ value: 6, label: 'six' }] },
      [missing('.figures[0].label', 'figures.0.label', 'events[0].figures[0]')],
    ],
    [
      'a figure whose label is null',
      {
        headline: 'One',
        figures: [
          { value: 5, label: null },
          { value: 6, label: 'six' },
        ],
      },
      { headline: 'One', figures: [{ value: 6, label: 'six' }] },
      [missing('.figures[0].label', 'figures.0.label', 'events[0].figures[0]')],
    ],
    [
      'a figure whose value is true',
      { headline: 'One', figures: [{ value: true, label: 'five' }] },
      { headline: 'One', figures: [] },
      [
        text('.figures[0].value', 'true', 'it must be text or a number', 'Write text or a number, or leave it out.'),
        missing('.figures[0].value', 'figures.0.value', 'events[0].figures[0]'),
      ],
    ],
    [
      'a medium of an unknown type',
      {
        headline: 'One',
        media: [
          { type: 'gif', url: 'a.gif' },
          { type: 'image', url: 'a.jpg', width: '900' },
        ],
      },
      { headline: 'One', media: [{ type: 'image', url: 'a.jpg' }] },
      [
        text(
          '.media[0].type',
          'gif',
          'it must be “image” or “video” or “audio” or “embed” or “link”',
          'Write “image” or “video” or “audio” or “embed” or “link”, or leave it out.',
        ),
        text('.media[1].width', '900', 'it must be a number', 'Write a number, or leave it out.'),
        missing('.media[0].type', 'media.0.type', 'events[0].media[0]'),
      ],
    ],
    [
      'a source written out, its title a number',
      { headline: 'One', sources: [{ publisher: 'AFP', title: 1984 }] },
      { headline: 'One', sources: [{ publisher: 'AFP', title: '1984' }] },
      [asText('.sources[0].title', '1984')],
    ],
    [
      'a source whose date is a number',
      { headline: 'One', sources: [{ source: 'afp', date: 2014 }] },
      { headline: 'One', sources: [{ source: 'afp', date: '2014' }] },
      [asText('.sources[0].date', '2014')],
    ],
    [
      'a dated source written out, its address true',
      { headline: 'One', sources: [{ source: { publisher: 'AFP', url: true }, date: '2014' }] },
      { headline: 'One', sources: [{ source: { publisher: 'AFP' }, date: '2014' }] },
      [text('.sources[0].source.url', 'true', 'it must be text', 'Write text, or leave it out.')],
    ],
    [
      'a source without a publisher, among others',
      { headline: 'One', sources: ['afp', { title: 'x' }, { publisher: 'AP' }] },
      { headline: 'One', sources: ['afp', { publisher: 'AP' }] },
      [missing('.sources[1].publisher', 'sources.1.publisher', 'events[0].sources[1]')],
    ],
    [
      'a source whose source is no source',
      { headline: 'One', sources: [{ source: { source: 'afp' } }, 'afp'] },
      { headline: 'One', sources: ['afp'] },
      [
        missing('.sources[0].source.publisher', 'sources.0.source.publisher', 'events[0].sources[0].source'),
        missing('.sources[0].publisher', 'sources.0.publisher', 'events[0].sources[0]'),
      ],
    ],
    [
      'a source that is true',
      { headline: 'One', sources: [true, 'afp'] },
      { headline: 'One', sources: ['afp'] },
      [text('.sources[0]', 'true', 'it must be text or an object', 'Write text or an object, or leave it out.')],
    ],
    [
      'a fault that shows only when another is gone, behind a part that was dropped',
      { headline: 'One', links: [true, { url: true, label: 'x' }, { url: 'a', label: 'b' }] },
      { headline: 'One', links: [{ url: 'a', label: 'b' }] },
      [
        text('.links[0]', 'true', 'it must be an object', 'Write an object, or leave it out.'),
        text('.links[1].url', 'true', 'it must be text', 'Write text, or leave it out.'),
        missing('.links[1].url', 'links.1.url', 'events[0].links[1]'),
      ],
    ],
  ];
  for (const [title, event, kept, problems] of ROWS) {
    it(title, () => {
      expect(readEvent(event)).to.deep.equal({ event: kept, problems });
    });
  }
});

describe('an event that is none', () => {
  const ROWS: readonly [title: string, event: unknown, problem: string][] = [
    ['null', null, 'events[1]: It was not used as it stands: it is null. Take it out, or write an event.'],
    ['text', 'One', 'events[1]: It was not used as it stands: it must be an object. Write an object, or leave it out.'],
    ['a number', 5, 'events[1]: It was not used as it stands: it must be an object. Write an object, or leave it out.'],
  ];
  for (const [title, event, problem] of ROWS) {
    it(`${title} costs no other`, () => {
      const { feed, indices, problems } = readFeed(deepFreeze({ events: [{ headline: 'One' }, event, { headline: 'Three' }] }));
      expect([feed.events.map(({ headline }) => headline), indices, problems.map(describeProblem)]).to.deep.equal([
        ['One', 'Three'],
        [0, 2],
        [problem],
      ]);
    });
  }
});

describe('the head of a feed', () => {
  const ROWS: readonly [title: string, head: object, kept: object, paths: readonly string[]][] = [
    ['unknown fields stay', { _x: { y: [1] } }, { _x: { y: [1] } }, []],
    ['a status that is none', { title: 'T', status: 'over' }, { title: 'T' }, ['status']],
    ['refresh as text', { title: 'T', refresh: '300' }, { title: 'T' }, ['refresh']],
    ['a title as a number', { title: 1984 }, { title: '1984' }, ['title']],
    [
      'a group without a label',
      { groups: [{ id: 'a' }, { id: 'b', label: 'B' }] },
      { groups: [{ id: 'b', label: 'B' }] },
      ['groups[0].label'],
    ],
    [
      'a source without a publisher',
      { sources: { a: {}, b: { publisher: 'B' } } },
      { sources: { b: { publisher: 'B' } } },
      ['sources.a.publisher'],
    ],
    [
      'a source that is text',
      { sources: { a: 'AFP', b: { publisher: 'B' } } },
      { sources: { b: { publisher: 'B' } } },
      ['sources.a'],
    ],
    [
      'an era whose date is a number',
      { eras: [{ date: 2014, label: 'E' }] },
      { eras: [{ date: '2014', label: 'E' }] },
      ['eras[0].date'],
    ],
    [
      'all at once',
      { title: true, lang: 5, status: 5, groups: 'x', eras: {}, sources: 'y' },
      { lang: '5' },
      ['title', 'lang', 'status', 'groups', 'eras', 'sources'],
    ],
  ];
  for (const [title, head, kept, paths] of ROWS) {
    it(title, () => {
      const { feed, problems } = readFeed(deepFreeze({ ...head, events: [] }));
      expect([feed, problems.map(({ where }) => where.path).sort()]).to.deep.equal([
        { ...kept, events: [] },
        [...paths].sort(),
      ]);
    });
  }
});

describe('where a problem lies', () => {
  it('names index, id and path', () => {
    const { problems } = readFeed({ events: [{ headline: 'One' }, { id: 'two', headline: 'Two', summary: true }] });
    expect(problems[0]?.where).to.deep.equal({ index: 1, id: 'two', path: 'events[1].summary' });
  });

  it('names no id that is no text', () => {
    const { problems } = readFeed({ events: [{ id: 2, headline: 'Two' }] });
    expect(problems[0]?.where).to.deep.equal({ index: 0, path: 'events[0].id' });
  });

  it('counts the events as they were, not as they are left', () => {
    const { problems } = readFeed({ events: [null, null, { headline: true }] });
    expect(problems.map(({ where }) => where.index)).to.deep.equal([0, 1, 2]);
  });
});

describe('any mutant of the sample', () => {
  it('is read without changing it, into a feed (1,000 mutants)', async function () {
    this.timeout(60_000);
    const wrong: string[] = [];
    for (const { value, title } of mutantsOf(await sample(), 1000, 7)) {
      try {
        const { feed, problems } = readFeed(deepFreeze(value));
        if (!isFeed(feed)) wrong.push(`${title}: what was read is no feed`);
        if (isFeed(value) && problems.length > 0) wrong.push(`${title}: a problem where none is`);
        for (const { what, why, mend } of problems) {
          if (!what || !why || why.endsWith('.') || !/^[A-Z][^]*\.$/.test(mend))
            wrong.push(`${title}: ${what}: ${why}. ${mend}`);
        }
      } catch (error) {
        if (!(error instanceof FeedError)) wrong.push(`${title}: ${String(error)}`);
      }
    }
    expect(wrong).to.deep.equal([]);
  });

  it('keeps a sample without faults as it is', async () => {
    const value = await sample();
    expect(readFeed(deepFreeze(value)).feed).to.deep.equal(value);
  });
});

describe('hostile feeds', () => {
  it('with __proto__ in every place change no prototype', () => {
    readFeed(
      JSON.parse(
        '{"__proto__":{"polluted":1},"sources":{"__proto__":{"polluted":1}},"events":[{"__proto__":{"polluted":1},"headline":5,"place":{"__proto__":{"name":"x"}}}]}',
      ),
    );
    expect(({} as { polluted?: number }).polluted).to.be.undefined;
  });

  it('nested deeper than a stack cost no event', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
    const { feed, problems } = readFeed({ events: [{ headline: 'A', date: 5, _deep: deep }, { headline: 'B' }] });
    expect(feed.events.map(({ headline }) => headline)).to.deep.equal(['A', 'B']);
    expect(problems).to.have.length(1);
  });

  it('a thousand faults in one event are all taken out', () => {
    const tags = Array.from({ length: 1000 }, (_, i) => (i % 2 ? 'x' : true));
    const { event, problems } = readEvent({ headline: 'One', tags });
    expect([(event as { tags: string[] }).tags.length, problems.length]).to.deep.equal([500, 500]);
  });
});

// https://github.com/prototypejs/prototype/issues/48: old pages give every array a toJSON that answers text
describe('on a page with Prototype.js', () => {
  const prototype = Array.prototype as unknown as Record<string, unknown>;
  before(() => {
    prototype.toJSON = function (this: unknown[]) {
      return `[${this.map(String).join(', ')}]`;
    };
    prototype.each = () => undefined; // enumerable, as Prototype.js has it
  });
  after(() => {
    delete prototype.toJSON;
    delete prototype.each;
  });

  it('lists stay lists', () => {
    const { event, problems } = readEvent({ headline: 5, tags: ['a'], sources: ['afp', { publisher: 'AFP', title: 5 }] });
    expect([event, problems.length]).to.deep.equal([
      { headline: '5', tags: ['a'], sources: ['afp', { publisher: 'AFP', title: '5' }] },
      2,
    ]);
  });

  it('a feed is a feed', () => {
    expect(isFeed({ groups: [{ id: 'a', label: 'A' }], events: [{ headline: 'One', tags: ['a'] }] })).to.be.true;
  });
});
