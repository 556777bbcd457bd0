// Elements that are made and put in order past Lit: those of the axis and of a long list.

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

/** Puts elements into a holder in this order, and moves none that stands right: what is marked, plays or has the focus in it would be lost. */
export function arrange(holder: Element, wanted: readonly Element[]): void {
  const staying = new Set(wanted);
  for (const child of [...holder.children]) if (!staying.has(child)) child.remove();
  let at = holder.firstElementChild;
  for (const one of wanted)
    if (one === at) at = at.nextElementSibling;
    else holder.insertBefore(one, at);
}
