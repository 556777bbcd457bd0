// A story that grows while it is read. It is loaded only for stories that do, and is handed all that the element's first file holds.
import type { html as Html, LitElement } from 'lit';
import type { Source } from '../adapters/source.js';
import type { LoadingController } from '../controllers/loading.js';
import type { Feed, FeedEvent } from '../core/feed.js';
import type { Problem } from '../core/problem.js';
import type { safeUrl } from '../core/safe-url.js';
import type { readDate, Span } from '../core/span.js';
import type { Timeline, TimelineEvent } from '../core/timeline.js';
import type { cached } from '../core/words.js';
import type { Labels } from '../i18n/labels.js';
import { moreLabels } from '../i18n/more.js';
import type { LiveParts, Scene } from '../views/view.js';
import { changesOf, type Changes } from './changes.js';
import { channelOf, type Channel, type Follower, type Message } from './channel.js';
import { after, now } from './clock.js';
import { hold, lineOf } from './hold.js';
import { keptList } from './kept-list.js';
import { STYLES } from './live-styles.js';
import { intervalOf } from './pace.js';
import { TimelineUpdateEvent } from './update-event.js';
import { forgetVisits, rememberVisit, visitOf, type Visit } from './visits.js';

/** The element, as far as it is asked. */
type Host = LitElement & {
  readonly src: string;
  readonly feed: unknown;
  readonly order: string;
  readonly filter: string;
  readonly view: string;
  readonly refresh: number;
  readonly remember: boolean;
  readonly problems: readonly Problem[];
  readonly labels: Partial<Labels> | undefined;
};

/** What the element hands over: what its first file holds, and what only it may do. */
export interface Hands {
  readonly html: typeof Html;
  readonly safeUrl: typeof safeUrl;
  readonly readDate: typeof readDate;
  readonly cached: typeof cached;
  readonly loading: LoadingController;
  /** Language that the page speaks. */
  readonly locale: string;
  /** What is shown now, and where it is from. */
  readonly timeline: Timeline | undefined;
  readonly base: string;
  /** The way of every version of a story; what it gives back shows it. */
  prepare(source: Source, base: string): Promise<() => void>;
  show(timeline: Timeline): void;
  /** Whether the reader's filter lets an event through. */
  passes(event: TimelineEvent): boolean;
  /** Tells editors what they have not been told yet. */
  tell(failure?: unknown): unknown;
  /** The items that events are drawn in: an event that is handed that of another goes on in its place. */
  readonly places: WeakMap<TimelineEvent, HTMLElement>;
}

export interface Live extends LiveParts {
  /**
   * Takes a version of the story.
   *
   * @returns what is to be shown of it now
   */
  take(timeline: Timeline, base: string): Timeline;
  /** Lets in an event that waits. */
  letIn(id: string): void;
}

type Mark = 'fresh' | 'changed' | 'corrected';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
/** What is blank below the words of an event, at most, in CSS px. */
const BLANK = 40;
/** So many events a stream may add, and so many faults of it are told. */
const MOST = 10_000;
const FAULTS = 20;

const styles = new CSSStyleSheet();
styles.replaceSync(STYLES);

/** A text, and what it is as JSON. */
function sourceOf(text: string): Source {
  const plain = text.replace(/^\uFEFF/, '');
  try {
    return { text: plain, value: JSON.parse(plain) as unknown };
  } catch {
    return { text: plain, value: undefined };
  }
}

