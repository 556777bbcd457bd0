// Events under date headings: as few as tell the reader where she is.
import { expect } from '@open-wc/testing';
import { createTimeline } from '../../src/core/create-timeline.js';
import { parseDate } from '../../src/core/parse-date.js';
import { rareWords } from '../../src/core/rare-words.js';
import { headingUnit, sections } from '../../src/core/sections.js';
import { createWords, type HeadingUnit } from '../../src/core/words.js';
import type { TimelineEvent } from '../../src/core/timeline.js';
import en from '../../src/i18n/en.js';

const words = createWords('en-GB', en, undefined, rareWords);

function events(dates: readonly (string | undefined)[], timeZone?: string): readonly TimelineEvent[] {
  const all = dates.map((date, i) => ({ headline: String.fromCharCode(97 + i), date }));
  return createTimeline({ timeZone, events: all }).events;
}

/** Events with dates that only the rare reader reads, in the order that is given. */
function rare(dates: readonly (string | undefined)[]): readonly TimelineEvent[] {
  return dates.map((date, i) => {
    const span = date === undefined ? undefined : parseDate(date);
    const at = date?.startsWith('XXXX') ? Infinity : span?.start === -Infinity ? span.end - 1 : span?.start;
    return { ...(span && { span, at }), entry: { headline: String.fromCharCode(97 + i) } } as unknown as TimelineEvent;
  });
}

/** `2014: a b | 2015: c` */
function told(shown: readonly TimelineEvent[], unit: HeadingUnit): string {
  return sections(shown, unit, words)
    .map(({ heading, events: list }) => `${heading || '(none)'}: ${list.map(({ entry }) => entry.headline ?? '?').join(' ')}`)
    .join(' | ');
}

describe('headingUnit', () => {
  const ROWS: readonly [title: string, dates: readonly (string | undefined)[], unit: HeadingUnit][] = [
    ['years for a story of years', ['2014-06-10', '2017-07-09'], 'year'],
    ['months for a story within a year', ['2014-06-10', '2014-08-03'], 'month'],
    ['days for a story within a month', ['2014-06-10', '2014-06-12'], 'day'],
    ['days for a story of hours through midnight', ['2014-06-10T22:00', '2014-06-11T02:00'], 'day'],
    ['years across New Year', ['2014-12-31', '2015-01-01'], 'year'],
    ['no finer than the coarsest date: a year', ['2014', '2014-06-10', '2014-08-03'], 'year'],
    ['no finer than the coarsest date: a month', ['2014-06', '2014-06-10', '2014-06-12'], 'month'],
    ['the day of a story of one day', ['2014-06-10T09:00', '2014-06-10T21:30', undefined], 'day'],
    ['the day of one event', ['2014-06-10'], 'day'],
    ['the year of a story that is no finer', ['2014', '2014-06-10'], 'year'],
    ['months where a month is the coarsest', ['2014-06', '2014-08-03'], 'month'],
    ['undated events do not count', ['2014-06-10', undefined, '2014-06-12'], 'day'],
    ['years for no date', [undefined], 'year'],
    ['years for no event', [], 'year'],
    ['an open start counts by its end', ['../2014-06-10', '2014-08-03'], 'month'],
    ['years before 1', ['-0043', '0043'], 'year'],
  ];
  for (const [title, dates, unit] of ROWS) {
    it(`${title}: ${unit}`, () => {
      expect(headingUnit(events(dates))).to.equal(unit);
    });
  }
});

describe('headings of rarer dates', () => {
  const ROWS: readonly [title: string, dates: readonly (string | undefined)[], expected: string][] = [
    [
      'from the Big Bang to a day',
      ['Y-138E8', 'Y-45E8', 'Y-66E6/..', '-0043', '19XX', '201X', '2014', '2014-06-10', undefined, 'Y5E9'],
      '13.8 billion years ago: a | 4.5 billion years ago: b | 66 million years ago: c | 44 BC: d | between 1900 and 1999: e | ' +
        '2010s: f | 2014: g h i | in 5 billion years: j',
    ],
    ['a decade in a story of days', ['201X', '2014-06-10', '2014-06-11'], '2010s: a | 2014: b c'],
    ['one of several years', ['[1667,1668]', '1667'], '1667 or 1668: a | 1667: b'],
    ['one of several days', ['[2014-05-12..2014-05-14]', '2014-08-03'], 'May 2014: a | August 2014: b'],
    ['a month that is not known', ['2014-XX', '2014-06'], '2014: a b'],
    ['a season within a year', ['2014-21', '2015'], '2014: a | 2015: b'],
    ['a season across New Year', ['2014-24', '2015'], 'winter 2014: a | 2015: b'],
    ['seasons of one year', ['2014-21', '2014-22'], '2014: a b'],
    ['no year at all', ['2014', 'XXXX-12-25', '2015'], '2014: a b | 2015: c'],
    ['an open set', ['[..1984]', '1985'], '1984 or earlier: a | 1985: b'],
    ['the last year of Date', ['Y275760', 'Y275761'], '275,760: a | 275,761: b'],
    ['an interval of decades', ['199X/201X', '2014'], '1990s: a | 2014: b'],
    ['an interval up to a decade', ['../199X', '2014'], '1990s: a | 2014: b'],
  ];
  for (const [title, dates, expected] of ROWS) {
    it(`${title}: ${expected}`, () => {
      expect(told(rare(dates), headingUnit(rare(dates)))).to.equal(expected);
    });
  }
});

describe('sections', () => {
  const ROWS: readonly [title: string, dates: readonly (string | undefined)[], unit: HeadingUnit, expected: string][] = [
    ['none', [], 'year', ''],
    ['one', ['2014'], 'year', '2014: a'],
    ['years', ['2014-06-10', '2014-08-03', '2017'], 'year', '2014: a b | 2017: c'],
    ['months', ['2014-06-10', '2014-06-12', '2014-08'], 'month', 'June 2014: a b | August 2014: c'],
    ['days', ['2014-06-10', '2014-06-10T14:00', '2014-06-11'], 'day', '10 June 2014: a b | 11 June 2014: c'],
    ['an undated event stays with the one before it', ['2014', undefined, '2017'], 'year', '2014: a b | 2017: c'],
    ['an undated first event joins the first heading', [undefined, '2014', '2017'], 'year', '2014: a b | 2017: c'],
    ['only undated events have no heading', [undefined, undefined], 'year', '(none): a b'],
    ['44 BC is not 44', ['-0043', '0044'], 'year', '44 BC: a | 44 AD: b'],
    ['an interval stands at its start', ['2014/2017', '2015'], 'year', '2014: a | 2015: b'],
    ['an open start stands at its end', ['2013', '../2014'], 'year', '2013: a | 2014: b'],
  ];
  for (const [title, dates, unit, expected] of ROWS) {
    it(`${title}: ${expected}`, () => {
      expect(told(events(dates), unit)).to.equal(expected);
    });
  }

  it('can be turned round', () => {
    expect(told([...events(['2014', '2014-06-10', '2017'])].reverse(), 'year')).to.equal('2017: c | 2014: b a');
  });

  it('go by the clock of the story', () => {
    expect(told(events(['2014-12-31T22:30Z', '2014-12-31T20:30Z'], 'Asia/Baghdad'), 'year')).to.equal('2014: b | 2015: a');
  });

  it('lose no event, however they are cut', async () => {
    const { events: all } = createTimeline(await (await fetch('/events.json')).json());
    const counts = (['year', 'month', 'day'] as const).map((unit) =>
      sections(all, unit, words).flatMap((section) => section.events),
    );
    expect(counts).to.deep.equal([all, all, all]);
  });
});
