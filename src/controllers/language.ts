import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { usableLocale } from '../core/words.js';
import { en, loadLabels, type Labels } from '../i18n/index.js';

/** The value of an attribute on the element or the nearest element around it, shadow roots included. */
function nearest(element: Element, attribute: string): string | undefined {
  let at: Element | null = element;
  while (at) {
    const holder: Element | null = at.closest(`[${attribute}]`);
    // a form around us may have a field of any name, getAttribute too
    if (holder) return Element.prototype.getAttribute.call(holder, attribute) ?? undefined;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** The language that the page speaks where the element stands, and our own words in it. */
export class LanguageController implements ReactiveController {
  locale = 'en';
  labels: Labels = en;
  /** Language of the story, for a page that names none. */
  storyLang: string | undefined;
  readonly #host: ReactiveControllerHost & Element;
  #loading: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    void this.settle();
  }

  /** Looks which language the page speaks now, and waits for its words. */
  settle(): Promise<void> {
    const locale = usableLocale(nearest(this.#host, 'lang'), this.storyLang, navigator.language);
    if (locale !== this.locale) {
      this.locale = locale;
      this.#loading = this.#load(locale);
    }
    return this.#loading;
  }

  /** What the element or what is around it says of the direction. */
  get direction(): string | undefined {
    const said = nearest(this.#host, 'dir');
    return said?.toLowerCase() === 'auto' ? getComputedStyle(this.#host).direction : said;
  }

  async #load(locale: string): Promise<void> {
    const labels = await loadLabels(locale);
    if (locale !== this.locale) return; // the page has changed its language meanwhile
    this.labels = labels;
    this.#host.requestUpdate();
  }
}