export async function createLive(host: Host, hands: Hands): Promise<Live> {
  const { html, loading } = hands;
  let { locale } = hands;
  let scene: Scene | undefined;
  let labels: Awaited<ReturnType<typeof moreLabels>>['live'];

  /** The newest version of the story, with what waits, and where it is from. */
  let latest = hands.timeline;
  const source = (): unknown => (host.feed ? 'feed' : host.src);
  let origin = source();
  let { base } = hands;
  /** Counts the versions. */
  let version = 0;
  /** Whether a version comes by itself, and nobody has asked for it. */
  let unasked = false;
  /** Ids of new events that are not shown yet. */
  let waiting = new Set<string>();
  const marks = new Map<string, readonly [Mark, at: number]>();
  let channel: Channel | undefined;
  let pace: number | undefined;
  let near = false;
  let chosen = '';
  /** Whether the next drawing must leave what is read where it stands. */
  let steady = false;
  let settle: (() => void) | undefined;
  let tick: (() => void) | undefined;
  let visit: Visit | undefined;
  let forgotten = false;
  let divided: string | undefined;
  /** How many new events were told of last. */
  let said = 0;
  const divider = document.createElement('li');
  divider.className = 'divider';
  divider.setAttribute('part', 'divider');
  let faults: Problem[] = [];
  let hearing = Promise.resolve();
  /** The problems that editors have been told. */
  let told = JSON.stringify(host.problems);

  async function speak(): Promise<void> {
    const language = locale;
    const { live } = await moreLabels(language, host.labels?.more);
    if (locale === language) labels = live;
  }

  const format = (at: number, options: Intl.DateTimeFormatOptions): string =>
    hands.cached(Intl.DateTimeFormat, locale, options).format(at);

  // which events are shown

  function visible(): Timeline {
    if (waiting.size === 0) return latest!;
    const events = latest!.events.filter(({ id }) => !waiting.has(id));
    return Object.freeze({ ...latest!, events });
  }

  const follows = (): number | undefined =>
    intervalOf({
      asked: host.getAttribute('refresh') === 'off' ? 0 : host.refresh,
      allowed: latest?.feed.refresh,
      status: latest?.feed.status,
    });

  /** Whether the reader stands where the story grows, and reads nothing that would have to move. */
  function atLiveEnd(fresh: ReadonlySet<string>): boolean {
    const root = host.renderRoot;
    const cards = root.querySelectorAll('.card');
    const newest = host.order === 'newest';
    const last = latest?.events.findLast((event) => !fresh.has(event.id) && hands.passes(event));
    const card = cards[newest ? 0 : cards.length - 1];
    if (document.hidden || !near || !card || card.getAttribute('data-event') !== last?.id) return false;
    if (host.shadowRoot?.activeElement?.closest('.list') || getSelection()?.isCollapsed === false) return false;
    const { top, bottom } = card.getBoundingClientRect();
    return newest ? top >= 0 && top <= lineOf(host) : bottom > 0 && bottom <= innerHeight + BLANK;
  }

  /** What is new and must wait, and what may be shown at once. */
  function receive(added: readonly string[], events: readonly TimelineEvent[]): void {
    const fresh = new Set(events.filter((event) => added.includes(event.id) && hands.passes(event)).map(({ id }) => id));
    if (fresh.size === 0) return;
    const end = events.findLastIndex(({ id }) => !fresh.has(id));
    const atOnce = waiting.size === 0 && events.slice(0, end + 1).every(({ id }) => !fresh.has(id)) && atLiveEnd(fresh);
    if (atOnce) markFresh(fresh);
    else waiting = new Set([...waiting, ...fresh]);
    said = waiting.size || fresh.size;
  }

  function markFresh(ids: ReadonlySet<string>): void {
    for (const [id, [mark]] of marks) if (mark === 'fresh' && !visit?.fresh.has(id)) marks.delete(id);
    for (const id of ids) marks.set(id, ['fresh', now()]);
  }

  function take(next: Timeline, from: string): Timeline {
    const now_ = now();
    const { feed } = next;
    const changes = latest && origin === source() ? changesOf(latest.events, next.events) : undefined;
    if (unasked && changes && next.events.length === 0 && latest!.events.length > 0 && feed.status !== 'ended')
      throw new Error('It has no events any more.');
    const grows = unasked || !!host.feed;
    /** It is the version that is shown, told in another zone. */
    const retold = feed === latest?.feed;
    version++;
    if (origin !== source()) faults = []; // of another story's stream
    base = from;
    origin = source();
    const problems = faults.length > 0 ? [...next.problems, ...faults] : next.problems;
    latest = Object.freeze({ ...next, problems, ...(changes && { events: changes.events }) });

    // another story has no event in common with the one before
    if (changes && changes.added.length < next.events.length) {
      steady = true;
      for (const [old, event] of changes.followed) {
        const place = hands.places.get(old);
        if (place) hands.places.set(event, place);
      }
      for (const id of changes.removed) {
        waiting.delete(id);
        marks.delete(id);
      }
      const live = follows() !== undefined;
      for (const id of changes.changed)
        if (live && !waiting.has(id)) marks.set(id, [changes.corrected.includes(id) ? 'corrected' : 'changed', now_]);
      if (grows && live) receive(changes.added, changes.events);
      else if (!retold) waiting.clear();
    } else {
      waiting.clear();
      marks.clear();
      arrive();
    }
    if (unasked && changes) report(changes);
    if (!unasked && !retold) {
      channel?.heard();
      told = JSON.stringify(problems);
    }
    join();
    remember();
    return visible();
  }

  function report(changes: Changes, opened = false): void {
    const { added, changed, removed } = changes;
    if (opened || added.length + changed.length + removed.length > 0)
      void host.updateComplete.then(() => host.dispatchEvent(new TimelineUpdateEvent(changes, waiting.size)));
  }

  function letAllIn(): void {
    markFresh(waiting);
    waiting.clear();
    said = 0;
    hands.show(visible());
    remember();
  }

  /** Shows what waits, and leads the reader to the first of it. */
  function open(): void {
    const first = (host.order === 'newest' ? latest!.events.toReversed() : latest!.events).find(({ id }) => waiting.has(id));
    letAllIn();
    report(changesOf([], []), true);
    if (first) scene?.select(first.id);
  }

  // visits

  const key = (): string => `news-timeline ${new URL(host.src || (host.id && `#${host.id}`), document.baseURI).href}`;

  function arrive(): void {
    visit = host.remember && !forgotten ? visitOf(key(), latest!.events, now()) : undefined;
    for (const id of visit?.changed ?? []) marks.set(id, ['changed', 0]);
    for (const id of visit?.fresh ?? []) marks.set(id, ['fresh', 0]);
  }

  function remember(): void {
    if (host.remember && !forgotten && latest) rememberVisit(key(), visible().events, now(), visit);
  }

  function forget(): void {
    forgetVisits(key());
    forgotten = true;
    for (const id of visit?.fresh ?? []) marks.delete(id);
    visit = undefined;
    host.requestUpdate();
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.title, .headline')?.focus());
  }

  /** `14:32` for today, `Tuesday` for this week, else the day. */
  function sinceWhen(at: number): string {
    const today = format(at, { dateStyle: 'short' }) === format(now(), { dateStyle: 'short' });
    return format(at, today ? CLOCK : now() - at < 6 * DAY ? { weekday: 'long' } : { day: 'numeric', month: 'long' });
  }

  /** The event before which it is said what is new: where all that is new stands together at the live end. */
  function divide(): void {
    divided = undefined;
    const fresh = visit?.fresh;
    const events = visible().events.filter((event) => hands.passes(event));
    const i = fresh ? events.findIndex(({ id }) => fresh.has(id)) : -1;
    if (i > 0 && events.slice(i).every(({ id }) => fresh?.has(id))) divided = events[host.order === 'newest' ? i - 1 : i]?.id;
    if (visit)
      divider.textContent = (host.order === 'newest' ? '↑ ' : '') + labels.newSince.replace('{date}', sinceWhen(visit.since));
  }

  // the way of the versions

  const me: Follower = {
    interval: follows,
    seen: () => near,
    stream: () => hands.safeUrl(latest?.feed.stream, 'media', base),
    async take(text, url) {
      const worn = (one: TimelineEvent): boolean =>
        [one.entry.headline, one.entry.summary, one.entry.body].join().includes('\ufffd');
      if (text.includes('\ufffd') && !latest?.events.some(worn)) throw new Error('Its charset is not the one that it names.');
      await bring(sourceOf(text), url);
    },
    hear(messages) {
      // one after the other: each begins with what the one before it has made
      hearing = hearing.then(() => hear(messages));
    },
    told(failure) {
      if (!failure === !loading.failure) return;
      steady = true;
      if (failure) {
        loading.set('failed', failure);
        hands.tell(failure);
      } else if (loading.status === 'failed') {
        loading.failure = undefined;
        loading.set('ready');
        hands.tell();
      }
    },
  };

  /** Shows a version that nobody has asked for, unless another was shown meanwhile. */
  async function bring(read: Source, url: string): Promise<void> {
    const before = version;
    const show = await hands.prepare(read, url);
    if (before !== version || origin !== source() || !host.isConnected) return;
    unasked = true;
    try {
      show();
    } finally {
      unasked = false;
    }
    host.requestUpdate();
    const problems = JSON.stringify(host.problems);
    if (problems !== told) hands.tell();
    told = problems;
  }

  /** What a stream has told becomes the next version of the feed. */
  async function hear(messages: readonly Message[]): Promise<void> {
    try {
      let feed = latest?.feed as Feed;
      for (const [kind, data] of messages) {
        if (kind === 'remove') {
          feed = { ...feed, events: feed.events.filter(({ id }) => id !== data.trim()) };
          continue;
        }
        const { value } = sourceOf(data);
        const { id, updated, published } = (value ?? {}) as FeedEvent;
        if (kind === 'feed' && Array.isArray((value as Feed | null)?.events)) feed = value as Feed;
        else if (kind !== 'feed' && id && Array.isArray(feed.events) && feed.events.length < MOST) {
          const events = [...feed.events];
          const at = events.findIndex((one) => one.id === id);
          events.splice(at < 0 ? events.length : at, 1, value as FeedEvent);
          feed = { ...feed, updated: updated ?? published ?? feed.updated, events };
        } else if (faults.length < FAULTS)
          faults = [
            ...faults,
            {
              what: data.slice(0, 60),
              where: { path: 'stream' },
              why: 'it is no event with an id',
              mend: 'Send {"id": …} in one line.',
            },
          ];
      }
      await bring({ text: '', value: feed }, base);
    } catch {
      // a whole feed that is none: the one before stays
    }
  }

  function join(): void {
    const { src } = host;
    pace = follows();
    if (!host.isConnected || host.feed || !src || pace === undefined) {
      leave();
      return;
    }
    const wanted = channelOf(new URL(src, document.baseURI).href, (options) => loading.fetch(src, options));
    if (wanted !== channel) leave();
    (channel = wanted).follow(me);
  }

  function leave(): void {
    channel?.leave(me);
    channel = undefined;
  }

  const watcher = new IntersectionObserver(
    (entries) => {
      near = entries.at(-1)?.isIntersecting ?? false;
      channel?.follow(me);
    },
    { rootMargin: '200px' },
  );

  // what is drawn

  function time(text: string | undefined): Span | undefined {
    const span = text === undefined ? undefined : hands.readDate(text, latest?.timeZone);
    return span?.instant === undefined ? undefined : span;
  }

  const live: Live = {
    list: keptList(({ id }) => (id === divided ? [divider] : [])),
    now,
    take,
    letIn(id) {
      if (waiting.has(id)) letAllIn();
    },
    moment(text) {
      const { instant = NaN, timeZone } = time(text) ?? {};
      const day: Intl.DateTimeFormatOptions = { dateStyle: 'short', timeZone };
      if (isNaN(instant) || format(instant, day) !== format(now(), day)) return undefined;
      const own = timeZone === Intl.DateTimeFormat().resolvedOptions().timeZone;
      return format(instant, { ...CLOCK, timeZone, ...(!own && { timeZoneName: 'short' }) });
    },
    ago(text) {
      const { instant = NaN } = time(text) ?? {};
      const minutes = Math.floor((now() - instant) / MINUTE);
      tick?.();
      if (!(minutes >= 0 && minutes < 60)) return undefined;
      tick = after(MINUTE - ((now() - instant) % MINUTE), () => host.requestUpdate());
      const words = hands.cached(Intl.RelativeTimeFormat, locale, { numeric: 'auto' as const });
      // room for the longest, so that nothing moves when a minute is over
      return html`<span class="ago" part="ago"
        ><span aria-hidden="true">${words.format(-59, 'minute')}</span><span>${words.format(-minutes, 'minute')}</span></span
      >`;
    },
    mark({ id }) {
      const [mark, at = 0] = marks.get(id) ?? [];
      if (!mark) return '';
      const words = labels[mark].replace('{time}', at ? format(at, CLOCK) : '');
      return html`<p class="flag ${mark}" part="flag">${words}</p>`;
    },
    render(now_) {
      scene = now_;
      const { words } = scene;
      divide();
      const count = waiting.size;
      return html`${
          visit
            ? html`<p class="visits" part="visits">
                <strong>${words.plural(labels.since, visit.fresh.size).replace('{date}', sinceWhen(visit.since))}</strong>
                <button part="forget" @click=${forget}>${labels.forget}</button>
              </p>`
            : ''
        }
        <p class="hidden" role="status">${said > 0 ? words.plural(labels.newUpdates, said) : ''}</p>
        <div class="pill-place">
          ${
            count > 0
              ? html`<button class="pill" part="pill" @click=${open}>
                  <b aria-hidden="true">${host.order === 'newest' ? '↑' : '↓'} ${words.number(Math.min(count, 99))}</b
                  ><span>${words.plural(labels.newUpdates, count)}</span>
                </button>`
              : ''
          }
        </div>`;
    },
  };

  await speak();
  host.shadowRoot!.adoptedStyleSheets.push(styles);
  host.addController({
    hostConnected() {
      watcher.observe(host);
      host.requestUpdate();
      if (latest) join();
    },
    hostDisconnected() {
      watcher.unobserve(host);
      tick?.();
      leave();
    },
    hostUpdate() {
      if (scene && scene.words.locale !== locale) {
        ({ locale } = scene.words);
        void speak().then(() => host.requestUpdate());
      }
      const choice = [host.order, host.filter, host.view].join(' ');
      if (choice !== chosen && waiting.size > 0) letAllIn();
      chosen = choice;
      settle = steady ? hold(host) : undefined;
      steady = false;
    },
    hostUpdated() {
      settle?.();
      settle = undefined;
      if (latest && pace !== follows()) join();
    },
  });
  return live;
}
