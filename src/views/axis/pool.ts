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
    for (const [key, element] of known) if (!next.has(key)) element.remove();
    known = next;
    let at = parent.firstElementChild;
    for (const sprite of sprites) {
      const element = next.get(sprite.key)!;
      if (element === at) at = at.nextElementSibling;
      else parent.insertBefore(element, at);
      element.style.translate = `${(sprite.x * way).toFixed(1)}px ${(sprite.y ?? 0).toFixed(1)}px`;
      if (sprite.width !== undefined) size(element, 'inline-size', sprite.width);
      if (sprite.height !== undefined) size(element, 'block-size', sprite.height);
      sprite.update?.(element);
    }
  };
}

/** What a page may style, as the element's documentation lists it. */
const PARTS = /^(?:axis|stage|mark|cluster|bar|tick|lane-name|band-name|now|strip|told)\b/;

/** An element of a class, of which the first may be a part too. */
export function made<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = name;
  if (PARTS.test(name)) element.setAttribute('part', name);
  element.append(...content);
  return element;
}
