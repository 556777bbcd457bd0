// The whole story in one strip: how many events when, and which part of it is seen.
import type { Range } from '../../core/moments.js';
import type { AxisLabels } from '../../i18n/more-labels.js';
import { made } from '../elements.js';

/** What the strip shows; places are coordinates of the axis. */
interface Sight {
  readonly whole: Range;
  readonly window: Range;
  readonly labels: AxisLabels;
  /** Width of the strip, in CSS px. */
  readonly width: number;
  readonly coarse: boolean;
  /** 1 where time runs to the right, -1 where it runs to the left. */
  readonly way: 1 | -1;
  /** What the density is made of: where it changes, it is drawn anew. */
  readonly sources: readonly unknown[];
  /** How many events stand in a range of the axis. */
  count(range: Range): number;
  /** A place in words. */
  tell(place: number): string;
}

export interface Overview {
  readonly element: HTMLElement;
  /** Says what it is, before there is anything to be drawn. */
  name(labels: AxisLabels): void;
  draw(sight: Sight): void;
}

const STEPS = 400;
/** Bars of the histogram are about so wide, in CSS px. */
const BAR = 9;

/** @param show asked when the reader moves the window */
export function createOverview(show: (window: Range) => void): Overview {
  const density = made('div', 'density');
  const frame = made('div', 'sight');
  const ends = [0, 1].map(() => {
    const input = made('input', 'handle');
    Object.assign(input, { type: 'range', max: STEPS });
    return input;
  });
  const element = made('div', 'strip', density, frame, ...ends);
  element.setAttribute('role', 'group');
  element.style.visibility = 'hidden'; // what is seen and then put right has moved

  let sight: Sight;
  let drawn: readonly unknown[] = [];

  const shareOf = (place: number): number => (place - sight.whole.from) / (sight.whole.to - sight.whole.from);
  const placeAt = (share: number): number => sight.whole.from + share * (sight.whole.to - sight.whole.from);

  /** Moves one end as far as the other lets it, or both. */
  const move = (end: number, { from, to }: Range, by: number): void => {
    const least = Math.min(placeAt(1 / STEPS) - placeAt(0), sight.window.to - sight.window.from);
    const most = to - from - least;
    if (end === 0) by = Math.min(by, most);
    if (end === 1) by = Math.max(by, -most);
    show({ from: end === 1 ? from : from + by, to: end === 0 ? to : to + by });
  };
  ends.forEach((input, end) =>
    input.addEventListener('input', () => {
      const { from, to } = sight.window;
      move(end, sight.window, placeAt(Number(input.value) / STEPS) - (end ? to : from));
    }),
  );

  // by pointer: an end, the window itself, or a place to go to
  let grip: { readonly end: number; readonly share: number; readonly window: Range } | undefined;
  const shareAt = ({ clientX }: PointerEvent): number => {
    const { left, right, width } = element.getBoundingClientRect();
    return (sight.way === 1 ? clientX - left : right - clientX) / Math.max(1, width);
  };
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    // a handle’s own idea of a drag is a jump; and one that comes under the finger is not what was tapped on
    event.preventDefault();
    const share = shareAt(event);
    let { window } = sight;
    const end = ends.indexOf(event.target as HTMLInputElement);
    if (end >= 0) ends[end]!.focus();
    else if (share < shareOf(window.from) || share > shareOf(window.to)) {
      const by = placeAt(share) - (window.from + window.to) / 2;
      window = { from: window.from + by, to: window.to + by };
      show(window);
    }
    grip = { end, share, window };
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', (event) => {
    if (grip) move(grip.end, grip.window, placeAt(Math.max(0, Math.min(1, shareAt(event)))) - placeAt(grip.share));
  });
  element.addEventListener('lostpointercapture', ({ target }) => {
    // what a finger touches has hold of it at first, and loses it to us
    if (target === element) grip = undefined;
  });
  for (const input of ends) input.addEventListener('touchstart', (event) => event.preventDefault(), { passive: false });

  function drawDensity(): void {
    const bars = Math.max(8, Math.floor(sight.width / BAR));
    const sums = Array.from({ length: bars }, (_, i) => sight.count({ from: placeAt(i / bars), to: placeAt((i + 1) / bars) }));
    const most = Math.max(1, ...sums);
    // roots: one event is to be seen beside a thousand
    const points = sums.flatMap((sum, i) => {
      const top = (1 - 0.9 * Math.sqrt(sum / most)) * 100;
      return [[i, 100] as const, [i, sum ? top : 97] as const, [i + 0.86, sum ? top : 97] as const, [i + 0.86, 100] as const];
    });
    density.style.clipPath = `polygon(${points.map(([x, y]) => `${((x / bars) * 100).toFixed(2)}% ${y.toFixed(0)}%`).join()})`;
  }

  function name(labels: AxisLabels): void {
    element.setAttribute('aria-label', labels.overview);
    ends.forEach((input, end) => (input.ariaLabel = end ? labels.end : labels.start));
  }

  return {
    element,
    name,
    draw(next) {
      sight = next;
      const { labels, window, whole, width, coarse } = sight;
      element.style.visibility = width > 0 ? '' : 'hidden';
      const sources = [whole.from, whole.to, width, ...sight.sources];
      if (sources.some((one, i) => one !== drawn[i])) drawDensity();
      drawn = sources;
      name(labels);
      let [from, to] = [shareOf(window.from), shareOf(window.to)];
      const missing = Math.max(0, (coarse ? 44 : 26) / width - (to - from)) / 2; // both handles have to be reached
      [from, to] = [from - missing, to + missing];
      const shift = Math.max(0, -from) + Math.min(0, 1 - to);
      // no lengths: nothing sticks out where the strip becomes narrower before it is drawn again
      const set = (one: HTMLElement, name: string, share: number): void => one.style.setProperty(name, `${share * 100}%`);
      set(frame, 'inset-inline-start', from + shift);
      set(frame, 'inline-size', to - from);
      ends.forEach((input, end) => {
        const place = end ? window.to : window.from;
        set(input, 'inset-inline-start', (end ? to : from) + shift);
        input.value = String(Math.round(shareOf(place) * STEPS));
        input.setAttribute('aria-valuetext', sight.tell(place));
      });
    },
  };
}
