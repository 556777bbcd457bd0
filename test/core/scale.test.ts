// The axis must not lie: it never runs backwards, it is to scale outside its gaps, and a minute of today stays a minute.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createMoments, type Range } from '../../src/core/moments.js';
import {
  centred,
  createScale,
  limitsOf,
  longGaps,
  panned,
  showing,
  zoomed,
  type Limits,
  type Scale,
} from '../../src/core/scale.js';
import { anyStory, eventsOf } from '../support/stories.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

interface Story {
  readonly scale: Scale;
  readonly extent: Range;
}

function scaleOf(dates: readonly string[]): Story {
  const moments = createMoments(eventsOf(dates.map((date) => ({ date }))));
  const extent = moments.extent!;
  return { extent, scale: createScale(extent, longGaps(moments.empty(0), extent)) };
}

const year = (at: number): number => Math.round(1970 + at / (365.2425 * DAY));

describe('gaps are chosen', () => {
  const CASES: readonly [title: string, dates: readonly string[], gaps: string][] = [
    ['events at even distances keep them', ['2000', '2005', '2010', '2015', '2020'], ''],
    ['two events keep theirs', ['1914-07-28', '1939-09-01'], ''],
    ['one event has none', ['2014'], ''],
    ['years without events', ['2014-06-10', '2014-08/2017-07', '2017-10', '2018', '2024', '2024-09', '2025'], '2019–2024'],
    ['a long prelude', ['1920', '2014-06-10', '2014-06-11', '2014-08-03', '2014-12-01'], '1921–2014'],
    ['not while something goes on', ['2014-06-10', '2014-06-12', '2015/2023', '2024-01-01', '2024-01-03', '2024-01-09'], ''],
    [
      'the universe, far and near',
      ['Y-138E8', 'Y-45E8', 'Y-66E6', '1969-07-20', '1969-07-21', '1969-07-24', '2014-06-10'],
      '-13799999999–-4500000000 -4499999999–-66000000 -65999999–1970 1970–2014',
    ],
  ];
  for (const [title, dates, expected] of CASES) {
    it(title, () => {
      const { gaps } = scaleOf(dates).scale;
      expect(gaps.map(({ from, to }) => `${year(from)}–${year(to)}`).join(' ')).to.equal(expected);
    });
  }
});

describe('gaps', () => {
  const dates = ['Y-138E8', 'Y-45E8', '1969-07-20', '1969-07-21', '1969-07-24', '2014-06-10'];
  const { extent, scale } = scaleOf(dates);
  for (const [share, expected] of [
    [1 / 40, 1 / 40],
    [1 / 10, 1 / 10],
    [1, 1 / 2 / scale.gaps.length],
  ] as const) {
    it(`that are to keep ${share} of the axis each keep ${expected}`, () => {
      const other = createScale(extent, scale.gaps, share);
      const whole = other.toAxis(extent.to) - other.toAxis(extent.from);
      for (const { start, end } of other.gaps) expect((end - start) / whole).to.be.closeTo(expected, 1e-4);
      expect(other.gaps.length).to.be.greaterThan(1);
    });
  }
});

/** As near as numbers of that size can be. */
const near = (value: number): number => Math.max(1, Math.abs(value)) * 2 ** -46;

const story = anyStory(30).filter((entries) => createMoments(eventsOf(entries)).extent !== undefined);

function told(entries: Parameters<typeof eventsOf>[0]) {
  const moments = createMoments(eventsOf(entries));
  const extent = moments.extent!;
  return { moments, extent, scale: createScale(extent, longGaps(moments.empty(0), extent)) };
}

const share = fc.double({ min: -0.1, max: 1.1, noNaN: true });
const part = ({ from, to }: Range, of: number): number => from + (to - from) * of;

describe('a scale of any story', () => {
  it('never falls', () => {
    fc.assert(
      fc.property(story, share, share, (entries, a, b) => {
        const { scale, extent } = told(entries);
        const [one, other] = [part(extent, Math.min(a, b)), part(extent, Math.max(a, b))];
        expect(scale.toAxis(one)).to.be.at.most(scale.toAxis(other));
      }),
    );
  });

  it('leads there and back', () => {
    fc.assert(
      fc.property(story, share, (entries, a) => {
        const { scale, extent } = told(entries);
        const at = part(extent, a);
        const longest = Math.max(...scale.gaps.map(({ from, to, start, end }) => (to - from) / Math.max(1, end - start)), 1);
        expect(scale.toTime(scale.toAxis(at))).to.be.closeTo(at, near(extent.from) * longest + near(at));
      }),
    );
  });

  it('is exact after its last gap', () => {
    fc.assert(
      fc.property(story, (entries) => {
        const { scale, moments } = told(entries);
        const last = scale.gaps.at(-1)?.to ?? -Infinity;
        for (const at of moments.at.filter((one) => one >= last)) expect(scale.toAxis(at)).to.equal(at);
      }),
    );
  });

  it('is to scale wherever there are events', () => {
    fc.assert(
      fc.property(story, (entries) => {
        const { scale, moments, extent } = told(entries);
        for (let i = 1; i < moments.at.length; i++) {
          const [from, to] = [moments.at[i - 1]!, moments.at[i]!];
          if (scale.gaps.some((gap) => gap.from < to && gap.to > from)) continue;
          expect(scale.toAxis(to) - scale.toAxis(from)).to.be.closeTo(to - from, 4 * near(extent.from));
        }
      }),
    );
  });

  it('keeps every event out of its gaps', () => {
    fc.assert(
      fc.property(story, (entries) => {
        const { scale, moments } = told(entries);
        for (const { from, to } of scale.gaps)
          expect([...moments.at].filter((at, i) => at > from && at < to && moments.placed[i]!.span?.start !== -Infinity)).to.be
            .empty;
      }),
    );
  });
});

