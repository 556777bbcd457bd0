// The overview above the list: its quick way to a year.
import { firstAtLeast, firstWhere } from '../../core/bisect.js';
import { createMoments, type Moments, type Range } from '../../core/moments.js';
import type { Scene, View } from '../view.js';
import { createDates, type Cached } from './dates.js';
import { labelsOf } from './labels.js';
import { createOverview } from './overview.js';

/** The list follows after so many ms of rest. */
const REST_MS = 120;

export function createGuide(host: Scene['host'], html: typeof import('lit').html, cached: Cached): View['render'] {
  let scene: Scene;
  let known: readonly unknown[] = [];
  let shown: Moments;
  let whole: Moments | undefined;
  let window: Range = { from: 0, to: 0 };
  let frame = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const overview = createOverview((next) => {
    const moved = next.from !== window.from;
    window = next;
    draw();
    clearTimeout(resting);
    resting = setTimeout(() => void lead(moved), REST_MS);
  });

  /** Leads the reader to where the window begins, or to where it ends. */
  async function lead(toStart: boolean): Promise<void> {
    resting = undefined;
    const { at, placed } = shown;
    const i = firstAtLeast(at, toStart ? window.from : window.to) - (toStart ? 0 : 1);
    const event = placed[Math.max(0, Math.min(placed.length - 1, i))];
    if (!event) return; // the filter leaves none that has a date
    const { id } = event;
    host.selected = id;
    await host.updateComplete;
    const card = host.shadowRoot!.querySelector(`[data-event="${CSS.escape(id)}"]`);
    card?.scrollIntoView({ block: toStart === (scene.order === 'oldest') ? 'start' : 'end', behavior: 'instant' });
  }

  /** Which part of the story is in the reader's window. */
  function follow(): void {
    frame = 0;
    if (resting) {
      draw();
      return;
    }
    const cards = host.shadowRoot!.querySelectorAll('.list .card');
    const first = firstWhere(cards.length, (i) => cards[i]!.getBoundingClientRect().bottom > 0);
    const last = firstWhere(cards.length, (i) => cards[i]!.getBoundingClientRect().top > innerHeight, first);
    const ids = [cards[first], cards[Math.max(first, last - 1)]].map((card) => card?.getAttribute('data-event'));
    const ats = scene.shown.filter(({ id, at }) => ids.includes(id) && Number.isFinite(at)).map(({ at }) => at!);
    if (ats.length > 0) window = { from: Math.min(...ats), to: Math.max(...ats) };
    draw();
  }

  function draw(): void {
    const { width } = overview.element.getBoundingClientRect();
    const extent = whole?.extent;
    if (!extent || width === 0) return;
    const { words } = scene;
    const step = (extent.to - extent.from) / 40;
    overview.draw({
      whole: extent,
      window,
      labels: labelsOf(scene),
      width,
      coarse: matchMedia('(pointer: coarse)').matches,
      way: getComputedStyle(overview.element).direction === 'rtl' ? -1 : 1,
      sources: [shown],
      count: shown.count,
      tell: (place) => createDates(words, cached).stretch(place, place, step)[0],
    });
  }

  const soon = (): void => {
    if (overview.element.isConnected) frame ||= requestAnimationFrame(follow);
  };
  host.addController({
    hostConnected() {
      document.addEventListener('scroll', soon, { capture: true, passive: true });
      addEventListener('resize', soon);
    },
    hostDisconnected() {
      document.removeEventListener('scroll', soon, { capture: true });
      removeEventListener('resize', soon);
      cancelAnimationFrame(frame);
      clearTimeout(resting);
      frame = 0;
      resting = undefined;
    },
    hostUpdated: soon,
  });

  return (next) => {
    scene = next;
    const { events } = scene.timeline;
    if (known[0] !== events) {
      whole = createMoments(events);
      window = whole.extent ?? window; // until it is known what is in the reader's
    }
    if (known[0] !== events || known[1] !== scene.shown) shown = scene.shown === events ? whole! : createMoments(scene.shown);
    known = [events, scene.shown];
    overview.name(labelsOf(scene));
    return html`<div class="guide">${overview.element}</div>`;
  };
}
