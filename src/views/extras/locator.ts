import type { TimelineEvent } from '../../core/timeline.js';
import type { Scene } from '../view.js';
import type { Tools } from './extras.js';
import { WORLD } from './world.js';

/** Where a place is on the globe: a drawing for the eye, and its coordinates. */
export function locator({ entry: { place } }: TimelineEvent, scene: Scene, { html, words }: Tools): unknown {
  const { lat = NaN, lon = NaN } = place ?? {};
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return undefined;
  const [north, south, east, west] = words(scene).compass.split(' ');
  const degrees = (value: number, positive: string | undefined, negative: string | undefined): string =>
    `${scene.words.number(Math.round(Math.abs(value) * 100) / 100)}° ${value < 0 ? negative : positive}`;
  return html`<p class="locator foot small" part="locator">
    <svg viewBox="0 0 120 46" aria-hidden="true">
      <path d=${WORLD} />
      <circle cx=${60 + lon / 3} cy=${28 - lat / 3} r="2" />
    </svg>
    <bdi>${degrees(lat, north, south)}, ${degrees(lon, east, west)}</bdi>
  </p>`;
}
