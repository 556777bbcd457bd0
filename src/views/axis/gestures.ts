// What fingers, mouse and wheel do on the axis. A vertical swipe or wheel stays the page's own.

/** Asked of the axis; places are CSS px from where time begins. */
export interface Moves {
  /** Shows `factor` times as finely, around a place. */
  zoom(factor: number, x: number): void;
  /** Moves what is seen along by so many px, onwards where more than 0. */
  pan(px: number): void;
}

/** A press that moves this far, in CSS px, is a drag and no click. */
const DRAG = 6;

/**
 * @param way 1 where time runs to the right, -1 where it runs to the left
 */
export function listen(stage: HTMLElement, { zoom, pan }: Moves, way: () => 1 | -1): void {
  /** Where each finger was last. */
  const pressed = new Map<number, PointerEvent>();
  let dragged = false;

  /** From the edge at which time begins. */
  const placeOf = (clientX: number): number => {
    const { left, right } = stage.getBoundingClientRect();
    return way() === 1 ? clientX - left : right - clientX;
  };

  const release = ({ pointerId }: PointerEvent): void => {
    // a finger that drags makes no click, and the next may be one of the keyboard
    if (pressed.delete(pointerId)) setTimeout(() => (dragged &&= pressed.size > 0));
  };

  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (pressed.size === 0) dragged = false;
    pressed.set(event.pointerId, event);
  });
  stage.addEventListener('pointermove', (event) => {
    const before = pressed.get(event.pointerId);
    if (!before) return;
    const other = [...pressed].find(([id]) => id !== event.pointerId)?.[1];
    if (!dragged) {
      if (Math.abs(event.clientX - before.clientX) < DRAG && !other) return;
      dragged = true;
      stage.setPointerCapture(event.pointerId);
    }
    pressed.set(event.pointerId, event);
    const by = (event.clientX - before.clientX) * way();
    if (!other) {
      pan(-by);
      return;
    }
    const apart = ({ clientX, clientY }: PointerEvent): number =>
      Math.max(20, Math.hypot(clientX - other.clientX, clientY - other.clientY));
    pan(-by / 2);
    zoom(apart(event) / apart(before), placeOf((event.clientX + other.clientX) / 2));
  });
  for (const type of ['pointerup', 'pointercancel', 'pointerleave'] as const) stage.addEventListener(type, release);
  stage.addEventListener(
    'click',
    (event) => {
      if (!dragged) return;
      // the end of a drag is no click
      dragged = false;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  stage.addEventListener('dblclick', (event) => {
    if (!(event.target as Element).closest('a, button')) zoom(event.shiftKey ? 0.5 : 2, placeOf(event.clientX));
  });
  stage.addEventListener(
    'wheel',
    (event) => {
      const { deltaX, deltaY, deltaMode, ctrlKey, metaKey, shiftKey, clientX } = event;
      const px = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16;
      if (ctrlKey || metaKey) zoom(Math.exp((-deltaY * px) / 250), placeOf(clientX));
      else if (Math.abs(deltaX) > Math.abs(deltaY)) pan(deltaX * px * way());
      else if (shiftKey) pan(deltaY * px);
      else return;
      event.preventDefault();
    },
    { passive: false },
  );
}

/** A swipe to the side, by a finger: 1 towards where text ends, -1 towards where it begins. */
export function onSwipe(element: HTMLElement, swiped: (way: 1 | -1) => void): void {
  let start: PointerEvent | undefined;
  element.addEventListener(
    'pointerdown',
    (event) => (start = event.pointerType === 'touch' && event.isPrimary ? event : undefined),
  );
  element.addEventListener('pointerup', (event) => {
    if (!start) return;
    const [x, y] = [event.clientX - start.clientX, event.clientY - start.clientY];
    start = undefined;
    if (Math.abs(x) > 48 && Math.abs(x) > 2 * Math.abs(y)) swiped(x > 0 ? 1 : -1);
  });
}
