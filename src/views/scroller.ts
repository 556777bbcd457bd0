/** What scrolls an element: the nearest box around it that can, through shadow roots and slots; else the page. */
export function scrollerOf(element: Element): Element {
  let at: Element | null | undefined = element;
  while ((at = at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host))
    if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at !== document.body && at !== document.documentElement)
      return at;
  return document.scrollingElement ?? document.documentElement;
}