describe('windows', () => {
  const { scale, extent } = scaleOf(['2014-06-10', '2016', '2017-07-09']);
  const limits = limitsOf(scale, extent, 1000, 20, 180);
  const { whole } = limits;
  const middle = part(whole, 0.5);
  const length = ({ from, to }: Range): number => to - from;

  it('of the whole story leaves room at both ends', () => {
    const px = length(whole) / 1000;
    expect((extent.from - whole.from) / px).to.be.closeTo(20, 1e-6);
    expect((whole.to - extent.to) / px).to.be.closeTo(180, 1e-6);
  });

  it('of one moment is a minute long and not less', () => {
    const one = scaleOf(['2014-06-10T10:00']);
    expect(length(limitsOf(one.scale, one.extent, 1000, 0, 0).whole)).to.equal(MINUTE);
  });

  it('zoomed in and out again is what it was', () => {
    const there = zoomed(whole, 8, middle, limits);
    expect(length(there)).to.be.closeTo(length(whole) / 8, 1);
    expect(zoomed(there, 1 / 8, middle, limits)).to.deep.equal(whole);
  });

  it('goes no further than a minute', () => {
    expect(length(zoomed(whole, 1e12, middle, limits))).to.be.closeTo(MINUTE, 1);
  });

  it('shows no more than the whole', () => {
    expect(zoomed(whole, 0.01, middle, limits)).to.deep.equal(whole);
    expect(panned(whole, 3, limits)).to.deep.equal(whole);
  });

  it('moves by a share of itself, and stops at the end', () => {
    const there = zoomed(whole, 4, whole.from, limits);
    expect(panned(there, 1, limits).from).to.be.closeTo(there.to, 1);
    expect(panned(there, 100, limits).to).to.be.closeTo(whole.to, 1);
    expect(panned(there, -100, limits).from).to.equal(whole.from);
  });

  it('is centred where it can be', () => {
    const there = zoomed(whole, 4, whole.from, limits);
    expect(part(centred(there, middle, limits), 0.5)).to.be.closeTo(middle, 1);
    expect(centred(there, whole.from, limits).from).to.equal(whole.from);
  });

  it('shows a stretch with room for its last card', () => {
    const stretch = { from: part(whole, 0.4), to: part(whole, 0.5) };
    const there = showing(stretch, limits, 1000, 20, 180);
    const px = length(there) / 1000;
    expect((stretch.from - there.from) / px).to.be.closeTo(20, 1e-6);
    expect((there.to - stretch.to) / px).to.be.closeTo(180, 1e-6);
  });

  it('is never shorter than ten years where there are no months', () => {
    const old = scaleOf(['Y-138E8', 'Y-45E8', '2014-06-10T10:00', '2014-06-10T10:01']);
    const all = limitsOf(createScale(old.extent), old.extent, 1000, 0, 0);
    expect(length(zoomed(all.whole, 1e30, old.extent.from, all)) / (365.25 * DAY)).to.be.closeTo(10, 0.01);
    const now = zoomed(all.whole, 1e30, extent.to, all);
    expect(length(now)).to.be.closeTo(MINUTE, 1);
  });

  it('keeps what the reader points at where it is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 0.7, noNaN: true }),
        fc.double({ min: 1, max: 1000, noNaN: true }),
        (where, factor) => {
          const anchor = part(whole, where);
          const there = zoomed(whole, factor, anchor, limits);
          expect((anchor - there.from) / length(there)).to.be.closeTo(where, 1e-6);
        },
      ),
    );
  });

  it('stays within the story however it is moved', () => {
    const verb = fc.oneof(
      fc.record({ factor: fc.double({ min: 0.01, max: 100, noNaN: true }), where: share }),
      fc.record({ by: fc.double({ min: -5, max: 5, noNaN: true }) }),
    );
    fc.assert(
      fc.property(story, fc.array(verb, { maxLength: 20 }), (entries, verbs) => {
        const { scale: any, extent: reach } = told(entries);
        const its: Limits = limitsOf(any, reach, 800, 16, 180);
        let window = its.whole;
        for (const one of verbs) {
          window = 'by' in one ? panned(window, one.by, its) : zoomed(window, one.factor, part(window, one.where), its);
          expect(window.from).to.be.at.least(its.whole.from);
          expect(window.to).to.be.at.most(its.whole.to + near(its.whole.to));
          expect(window.from).to.be.below(window.to);
        }
      }),
    );
  });
});
