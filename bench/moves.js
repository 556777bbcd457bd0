/* global document, getComputedStyle, innerHeight, innerWidth, requestAnimationFrame */
// What a reader does with mouse and keys while the time between frames is taken. A move gets ready, yields, and then yields once
// for each frame that it wants to be measured; it is ended early where a page is too slow for it.

const STEPS = 20;
/** Where a list is scrolled from, as shares of its length. */
const PLACES = [0, 0.3, 0.6, 0.97];
/** Ms until a page has got over a jump to another place, which is not measured. */
const JUMP = 200;
/** Steps of the wheel from the whole of 65 years to one day; less for what lies between. */
const TO_A_DAY = 30;
const TO_SOME_MONTHS = 12;

/** Puts the mouse into the middle of what `selector` names, or of the window. */
async function point(page, selector, { x = 0.5, y = 0.5 } = {}) {
  const box = selector ? await page.locator(selector).first().boundingBox() : undefined;
  const { width, height } = page.viewportSize();
  const left = Math.max(0, box?.x ?? 0);
  const top = Math.max(0, box?.y ?? 0);
  const right = Math.min(width, box ? box.x + box.width : width);
  const bottom = Math.min(height, box ? box.y + box.height : height);
  const place = { x: left + (right - left) * x, y: top + (bottom - top) * y };
  await page.mouse.move(place.x, place.y);
  return place;
}

/** Runs in the page: scrolls what scrolls in the middle of the window. */
function scrollTo(share) {
  const at = (root) => root.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const within = (node) => (node?.shadowRoot ? at(node.shadowRoot) : undefined);
  let node = at(document);
  while (within(node) && within(node) !== node) node = within(node);
  const scrolls = (one) => one.scrollHeight > one.clientHeight + 20 && /auto|scroll/.test(getComputedStyle(one).overflowY);
  while (node && !scrolls(node)) node = node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const scroller = node ?? document.scrollingElement;
  scroller.scrollTop = scroller.scrollHeight * share;
}

const scrolling = (step, before) =>
  async function* (page) {
    await before?.(page);
    await point(page);
    yield;
    for (const share of PLACES) {
      await page.evaluate(() => globalThis.bench.pause(true));
      await page.evaluate(scrollTo, share);
      await page.waitForTimeout(JUMP);
      await page.evaluate(() => globalThis.bench.pause(false));
      for (let i = 0; i < STEPS; i++) {
        await step(page);
        yield;
      }
    }
  };

/** Down a list by the wheel; by `key`, PageDown by default. */
export const byWheel = (before) => scrolling((page) => page.mouse.wheel(0, 240), before);
export const byKeys = (before, key = 'PageDown') => scrolling((page) => page.keyboard.press(key), before);

/** Turns the wheel over an axis, upwards for a closer look. */
const zoomStep = async (page, { wheel, key }, way) => {
  if (key) await page.keyboard.down(key);
  await page.mouse.wheel(0, -wheel * way);
  if (key) await page.keyboard.up(key);
};

/**
 * From everything to one day and back.
 *
 * @param axis `at` selects it, `wheel` is one step of the wheel that enlarges it by two fifths, `key` is held meanwhile, and `home`
 *   shows everything
 */
export const zooming = (axis) =>
  async function* (page) {
    await axis.home(page);
    await point(page, axis.at);
    yield;
    for (const way of [1, -1])
      for (let i = 0; i < TO_A_DAY; i++) {
        await zoomStep(page, axis, way);
        yield;
      }
  };

/** Along an axis that shows some months, by pulling it. */
export const panning = (axis) =>
  async function* (page) {
    await axis.home(page);
    const { x, y } = await point(page, axis.at);
    for (let i = 0; i < TO_SOME_MONTHS; i++) {
      await zoomStep(page, axis, 1);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    yield;
    yield* pulls(page, { x, y });
  };

async function* pulls(page, { x, y }) {
  const far = Math.min(x, page.viewportSize().width - x) * 0.8;
  for (let i = 0; i < PLACES.length; i++) {
    await page.mouse.move(x + far, y);
    await page.mouse.down();
    for (let i = 0; i < STEPS; i++) {
      await page.mouse.move(x + far - ((i + 1) * 2 * far) / STEPS, y);
      yield;
    }
    await page.mouse.up();
  }
}

/** Pulls what `selector` names. */
export const pulling = (selector, place) =>
  async function* (page) {
    const at = await point(page, selector, place);
    yield;
    yield* pulls(page, at);
  };

/** Presses buttons in turn, some frames apart. */
export const pressing = (buttons, frames = 12) =>
  async function* (page) {
    yield;
    for (const button of buttons) {
      const shown = page.locator(button).first();
      await shown.click({ force: true, noWaitAfter: true, timeout: 5000 });
      for (let i = 0; i < frames; i++) yield;
    }
  };

/** Presses a key, some frames apart. */
export const stepping = (selector, key, count, frames = 12) =>
  async function* (page) {
    await page.locator(selector).first().focus({ timeout: 5000 });
    yield;
    for (let i = 0; i < count; i++) {
      await page.keyboard.press(key);
      for (let j = 0; j < frames; j++) yield;
    }
  };
