import type { LoadedText, LoadError, LoadOptions } from '../controllers/load-text.js';
import { after, hands, setBy } from './clock.js';
import { pauseOf } from './pace.js';

/** An element that shows the story of an address. */
export interface Follower {
  /** How long to wait between two looks, in milliseconds; `undefined` for none. */
  interval(): number | undefined;
  /** Whether it can be seen in the window. */
  seen(): boolean;
  /** Absolute address of the story's stream, if it has one that may be opened. */
  stream(): string | undefined;
  /** Shows a version of the story; throws where it is none. */
  take(text: string, url: string): Promise<void>;
  /** Shows what a stream has told. */
  hear(messages: readonly Message[]): void;
  /** Told when the story could be had, and when it could not be had for long. */
  told(failure?: LoadError): void;
}

/** An event of a stream: its name and its data. */
export type Message = readonly [kind: string, data: string];

export interface Channel {
  /** Follows the story, or looks again what a follower wants. */
  follow(one: Follower): void;
  leave(one: Follower): void;
  /** The story was had by another way: it may be asked again, and nothing is wrong. */
  heard(): void;
}

type Load = (options: LoadOptions) => Promise<LoadedText>;

const KINDS = ['message', 'event', 'remove', 'feed'];
/** What a stream tells within so many milliseconds is shown at once. */
const TOGETHER = 250;
/** A stream is closed when nobody has looked for so long, in milliseconds. */
const UNSEEN = 60_000;

const channels = new Map<string, Channel>();

/** What all elements of a page that show the story of an address share: the requests for it, and its stream. */
export function channelOf(url: string, load: Load): Channel {
  let channel = channels.get(url);
  if (!channel) channels.set(url, (channel = createChannel(load, () => channels.delete(url))));
  return channel;
}

function createChannel(load: Load, forget: () => void): Channel {
  /** What was last shown to each, and what was wrong with it. */
  const followers = new Map<Follower, { text?: string; fault?: unknown }>();
  let last = hands.now();
  let good = last;
  let failures = 0;
  let failure: LoadError | undefined;
  let chance = Math.random();
  let refused = false;
  let request: AbortController | undefined;
  let callOff: (() => void) | undefined;
  let stream: EventSource | undefined;
  let streaming = false;
  let closing: (() => void) | undefined;
  let heap: Message[] = [];
  let telling: (() => void) | undefined;

  const seen = (): boolean => !document.hidden && [...followers.keys()].some((one) => one.seen());

  /** Sees to it that the next look comes when it is due, if any is to come. */
  function plan(): void {
    if (refused) return;
    callOff?.();
    const intervals = [...followers.keys()].flatMap((one) => one.interval() ?? []);
    const wanted = intervals.length > 0 && navigator.onLine;
    listen(wanted);
    if (!wanted || request || streaming) return;
    const interval = Math.min(...intervals);
    const retryAfter = failure?.retryAfter;
    callOff = after(last + pauseOf({ interval, away: !seen(), failures, retryAfter, chance }) - hands.now(), () => void look());
  }

  async function look(): Promise<void> {
    const { signal } = (request = new AbortController());
    try {
      const { text, url: base, date } = await load({ signal, revalidate: true, tries: 1, timeout: hands.patience });
      setBy(date);
      await Promise.all([...followers].map(([one, had]) => take(one, had, text, base)));
      well();
    } catch (error) {
      if (signal.aborted) return;
      failures++;
      failure = Object.assign(error as LoadError, { reason: (error as Partial<LoadError>).reason ?? 'unreadable' });
      refused = failure.reason === 'refused';
      const recent = good + hands.recent - hands.now();
      if (recent <= 0) complain();
      else if (refused) callOff = after(recent, complain);
    }
    request = undefined;
    last = hands.now();
    chance = Math.random();
    plan();
  }

  /** A text that was read costs nothing when it comes again. */
  async function take(one: Follower, had: { text?: string; fault?: unknown }, text: string, base: string): Promise<void> {
    if (text !== had.text) {
      had.text = text;
      had.fault = await one.take(text, base).catch((fault: unknown) => fault);
    }
    if (had.fault) throw had.fault as Error;
  }

  function complain(): void {
    for (const one of followers.keys()) one.told(failure);
  }

  function well(): void {
    failures = 0;
    refused = false;
    failure = undefined;
    good = hands.now();
    for (const one of followers.keys()) one.told();
  }

  function listen(wanted: boolean): void {
    const address = [...followers.keys()].map((one) => one.stream()).find(Boolean);
    if (!wanted || (stream && stream.url !== address)) close();
    if (!wanted || address === undefined) return;
    if (seen()) {
      closing?.();
      closing = undefined;
    } else if (stream) closing ??= after(UNSEEN, close);
    if (stream || !seen()) return;
    const source = (stream = new EventSource(address));
    source.onopen = () => {
      streaming = true;
      // it tells what comes: what came since the feed was asked for last, the feed says once more
      request?.abort();
      void look();
    };
    source.onerror = () => {
      streaming = false;
      // the browser tries again by itself, unless the server has refused; until then the feed is asked
      plan();
    };
    for (const kind of KINDS)
      source.addEventListener(kind, ({ data }: MessageEvent<unknown>) => {
        heap.push([kind, String(data)]);
        telling ??= after(TOGETHER, tell);
      });
  }

  function tell(): void {
    telling = undefined;
    const messages = heap;
    heap = [];
    for (const one of followers.keys()) one.hear(messages);
  }

  function close(): void {
    closing?.();
    telling?.();
    closing = telling = undefined;
    heap = [];
    streaming = false;
    stream?.close();
    stream = undefined;
  }

  function watch(on: 'addEventListener' | 'removeEventListener'): void {
    document[on]('visibilitychange', plan);
    window[on]('online', plan);
    window[on]('offline', plan);
  }

  return {
    follow(one) {
      if (followers.size === 0) watch('addEventListener');
      if (!followers.has(one)) followers.set(one, {});
      plan();
    },
    leave(one) {
      if (!followers.delete(one)) return;
      if (followers.size > 0) {
        plan();
        return;
      }
      watch('removeEventListener');
      request?.abort();
      callOff?.();
      close();
      forget();
    },
    heard() {
      last = hands.now();
      well();
      plan();
    },
  };
}
