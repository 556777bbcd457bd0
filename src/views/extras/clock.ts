import type { Bound } from '../../core/span.js';
import type { TimelineEvent } from '../../core/timeline.js';
import type { Scene } from '../view.js';
import type { Tools } from './extras.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A time of day as the reader's own clock shows it, where that is another than the one on which it is told. */
export function readersTime({ span }: TimelineEvent, scene: Scene, { html, fill, cached, words }: Tools): unknown {
  const told = (bound: Bound | undefined): string[] => {
    if (typeof bound !== 'object' || bound.instant === undefined) return [];
    const { instant, start } = bound;
    const here = instant - new Date(instant).getTimezoneOffset() * MINUTE;
    // local mean times of old have seconds, and this clock has none
    if (Math.abs(here - start) < MINUTE) return [];
    const options: Intl.DateTimeFormatOptions = {
      weekday: Math.floor(here / DAY) === Math.floor(start / DAY) ? undefined : 'short',
      hour: '2-digit',
      minute: '2-digit',
    };
    return [cached(Intl.DateTimeFormat, scene.words.locale, options).format(instant)];
  };
  const times = span?.from ? [...told(span.from), ...told(span.to)] : told(span);
  return times.length === 0
    ? undefined
    : html`<span part="clock">${fill(words(scene).yourTime, { time: times.join(' – ') })}</span>`;
}
