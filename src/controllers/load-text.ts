/** Why a feed could not be had. Told by ourselves: what `fetch` throws differs by browser. */
export type FailureReason =
  /** The device has no connection. */
  | 'offline'
  /** Nothing came back: no server, a broken connection, or a server that does not allow this page (CORS). */
  | 'network'
  /** Nothing came for too long. */
  | 'timeout'
  /** The server answered 4xx: asking again will not help. */
  | 'refused'
  /** The server answered 5xx, or was too busy. */
  | 'server'
  /** More bytes than are allowed. */
  | 'too-large'
  /** It came, and is not a feed. */
  | 'unreadable';

/** A feed that could not be loaded. `message` tells an editor what happened and what to do. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly reason: FailureReason;
  /** Milliseconds that the server asks us to wait (`Retry-After`, RFC 9110 §10.2.3). */
  readonly retryAfter: number | undefined;

  constructor(reason: FailureReason, message: string, retryAfter?: number) {
    super(message);
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
}

const DEFAULTS = { timeout: 10_000, maxBytes: 5_000_000, tries: 4, pause: 500, revalidate: false };
const LONGEST_PAUSE = 30_000;
const WORTH_ANOTHER_TRY: ReadonlySet<FailureReason> = new Set(['network', 'timeout', 'server']);

/**
 * Loads text over a bad network: a try that fails for a passing reason is made again after a pause of random length (“full
 * jitter”, so that all readers do not come back at once), or after what the server asked for.
 *
 * @throws {LoadError} when it cannot be had, or the signal's reason once that is aborted.
 */
export async function loadText(url: string, options: LoadOptions): Promise<LoadedText> {
  const { signal, tries, pause } = { ...DEFAULTS, ...options };
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryOnce(url, { ...DEFAULTS, ...options });
    } catch (error) {
      signal.throwIfAborted();
      const { reason, retryAfter } = error as LoadError;
      const wait = retryAfter ?? Math.random() * pause * 2 ** (attempt - 1);
      if (!WORTH_ANOTHER_TRY.has(reason) || attempt >= tries || wait > LONGEST_PAUSE) throw error;
      await sleep(wait, signal);
    }
  }
}

async function tryOnce(url: string, { signal, timeout, maxBytes, revalidate }: Required<LoadOptions>): Promise<LoadedText> {
  const silence = new AbortController();
  const giveUp = (): void => silence.abort();
  let timer = setTimeout(giveUp, timeout);
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, timeout);
  };
  signal.addEventListener('abort', giveUp);
  try {
    // “no-cache” lets the browser revalidate; an If-None-Match of our own would need the server's consent across origins
    const response = await fetch(url, { signal: silence.signal, cache: revalidate ? 'no-cache' : 'default' });
    heard();
    if (!response.ok) throw refusal(response);
    const bytes = await readBytes(response, maxBytes, heard);
    return { text: decode(bytes, response.headers.get('content-type')), url: response.url || url };
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (silence.signal.aborted) throw new LoadError('timeout', `${url} sent nothing for ${timeout / 1000} seconds.`);
    if (!navigator.onLine) throw new LoadError('offline', 'This device is offline.');
    throw new LoadError('network', `${url} could not be reached. Check the address, and that its server allows this page (CORS).`);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}

function refusal({ status, url, headers }: Response): LoadError {
  const busy = status === 408 || status === 425 || status === 429 || status >= 500;
  return new LoadError(busy ? 'server' : 'refused', `${url} answered ${status}.`, retryAfter(headers.get('retry-after')));
}

/** Seconds or an HTTP date, as milliseconds from now. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  // eslint-disable-next-line no-restricted-syntax -- an HTTP date (RFC 9110 §5.6.7) is just what Date.parse is sure to read
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
}

async function readBytes({ body }: Response, maxBytes: number, heard: () => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    heard();
    chunks.push(value);
    length += value.length;
    if (length > maxBytes) {
      void reader?.cancel();
      throw new LoadError('too-large', `The feed is larger than ${maxBytes} bytes. Cut it into pages, or leave out what is not shown.`);
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** By byte order mark, then by the charset of the content type, then UTF-8 (WHATWG Encoding, “BOM sniff”). */
function decode(bytes: Uint8Array, contentType: string | null): string {
  const marked = BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  const named = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1];
  for (const label of [marked, named]) {
    try {
      if (label !== undefined) return new TextDecoder(label).decode(bytes);
    } catch {
      // a charset that no browser knows
    }
  }
  return new TextDecoder().decode(bytes);
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const wake = (): void => {
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
