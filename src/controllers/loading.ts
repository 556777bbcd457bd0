import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sourceOf, type Source } from '../adapters/source.js';
import { LoadError, loadText, type LoadedText, type LoadOptions } from './load-text.js';

/** Where a feed comes from: an object, an address, or text that stands in the page. */
export type FeedSource =
  { readonly feed: unknown } | { readonly url: string; readonly lazy: boolean } | { readonly text: string } | undefined;

export type LoadingStatus = 'idle' | 'waiting' | 'loading' | 'ready' | 'failed';

interface Options {
  /** Where to load from; asked each time. */
  source(): FeedSource;
  /**
   * Makes ready what was read, and gives back what shows it: that is called only if nothing newer has been asked for meanwhile.
   * What it throws ends the load as “unreadable”.
   */
  prepare(source: Source, base: string, signal: AbortSignal): Promise<() => void>;
  /** Told after each end of a load. */
  done(failure?: LoadError): void;
}

/** Addresses of pages that show data, which stands at another address: of a Google Sheet, or of a TimelineJS embed. */
const ELSEWHERE = /\.google\.com\/|\/timeline3?\//;

/** Everything asynchronous about a feed: loads it, abandons a load that is no longer wanted, keeps what it has until better comes. */
export class LoadingController implements ReactiveController {
  status: LoadingStatus = 'idle';
  failure: LoadError | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: Options;
  #run: AbortController | undefined;

  constructor(host: ReactiveControllerHost & Element, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** A load that was cut off when the element left the page starts again when it comes back. */
  hostConnected(): void {
    if (this.status === 'waiting' || this.status === 'loading' || this.failure?.reason === 'offline') void this.start();
  }

  hostDisconnected(): void {
    this.#run?.abort();
  }

  /**
   * Loads from the source as it is now. A load under way is abandoned.
   *
   * @param again whether the reader asked for it: then the server is asked, and at once
   */
  async start(again = false): Promise<void> {
    this.#run?.abort();
    const run = (this.#run = new AbortController());
    const source = this.#options.source();
    if (!source) this.failure = undefined;
    if (!source || !this.#host.isConnected) {
      this.set(source ? 'waiting' : 'idle');
      return;
    }
    try {
      if ('url' in source && source.lazy && !again) {
        this.set('waiting');
        await near(this.#host, run.signal);
        run.signal.throwIfAborted();
      }
      this.set('loading');
      const [read, base] = await this.#read(source, run.signal, again);
      const show = await this.#options.prepare(read, base, run.signal);
      run.signal.throwIfAborted();
      show();
      this.failure = undefined;
      this.set('ready');
      this.#options.done();
    } catch (error) {
      if (!run.signal.aborted) this.#fail(error, run.signal);
    }
  }

  async #read(source: NonNullable<FeedSource>, signal: AbortSignal, revalidate: boolean): Promise<[Source, string]> {
    if ('feed' in source) return [{ text: '', value: source.feed }, this.#host.baseURI];
    if ('text' in source) return [sourceOf(source.text), this.#host.baseURI];
    const { text, url } = await this.fetch(source.url, { signal, revalidate });
    return [sourceOf(text), url];
  }

  /** Loads the text that an address leads to. */
  async fetch(src: string, options: LoadOptions): Promise<LoadedText> {
    const there = ELSEWHERE.test(src) && (await import('../adapters/addresses.js')).dataAddress(src);
    return loadText(new URL(there || src, this.#host.baseURI).href, options);
  }

  #fail(error: unknown, signal: AbortSignal): void {
    this.failure = error instanceof LoadError ? error : new LoadError('unreadable', (error as Error).message);
    this.set('failed');
    this.#options.done(this.failure);
    if (this.failure.reason === 'offline') addEventListener('online', () => void this.start(true), { once: true, signal });
  }

  /** Notes how it stands, and has it shown. */
  set(status: LoadingStatus, failure = this.failure): void {
    this.failure = failure;
    this.status = status;
    this.#host.requestUpdate();
  }
}

/** How far outside the window an element counts as near. */
const NEAR = '800px';

/** Waits until an element comes near the window, or is no longer waited for. */
function near(element: Element, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => entries.at(-1)!.isIntersecting && end(), { rootMargin: NEAR });
    const end = (): void => {
      observer.disconnect();
      resolve();
    };
    signal.addEventListener('abort', end);
    observer.observe(element);
  });
}
