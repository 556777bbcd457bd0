// The same story in the same space looks the same, nothing overlaps, nothing is lost, and nothing jumps when the reader pans.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseDate } from '../../src/core/parse-date.js';
import { createBands, layOut, type Card, type Cluster, type Frame, type Picture, type Sizes } from '../../src/core/layout.js';
import { createDeck } from '../../src/core/deck.js';
import { createMoments } from '../../src/core/moments.js';
import { createScale, limitsOf, longGaps, panned, showing, zoomed } from '../../src/core/scale.js';
import { anyDate, anyStory, eventsOf } from '../support/stories.js';

const SIZES: Sizes = {
  cardWidth: 160,
  cardHeight: 60,
  clusterWidth: 120,
  clusterHeight: 32,
  barHeight: 20,
  lineHeight: 24,
  eraWidth: 60,
  nowWidth: 40,
  space: 8,
  rows: 3,
  barRows: 2,
};
const NOW = Date.UTC(2026, 0, 1);

interface Told {
  readonly entries: Parameters<typeof eventsOf>[0];
  readonly eras?: readonly string[];
  readonly width?: number;
  readonly rows?: number;
  readonly lanes?: number;
  readonly compressed?: boolean;
  readonly selected?: string;
  readonly now?: number;
}

/** The frame of a whole story; `undefined` where none of its events has a place. */
function frameOf({ entries, eras = [], width = 1000, rows = 3, lanes: count = 1, compressed = true, selected, now }: Told) {
  const events = eventsOf(entries);
  const all = createMoments(events);
  if (!all.extent) return undefined;
  const scale = createScale(all.extent, compressed ? longGaps(all.empty(0), all.extent) : []);
  const limits = limitsOf(scale, all.extent, width, 16, 24);
  const moments =
    count === 1
      ? [all]
      : Array.from({ length: count }, (_, lane) => createMoments(events.filter(({ index }) => index % count === lane)));
  const sizes = { ...SIZES, rows };
  const perPx = (limits.whole.to - limits.whole.from) / width;
  const lanes = moments.map((one) =>
    createDeck(one, limits, (sizes.cardWidth + sizes.space) * perPx, rows, 4 * perPx, sizes.barRows),
  );
  const bands = createBands(eras.map((date, i) => ({ label: `Era ${i}`, span: parseDate(date) })));
  const frame: Frame = {
    limits,
    window: limits.whole,
    width,
    lanes,
    bands,
    sizes,
    now,
    selected: events.find(({ id }) => id === selected),
  };
  return { frame, all };
}

const cards = ({ marks }: Picture): Card[] =>
  marks.filter((mark) => mark.kind === 'card').sort((a, b) => a.event.at! - b.event.at!);
const clusters = ({ marks }: Picture): Cluster[] => marks.filter((mark) => mark.kind === 'cluster');

interface Box {
  readonly what: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Everything with words on it, and the bars. */
function boxes(picture: Picture, { cardWidth, cardHeight, clusterHeight, barHeight, lineHeight, nowWidth }: Sizes): Box[] {
  return [
    ...cards(picture).map(({ event, x, y }) => ({ what: `card ${event.id}`, x, y, width: cardWidth, height: cardHeight })),
    ...clusters(picture).map(({ count, x, y, room }) => ({ what: `+${count}`, x, y, width: room, height: clusterHeight })),
    ...picture.bars.map(({ event, x, y, width }) => ({ what: `bar ${event.id}`, x, y, width, height: barHeight })),
    ...picture.eras.flatMap(({ era, x, label }) => (label ? [{ what: era.label, x, ...label, height: lineHeight }] : [])),
    ...(picture.now === undefined
      ? []
      : [
          {
            what: 'now',
            x: picture.now >= nowWidth ? picture.now - nowWidth : picture.now,
            y: 0,
            width: nowWidth,
            height: lineHeight,
          },
        ]),
  ];
}

function overlaps(all: readonly Box[]): string[] {
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter(
        (b) =>
          a.x + a.width > b.x + 1e-3 &&
          b.x + b.width > a.x + 1e-3 &&
          a.y + a.height > b.y + 1e-3 &&
          b.y + b.height > a.y + 1e-3,
      )
      .map((b) => `${a.what} and ${b.what}`),
  );
}

