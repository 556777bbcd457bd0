/** How far outside the window, in CSS px, an element counts as near. */
const NEAR = 800;

const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/**
 * Calls back once when an element comes near the window. All elements of a page share one observer.
 *
 * @returns a function that forgets the element
 */
export function whenNear(element: Element, callback: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.();
    },
    { rootMargin: `${NEAR}px` },
  );
  const forget = (): void => {
    observer?.unobserve(element);
    waiting.delete(element);
  };
  waiting.set(element, () => {
    forget();
    callback();
  });
  observer.observe(element);
  return forget;
}
