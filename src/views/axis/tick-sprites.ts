// The calendar below the axis.
import type { Range } from '../../core/moments.js';
import type { Scale } from '../../core/scale.js';
import { calendar, type Tick } from '../../core/ticks.js';
import { made } from '../elements.js';
import type { Dates } from './dates.js';
import type { Sprite } from './pool.js';
import { widthOf, type Font } from './text-width.js';

/** CSS px from one tick to the next, at least, and between two labels. */
const TICK_SPACE = 26;
const LABEL_SPACE = 14;
const NO_LABEL = { strong: '', light: '' };

/**
 * The ticks of a window, with their names where there is room.
 *
 * @param window in coordinates of the axis
 * @param width of the window, in CSS px
 */
export function tickSprites(scale: Scale, window: Range, width: number, dates: Dates, font: Font): Sprite[] {
  const widthOfLabel = (tick: Tick): number => {
    const { strong, light } = dates.tick(tick);
    return widthOf(`${strong} ${light}`, font) + 8;
  };
  const { all, named } = calendar(scale, window, width, TICK_SPACE, widthOfLabel, LABEL_SPACE);
  return all.map(({ at, x, major }): Sprite => {
    const tick = named.find((one) => one.at === at);
    // no part of a label
    const { strong, light } = tick && x + widthOfLabel(tick) <= width ? dates.tick(tick) : NO_LABEL;
    return {
      key: `${at} ${major} ${strong} ${light}`,
      x,
      make() {
        const line = made('span', 'tick', ...(strong ? [made('b', '', strong), ' '] : []), light);
        line.classList.toggle('major', major);
        line.setAttribute('aria-hidden', 'true');
        return line;
      },
    };
  });
}