const era = fc.constantFrom(
  '2010/2014',
  '2014-01/2014-06',
  '2014-06/2015',
  '1900/2000',
  '../2014',
  '2014/..',
  '1500',
  '201X',
  '2014~/2016',
);
const told = fc.record({
  entries: anyStory(80),
  eras: fc.array(era, { maxLength: 6 }),
  width: fc.integer({ min: 240, max: 1600 }),
  rows: fc.integer({ min: 1, max: 3 }),
  lanes: fc.integer({ min: 1, max: 4 }),
  compressed: fc.boolean(),
  now: fc.constantFrom(NOW, Date.UTC(2014, 5, 20)),
});
const moves = fc.array(
  fc.oneof(
    fc.record({ factor: fc.constantFrom(2, 2, 2, 1.3, 10, 0.5), where: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({ by: fc.double({ min: -1, max: 1, noNaN: true }) }),
  ),
  { maxLength: 8 },
);

function moved(frame: Frame, verbs: readonly ({ factor: number; where: number } | { by: number })[]): Frame {
  let { window } = frame;
  for (const verb of verbs)
    window =
      'by' in verb
        ? panned(window, verb.by, frame.limits)
        : zoomed(window, verb.factor, window.from + verb.where * (window.to - window.from), frame.limits);
  return { ...frame, window };
}

/** Holds of any story, wherever a reader has zoomed and panned to. */
function everywhere(check: (here: Frame, picture: Picture) => void): void {
  fc.assert(
    fc.property(told, moves, (story, verbs) => {
      const { frame } = frameOf(story) ?? {};
      fc.pre(frame !== undefined);
      const here = moved(frame, verbs);
      check(here, layOut(here));
    }),
    { numRuns: 300 },
  );
}

describe('the picture of any story', () => {
  it('has no two things in one place', () =>
    everywhere((here, picture) => {
      expect(overlaps(boxes(picture, here.sizes))).to.deep.equal([]);
    }));

  it('shows or counts every event, and cuts none off', () => {
    fc.assert(
      fc.property(told, (story) => {
        const { frame, all } = frameOf({ ...story, width: Math.max(600, story.width) }) ?? {};
        fc.pre(frame !== undefined && all !== undefined);
        const picture = layOut(frame);
        const counted = clusters(picture).reduce((sum, { count }) => sum + count, 0);
        expect(cards(picture).length + counted).to.equal(all.placed.length);
        for (const { x, width } of boxes(picture, frame.sizes)) {
          expect(x).to.be.at.least(-1e-3);
          expect(x + width).to.be.at.most(frame.width + 1e-3);
        }
      }),
    );
  });

  it('has a card or a cluster in sight for every event in sight, near where it stands', () =>
    everywhere(({ window, width, limits, sizes, lanes }, picture) => {
      const carded = new Set(cards(picture).map(({ event }) => event));
      lanes.forEach(({ moments }, lane) => {
        for (const event of moments.placed) {
          const x = ((limits.scale.toAxis(event.at!) - window.from) / (window.to - window.from)) * width;
          if (x < sizes.space || x >= width || carded.has(event)) continue;
          const holder = clusters(picture).find(
            (one) => one.lane === lane && one.first.at! <= event.at! && event.at! <= one.last.at!,
          );
          expect(holder?.room, event.id).to.be.above(0);
        }
      });
      for (const { x, room, middle } of clusters(picture)) {
        expect([x >= 0, x + room <= width + 1e-3]).to.deep.equal([true, true]);
        // the room lies around the events, but where it would meet what is beside it or leave the axis
        expect(Math.max(x - middle, middle - x - room)).to.be.at.most(2 * (sizes.cardWidth + sizes.space));
      }
    }));

  it('gives no card to an event whose room a more important one could take', () => {
    fc.assert(
      fc.property(told, (story) => {
        const { frame } = frameOf({ ...story, lanes: 1 }) ?? {};
        fc.pre(frame !== undefined);
        const shown = cards(layOut(frame));
        const xOf = (at: number): number =>
          ((frame.limits.scale.toAxis(at) - frame.window.from) / (frame.window.to - frame.window.from)) * frame.width;
        const need = SIZES.cardWidth + SIZES.space;
        const leftOf = (x: number): number => Math.min(x, frame.width - need);
        for (const event of frame.lanes[0]!.moments.placed) {
          if (event.importance !== 'key' || shown.some((card) => card.event === event)) continue;
          const rivals = shown.filter(
            (card) => card.event.importance === 'key' && Math.abs(leftOf(card.stem) - leftOf(xOf(event.at!))) < need + 1e-6,
          );
          expect(new Set(rivals.map(({ y }) => y)).size).to.equal(frame.sizes.rows);
        }
      }),
    );
  });

  it('has each card at its event, and at the end of the story beside it: never beyond the end', () =>
    everywhere((here, picture) => {
      const { window, width, limits, sizes } = here;
      const pxOf = (place: number): number => ((place - window.from) / (window.to - window.from)) * width;
      const end = pxOf(limits.whole.to);
      for (const { event, x, stem } of cards(picture)) {
        expect(stem, event.id).to.be.closeTo(pxOf(limits.scale.toAxis(event.at!)), 1e-6);
        expect(x, event.id).to.be.closeTo(Math.min(stem, end - sizes.cardWidth), 1e-6);
        expect(stem - x, event.id).to.be.at.most(sizes.cardWidth + 1e-6);
      }
    }));

  it('keeps every card in its row while the window moves along', () => {
    fc.assert(
      fc.property(told, moves, fc.double({ min: -1, max: 1, noNaN: true }), (story, verbs, by) => {
        const { frame } = frameOf(story) ?? {};
        fc.pre(frame !== undefined);
        const here = moved(frame, verbs);
        const there = { ...here, window: panned(here.window, by, here.limits) };
        const [before, after] = [here, there].map((each) => new Map(cards(layOut(each)).map((card) => [card.event.id, card])));
        const shift = ((here.window.from - there.window.from) / (here.window.to - here.window.from)) * here.width;
        for (const [id, card] of before!) {
          const x = card.x + shift;
          if (x > 1 - SIZES.cardWidth && x < here.width - 1) expect(after!.get(id)?.y, id).to.equal(card.y);
        }
      }),
    );
  });

  it('keeps them there in the thick of it', () => {
    const importance = fc.constantFrom('key', 'standard', 'standard', 'minor', 'minor', 'minor');
    const minute = fc.integer({ min: 0, max: 999 });
    const crowd = fc.array(fc.tuple(minute, importance), { minLength: 300, maxLength: 300 });
    const place = fc.double({ min: 0.3, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(crowd, place, fc.double({ min: -1, max: 1, noNaN: true }), (all, where, by) => {
        const timeOf = (minutes: number): string => new Date(minutes * 60_000).toJSON().slice(0, 16);
        const { frame } = frameOf({ entries: all.map(([minutes, rank]) => ({ date: timeOf(minutes), importance: rank })) })!;
        const here = moved(frame, [{ factor: 16, where }]);
        const there = { ...here, window: panned(here.window, by, here.limits) };
        const [before, after] = [here, there].map((each) => new Map(cards(layOut(each)).map((card) => [card.event.id, card])));
        for (const [id, card] of before!) {
          const x = card.x - by * here.width;
          if (x > 1 - SIZES.cardWidth && x < here.width - 1) expect(after!.get(id)?.y, id).to.equal(card.y);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps them there while it shows less and less', () => {
    const plain = fc.array(anyDate, { maxLength: 80, size: 'max' });
    fc.assert(
      fc.property(
        plain,
        moves,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 9, noNaN: true }),
        (dates, verbs, where, by) => {
          const { frame } = frameOf({ entries: dates.map((date) => ({ date })) }) ?? {};
          fc.pre(frame !== undefined);
          const here = moved(frame, verbs);
          const there = moved(here, [{ factor: by, where }]);
          const [before, after] = [here, there].map((each) => cards(layOut(each)));
          const pxOf = (at: number): number =>
            ((there.limits.scale.toAxis(at) - there.window.from) / (there.window.to - there.window.from)) * there.width;
          for (const { event, y } of before!) {
            const x = pxOf(event.at!);
            if (x > 1 && x < there.width - 1) expect(after!.find((card) => card.event === event)?.y, event.id).to.equal(y);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is the same however the reader came there', () => {
    fc.assert(
      fc.property(told, moves, (story, verbs) => {
        const { frame } = frameOf(story) ?? {};
        const { frame: fresh } = frameOf(story) ?? {};
        fc.pre(frame !== undefined && fresh !== undefined);
        for (const [i] of verbs.entries()) layOut(moved(frame, verbs.slice(0, i)));
        expect(layOut(moved(frame, verbs))).to.deep.equal(layOut(moved(fresh, verbs)));
      }),
    );
  });

  it('has a card for what is selected, and moves no card that is there', () => {
    fc.assert(
      fc.property(told, fc.nat(79), (story, chosen) => {
        const { frame } = frameOf({ ...story, width: 900 }) ?? {};
        fc.pre(frame !== undefined);
        const selected = `e${chosen}`;
        const lane = frame.lanes.find(({ moments }) => moments.placed.some(({ id }) => id === selected));
        fc.pre(lane !== undefined);
        const event = lane.moments.placed.find(({ id }) => id === selected)!;
        const [before, after] = [layOut(frame), layOut({ ...frame, selected: event })];
        expect(cards(after).map(({ event }) => event.id)).to.include(selected);
        expect(overlaps(boxes(after, frame.sizes))).to.deep.equal([]);
        if (cards(before).some(({ event }) => event.id === selected)) expect(after).to.deep.equal(before);
      }),
    );
  });

  it('opens a cluster by zooming to it', () => {
    fc.assert(
      fc.property(told, (story) => {
        const { frame } = frameOf({ ...story, width: 900, lanes: 1 }) ?? {};
        fc.pre(frame !== undefined);
        const [cluster] = clusters(layOut(frame)).filter(({ first, last }) => first.at !== last.at);
        fc.pre(cluster !== undefined);
        const window = showing(cluster.stretch, frame.limits, 900, 16, SIZES.cardWidth + SIZES.space);
        expect(window.to - window.from).to.be.at.most(frame.window.to - frame.window.from);
        const { first, last } = cluster;
        for (const { at } of [first, last]) {
          const place = frame.limits.scale.toAxis(at!);
          expect(place).to.be.at.least(window.from).and.at.most(window.to);
        }
      }),
    );
  });
});

/** One row of text for each row of the picture. */
function drawnRows(story: Told): string {
  const { frame } = frameOf(story)!;
  const picture = layOut(frame);
  const top = Math.min(...cards(picture).map(({ y }) => y));
  return cards(picture)
    .map(({ event, y }) => `${event.id}:${(y - top) / SIZES.cardHeight}`)
    .concat(clusters(picture).map(({ count, first, last }) => `+${count}:${first.id}–${last.id}`))
    .join(' ');
}

describe('cards', () => {
  const CASES: readonly [title: string, story: Told, expected: string][] = [
    [
      'stand in the first row while there is room',
      { entries: [{ date: '2014' }, { date: '2016' }, { date: '2018' }] },
      'e0:0 e1:0 e2:0',
    ],
    [
      'go to the next row where they would meet',
      { compressed: false, entries: [{ date: '2014-01-01' }, { date: '2014-01-20' }, { date: '2014-12-31' }] },
      'e0:0 e1:1 e2:0',
    ],
    [
      'of the same day stand below each other, the longer first',
      { entries: [{ date: '2014-01-01' }, { date: '2014-01-01/2014-02-01' }, { date: '2014-12-31' }] },
      'e1:0 e0:1 e2:0',
    ],
    [
      'are for key events first',
      {
        rows: 1,
        entries: [
          { date: '2014-01-01' },
          { date: '2014-01-02', importance: 'minor' },
          { date: '2014-01-03', importance: 'key' },
          { date: '2014-12-31' },
        ],
      },
      'e2:0 e3:0 +2:e0–e1',
    ],
    [
      'are not counted with the others',
      {
        rows: 1,
        compressed: false,
        entries: [
          { date: '2014-01-01', importance: 'key' },
          { date: '2014-01-02' },
          { date: '2014-01-03' },
          { date: '2014-12-31' },
        ],
      },
      'e0:0 e3:0 +2:e1–e2',
    ],
  ];
  for (const [title, story, expected] of CASES) {
    it(title, () => {
      expect(drawnRows(story)).to.equal(expected);
    });
  }
});

describe('a lane', () => {
  const { cardHeight, clusterHeight, barHeight, space } = SIZES;
  const CASES: readonly [title: string, dates: readonly string[], rows: number, height: number][] = [
    ['has one row where all cards fit into it', ['2014-01', '2016-01', '2018-01'], 3, cardHeight + space],
    ['has two where they need two', ['2014-01-01', '2014-01-20', '2018-01-01'], 3, 2 * cardHeight + space],
    ['has room for clusters where there are some', ['2014-01-01', '2014-01-20', '2018-01-01'], 1, cardHeight + clusterHeight],
    ['has a row for what lasts', ['2014-01/2015-01', '2018-01'], 3, cardHeight + space + barHeight],
    ['has two for what lasts at once', ['2014-01/2017-01', '2016-01/2018-01'], 3, cardHeight + space + 2 * barHeight],
    ['has one for dates that are known to the year', ['2014', '2018-01'], 3, cardHeight + space + barHeight],
    ['has none for a day', ['2014-01-01', '2018-01-01'], 3, cardHeight + space],
    ['has one for a month beside days', ['2014-01-01', '2014-06', '2015-01-01'], 3, cardHeight + space + barHeight],
    [
      'has one for a day beside hours',
      ['2014-01-01', '2014-01-01T09:00', '2014-01-01T21:00'],
      3,
      cardHeight + space + barHeight,
    ],
  ];
  for (const [title, dates, rows, height] of CASES) {
    it(title, () => {
      const { frame } = frameOf({ entries: dates.map((date) => ({ date })), compressed: false, rows })!;
      expect(layOut(frame).height).to.equal(space + height);
    });
  }
});

describe('bars', () => {
  const CASES: readonly [date: string, fadeIn: string, fadeOut: string][] = [
    ['2014-06-10/2015-06-10', '', ''],
    ['2014/2016-06-10', 'a year', ''],
    ['2014-06-10/2015', '', 'a year'],
    ['2014/2014-03-10', 'all of it', ''],
    ['2014-06-10/..', '', '24 px'],
    ['2014-06-10/', '', '24 px'],
    ['../2015-06-10', '24 px', ''],
    ['2015', 'half of it', 'half of it'],
  ];
  for (const [date, fadeIn, fadeOut] of CASES) {
    it(`${date}: ${fadeIn || 'nothing'} to ${fadeOut || 'nothing'} is soft`, () => {
      const { frame } = frameOf({ entries: [{ date: '2013-01-01' }, { date }, { date: '2018-01-01' }], compressed: false })!;
      const bar = layOut(frame).bars.find(({ event }) => event.id === 'e1')!;
      const perYear = (365 * 86_400_000 * frame.width) / (frame.window.to - frame.window.from);
      const over = (fade: number): string => {
        const lengths: [number, string][] = [
          [0, ''],
          [24, '24 px'],
          [bar.width, 'all of it'],
          [bar.width / 2, 'half of it'],
          [perYear, 'a year'],
        ];
        return lengths.find(([length]) => Math.abs(fade - length) < 2)?.[1] ?? `${fade} px`;
      };
      expect([over(bar.fadeIn), over(bar.fadeOut), bar.within]).to.deep.equal([fadeIn, fadeOut, !date.includes('/')]);
    });
  }

  it('stay in their rows while others come and go', () => {
    const { frame } = frameOf({ entries: ['2010/2012', '2012/2016', '2015/2018'].map((date) => ({ date })) })!;
    const rowsFrom = (year: number): string => {
      const { bars, height } = layOut({ ...frame, window: { from: Date.UTC(year, 0, 1), to: Date.UTC(2019, 0, 1) } });
      return bars.map(({ event, y }) => `${event.id}:${(y - height) / SIZES.barHeight + 2}`).join(' ');
    };
    expect([rowsFrom(2009), rowsFrom(2014), rowsFrom(2017)]).to.deep.equal(['e0:0 e2:0 e1:1', 'e2:0 e1:1', 'e2:0']);
  });

  it('of what began before the window have their names on them, and are cut', () => {
    const { frame } = frameOf({ entries: [{ date: '2010/2020' }, { date: '2014-06-10' }, { date: '2016-01' }] })!;
    const window = { from: Date.UTC(2013, 0, 1), to: Date.UTC(2017, 0, 1) };
    const picture = layOut({ ...frame, window });
    const [bar] = picture.bars;
    expect([bar?.event.id, bar?.named, bar?.fadeIn, bar?.fadeOut, bar?.x, bar?.width]).to.deep.equal([
      'e0',
      true,
      0,
      0,
      0,
      1000,
    ]);
  });

  it('have no room where more than two are at once', () => {
    const { frame } = frameOf({
      entries: [...Array.from({ length: 50 }, () => ({ date: '2010/2020' })), { date: '2014-06-10' }],
    })!;
    const picture = layOut({ ...frame, window: { from: Date.UTC(2013, 0, 1), to: Date.UTC(2017, 0, 1) } });
    expect(picture.bars.length).to.equal(2);
  });
});

describe('the present', () => {
  it('has a line', () => {
    const { frame } = frameOf({ entries: [{ date: '2020' }, { date: '2030' }], now: NOW })!;
    expect(layOut(frame).now).to.be.within(1, 999);
  });

  it('is where what goes on ends, although the story has later dates', () => {
    for (const date of ['2010-06-10/..', '2010-06-10/']) {
      const { frame } = frameOf({ entries: [{ date }, { date: '2040' }], now: NOW, compressed: false })!;
      const { bars, now } = layOut(frame);
      const [bar] = bars;
      expect(bar!.x + bar!.width, date).to.be.closeTo(now! + 24, 0.1);
      expect(bar!.fadeOut, date).to.equal(24);
    }
    const { frame } = frameOf({ entries: [{ date: '2035-06-10/..' }, { date: '2040' }], now: NOW, compressed: false })!;
    const [bar] = layOut(frame).bars;
    expect(bar!.x + bar!.width, 'what begins later goes on').to.equal(1000);
  });

  it('is not drawn where it is out of sight', () => {
    const { frame } = frameOf({ entries: [{ date: '2000' }, { date: '2010' }], now: NOW })!;
    expect(layOut(frame).now).to.equal(undefined);
  });
});
