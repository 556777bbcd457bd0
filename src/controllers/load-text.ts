import type { FailureReason } from '../core/explain-failure.js';

/** A feed that could not be loaded; `explainFailure` puts it into words. */
export class LoadError extends Error {
  declare readonly reason: FailureReason;
  /** Milliseconds that the server asks us to wait (`Retry-After`, RFC 9110 §10.2.3). */
  declare readonly retryAfter: number | undefined;

  /** @param detail what happened: a status, a number of bytes or of seconds, or what is wrong with the text */
  constructor(reason: FailureReason, detail: unknown = '', retryAfter?: number) {
    super(String(detail));
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}

export interface LoadOptions {
  /** Ends the load; the promise then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Whether the browser must ask the server even if it has a copy. */
  readonly revalidate?: boolean;
  /** Milliseconds without a byte after which a try is given up. */
  readonly timeout?: number;
  /** Most bytes that are taken, counted as they come (after decompression). */
  readonly maxBytes?: number;
  /** How often it is asked for at most. */
  readonly tries?: number;
  /** Milliseconds: the first pause is a random part of this, each further one of twice as much. */
  readonly pause?: number;
}

export interface LoadedText {
  readonly text: string;
  /** Address it came from in the end, after redirects. */
  readonly url: string;
  /** When the server sent it, by the server's own clock; `null` where we may not know. */
  readonly date: string | null;
}

const DEFAULTS = { timeout: 10_000, maxBytes: 5_000_000, tries: 4, pause: 500, revalidate: false };
const LONGEST_PAUSE = 30_000;
const WORTH_ANOTHER_TRY: readonly FailureReason[] = ['network', 'timeout', 'server'];

/** What is being loaded, and how many wait for it: all elements of a page that ask for an address share one request. */
const underWay = new Map<string, { readonly text: Promise<LoadedText>; readonly stop: AbortController; waiting: number }>();

/**
 * Loads text over a bad network: a try that fails for a passing reason is made again after a pause of random length (“full
 * jitter”, so that all readers do not come back at once), or after what the server asked for.
 *
 * @throws {LoadError} when it cannot be had, or the signal's reason once that is aborted.
 */
export async function loadText(url: string, options: LoadOptions): Promise<LoadedText> {
  const { signal, revalidate } = options;
  signal.throwIfAborted();
  const key = `${url} ${revalidate}`;
  let known = underWay.get(key);
  if (!known) {
    const stop = new AbortController();
    const text = load(url, { ...DEFAULTS, ...options, signal: stop.signal });
    underWay.set(key, (known = { text, stop, waiting: 0 }));
  }
  const one = known;
  const forget = (): void => {
    if (underWay.get(key) === one) underWay.delete(key);
  };
  one.waiting++;
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(signal.reason as Error);
      if (--one.waiting > 0) return;
      forget();
      one.stop.abort();
    };
    signal.addEventListener('abort', leave);
    // nobody leaves what has come; and what holds a signal must not hold the text
    void one.text.then(resolve, reject).finally(() => {
      forget();
      signal.removeEventListener('abort', leave);
    });
  });
}

async function load(url: string, options: Required<LoadOptions>): Promise<LoadedText> {
  const { signal, tries, pause } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryOnce(url, options);
    } catch (error) {
      signal.throwIfAborted();
      const { reason, retryAfter } = error as LoadError;
      const wait = retryAfter ?? Math.random() * pause * 2 ** (attempt - 1);
      if (!WORTH_ANOTHER_TRY.includes(reason) || attempt >= tries || wait > LONGEST_PAUSE) throw error;
      await rest(wait, signal);
      signal.throwIfAborted();
    }
  }
}

async function tryOnce(url: string, { signal, timeout, maxBytes, revalidate }: Required<LoadOptions>): Promise<LoadedText> {
  const silence = new AbortController();
  const giveUp = (): void => silence.abort();
  let timer = setTimeout(giveUp, timeout);
  // not AbortSignal.any: in WebKitGTK 2.50 its signal may be collected as garbage, and then nothing is ever given up
  signal.addEventListener('abort', giveUp);
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, timeout);
  };
  try {
    // “no-cache” lets the browser revalidate; an If-None-Match of our own would need the server's consent across origins
    const response = await fetch(url, { signal: silence.signal, cache: revalidate ? 'no-cache' : 'default' });
    heard();
    if (!response.ok) throw refusal(response);
    const text = await readBody(response, maxBytes, heard);
    // WebKitGTK takes a body for whole that was cut off; so do proxies
    if (/^\s*[[{]/.test(text) && !']}'.includes(text.trimEnd().at(-1)!)) throw new LoadError('network');
    return { text, url: response.url || url, date: response.headers.get('date') };
  } catch (error) {
    if (error instanceof LoadError) throw error;
    signal.throwIfAborted();
    if (silence.signal.aborted) throw new LoadError('timeout', timeout / 1000);
    if (!navigator.onLine) throw new LoadError('offline');
    throw new LoadError('network');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}

function refusal({ status, headers }: Response): LoadError {
  const busy = [408, 425, 429].includes(status) || status >= 500;
  return new LoadError(busy ? 'server' : 'refused', status, retryAfter(headers.get('retry-after')));
}

/** Seconds or an HTTP date, as milliseconds from now. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  // eslint-disable-next-line no-restricted-syntax -- an HTTP date (RFC 9110 §5.6.7) is just what Date.parse is sure to read
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
}

/** The body as text, decoded as it comes. */
async function readBody({ body, headers }: Response, maxBytes: number, heard: () => void): Promise<string> {
  const reader = body?.getReader();
  let decoder: TextDecoder | undefined;
  let [text, length] = ['', 0];
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return text + (decoder?.decode() ?? '');
    heard();
    length += value.length;
    if (length > maxBytes) {
      void reader?.cancel();
      throw new LoadError('too-large', maxBytes);
    }
    decoder ??= decoderFor(value, headers.get('content-type'));
    text += decoder.decode(value, { stream: true });
  }
}

/** Encodings by the first two bytes of their byte order marks. */
const MARKS: Readonly<Record<number, string>> = { 0xefbb: 'utf-8', 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' };

/** By byte order mark, then by the charset of the content type, then UTF-8 (WHATWG Encoding, “BOM sniff”). */
function decoderFor([first = 0, second = 0]: Uint8Array, contentType: string | null): TextDecoder {
  const named = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1];
  try {
    return new TextDecoder(MARKS[first * 256 + second] ?? named);
  } catch {
    return new TextDecoder(); // a charset that no browser knows
  }
}

/** Waits so many ms, or until the signal. */
function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
