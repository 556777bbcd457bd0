import { arrange } from '../elements.js';

/** Something drawn at a place: `x` runs with time from where it begins, `y` from the top; CSS px. */
export interface Sprite {
  /** What tells it from the others; the same from frame to frame. */
  readonly key: unknown;
  readonly x: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  make(): HTMLElement;
  update?(element: HTMLElement): void;
}

/** Sets a length, in CSS px. */
export function size(element: HTMLElement, name: string, px: number): void {
  element.style.setProperty(name, `${px.toFixed(1)}px`);
}

/**
 * Draws sprites into an element, in their order. An element that stays is neither made anew nor moved in the tree, so that it keeps
 * the focus, and a frame costs what has changed.
 */
export function createPool(parent: Element): (sprites: readonly Sprite[], way: 1 | -1) => void {
  let known = new Map<unknown, HTMLElement>();
  return (sprites, way) => {
    const next = new Map(sprites.map((sprite) => [sprite.key, known.get(sprite.key) ?? sprite.make()]));
    known = next;
    arrange(parent, [...next.values()]);
    for (const sprite of sprites) {
      const element = next.get(sprite.key)!;
      element.style.translate = `${(sprite.x * way).toFixed(1)}px ${(sprite.y ?? 0).toFixed(1)}px`;
      if (sprite.width !== undefined) size(element, 'inline-size', sprite.width);
      if (sprite.height !== undefined) size(element, 'block-size', sprite.height);
      sprite.update?.(element);
    }
  };
}
