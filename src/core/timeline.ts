import type { DatedSource, Feed, FeedEvent, FeedHead, Source } from './feed.js';
import type { Problem, ProblemPlace } from './problem.js';
import { inZone, overlaps, readDate, type Span } from './span.js';
import { isTimeZone, wallClock } from './zone.js';

/** A source of an event, and the date that it gives where that is another than the event's own. */
export interface EventSource {
  readonly source: Source;
  /** Only where the source's date does not overlap the event's. */
  readonly differs?: Span;
}

/** A figure, with its source looked up. */
export interface EventFigure {
  readonly value: string | number;
  readonly label: string;
  readonly source?: Source | undefined;
}

/** A quotation, with its source looked up. */
export interface EventQuote {
  readonly text: string;
  readonly speaker?: string | undefined;
  readonly role?: string | undefined;
  readonly source?: Source | undefined;
}

/** A correction, with its date read. */
export interface EventCorrection {
  readonly text: string;
  readonly span?: Span | undefined;
}

/** An event of the feed, judged: its date read, its sources looked up, its id settled. */
export interface TimelineEvent {
  /** Unique in the timeline, and the same on every load. */
  readonly id: string;
  /** Position in the feed's `events`, from 0. */
  readonly index: number;
  /** When it happened, on the clock on which it is told; absent where it has no date or none that can be read. */
  readonly span?: Span;
  /** What the feed says of it, untouched. */
  readonly entry: FeedEvent;
  readonly importance: 'key' | 'standard' | 'minor';
  readonly sources: readonly EventSource[];
  readonly figures: readonly EventFigure[];
  readonly quotes: readonly EventQuote[];
  readonly corrections: readonly EventCorrection[];
}

export interface TimelineGroup {
  readonly id: string;
  readonly label: string;
  readonly color?: string;
}

export interface TimelineEra {
  readonly label: string;
  readonly span: Span;
}

/** A story, ready to be shown: built once from a feed and frozen. */
export interface Timeline {
  /** The story's own words and facts, as the feed gives them. */
  readonly feed: FeedHead;
  /** All events that can be shown, the earliest first. */
  readonly events: readonly TimelineEvent[];
  /** The groups that events name: those the feed lists first, in its order. */
  readonly groups: readonly TimelineGroup[];
  readonly eras: readonly TimelineEra[];
  /** How many different sources the events name. */
  readonly sourceCount: number;
  /** IANA zone in which the story is told. */
  readonly timeZone: string | undefined;
  /** What could not be used as it stands. */
  readonly problems: readonly Problem[];
}

/** Something found wrong while judging; `explainFault` puts it into words. */
export interface Fault {
  readonly kind: 'date' | 'zone' | 'source' | 'id' | 'empty';
  /** What the feed says. */
  readonly value: string;
  readonly where: ProblemPlace;
}

/** A timeline before its faults are put into words. */
export interface Judgement {
  readonly timeline: Omit<Timeline, 'problems'>;
  readonly faults: readonly Fault[];
}

export interface TimelineOptions {
  /** IANA zone to tell the story's times in, instead of the feed's own. */
  readonly timeZone?: string | undefined;
}

const MAX_SLUG = 64;
const MAX_FIGURES = 3;

/** The words of a text as they may stand in an address: letters and digits of any script, and hyphens. */
function slug(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join('-')
      .slice(0, MAX_SLUG) ?? ''
  );
}

function hasContent({ headline, summary, body, media, quotes, figures }: FeedEvent): boolean {
  return [headline, summary, body].some((words) => words?.trim()) || [media, quotes, figures].some((list) => list?.length);
}

/** Reads one feed's events; holds what they share, so that each question is answered once. */
class Judge {
  readonly faults: Fault[] = [];
  readonly #feed: Feed;
  readonly #storyZone: string | undefined;
  readonly #toldIn: string | undefined;
  readonly #ids = new Set<string>();

  constructor(feed: Feed, toldIn: string | undefined) {
    this.#feed = feed;
    this.#storyZone = this.zone(feed.timeZone, { path: 'timeZone' });
    this.#toldIn = toldIn !== undefined && isTimeZone(toldIn) ? toldIn : undefined;
  }

  get timeZone(): string | undefined {
    return this.#toldIn ?? this.#storyZone;
  }

  zone(name: string | undefined, where: ProblemPlace): string | undefined {
    if (!name?.trim()) return undefined;
    if (isTimeZone(name)) return name;
    this.#fault('zone', name, where);
    return undefined;
  }

  /** Reads a date on the clock of the story, or of the event where it has a zone of its own; reports one that cannot be read. */
  date(text: string | undefined, where: ProblemPlace, ownZone?: string): Span | undefined {
    if (!text?.trim()) return undefined;
    const span = readDate(text, ownZone ?? this.#storyZone);
    if (!span) this.#fault('date', text, where);
    return span && this.#toldIn !== undefined ? inZone(span, this.#toldIn) : span;
  }

  event(entry: FeedEvent, index: number): TimelineEvent | undefined {
    const place = (field: string): ProblemPlace => ({
      index,
      path: `events[${index}]${field && `.${field}`}`,
      ...(entry.id !== undefined && { id: entry.id }),
    });
    if (!hasContent(entry)) {
      this.#fault('empty', '', place(''));
      return undefined;
    }
    const zone = this.zone(entry.timeZone, place('timeZone'));
    const span = this.date(entry.date, place('date'), zone);
    return Object.freeze({
      id: this.#id(entry, place('id')),
      index,
      ...(span && { span }),
      entry,
      importance: entry.importance ?? 'standard',
      sources: entry.sources?.flatMap((one, i) => this.#eventSource(one, place(`sources[${i}]`), span) ?? []) ?? [],
      figures:
        entry.figures
          ?.slice(0, MAX_FIGURES)
          .map((one, i) => ({ ...one, source: this.#keyed(one.source, place(`figures[${i}].source`)) })) ?? [],
      quotes: entry.quotes?.map((one, i) => ({ ...one, source: this.#keyed(one.source, place(`quotes[${i}].source`)) })) ?? [],
      corrections:
        entry.corrections?.map((one, i) => ({ ...one, span: this.date(one.date, place(`corrections[${i}].date`), zone) })) ??
        [],
    });
  }

  #fault(kind: Fault['kind'], value: string, where: ProblemPlace): void {
    this.faults.push({ kind, value, where });
  }

  /** The event's own id, or one made of its date and words; a second event of the same id gets a number. */
  #id(entry: FeedEvent, where: ProblemPlace): string {
    const own = entry.id?.trim();
    const base = own || slug([entry.date, entry.headline ?? entry.summary ?? entry.body].join(' ')) || 'event';
    if (own && this.#ids.has(own)) this.#fault('id', own, where);
    let id = base;
    for (let count = 2; this.#ids.has(id); count++) id = `${base}-${count}`;
    this.#ids.add(id);
    return id;
  }

  #source(ref: string | Source, where: ProblemPlace): Source | undefined {
    if (typeof ref !== 'string') return ref;
    const sources = this.#feed.sources ?? {};
    if (Object.hasOwn(sources, ref)) return sources[ref];
    this.#fault('source', ref, where);
    return undefined;
  }

  #eventSource(ref: string | DatedSource | Source, where: ProblemPlace, span: Span | undefined): EventSource | undefined {
    const dated = typeof ref === 'object' && 'source' in ref ? (ref as DatedSource) : undefined;
    const source = this.#source(dated?.source ?? (ref as string | Source), where);
    if (!source) return undefined;
    const given = this.date(dated?.date, { ...where, path: `${where.path}.date` });
    return { source, ...(given && span && !overlaps(given, span) && { differs: given }) };
  }

  #keyed(key: string | undefined, where: ProblemPlace): Source | undefined {
    return key === undefined ? undefined : this.#source(key, where);
  }
}

/** Where a span stands among others: by its start, or by its end where the start is open. */
function position(span: Span, zone: string | undefined): number {
  const { start, end, instant } = span;
  if (start === -Infinity) return end;
  return instant === undefined || zone === undefined ? start : wallClock(instant, zone);
}

/**
 * Puts events in the order of time: the earlier first, of two that start together the longer, then as the feed has them. An
 * event without a date stays with its neighbour in the feed. A feed that tells the latest first is read from its end.
 */
function inOrder(events: readonly TimelineEvent[], zone: string | undefined): TimelineEvent[] {
  const spans = events.flatMap(({ span }) => span ?? []);
  const [first, last] = [spans[0], spans.at(-1)];
  const latestFirst = first !== undefined && last !== undefined && position(first, zone) > position(last, zone);
  const feedOrder = latestFirst ? [...events].reverse() : events;

  let [at, length] = first ? [-Infinity, Infinity] : [0, 0];
  const keyed = feedOrder.map((event) => {
    if (event.span) [at, length] = [position(event.span, zone), event.span.end - event.span.start];
    return { event, at, length };
  });
  return keyed.sort((a, b) => compare(a.at, b.at) || compare(b.length, a.length)).map(({ event }) => event);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0; // a difference would be NaN between two infinities
}

/**
 * Judges a feed: reads its dates, looks up its sources, puts its events in order.
 *
 * @param indices for each event its position in what was read, where some were left out
 */
export function judgeFeed(feed: Feed, options: TimelineOptions = {}, indices?: readonly number[]): Judgement {
  const judge = new Judge(feed, options.timeZone);
  const events = inOrder(
    feed.events.flatMap((entry, i) => judge.event(entry, indices?.[i] ?? i) ?? []),
    judge.timeZone,
  );

  const groups = new Map<string, TimelineGroup>();
  const used = new Set(events.flatMap(({ entry }) => entry.group ?? []));
  for (const { id, label, color } of feed.groups ?? [])
    if (used.has(id)) groups.set(id, { id, label, ...(color !== undefined && { color }) });
  for (const id of used) if (!groups.has(id)) groups.set(id, { id, label: id });

  const eras = (feed.eras ?? []).flatMap(({ date, label }, i) => {
    const span = judge.date(date, { path: `eras[${i}].date` });
    return span ? [{ label, span }] : [];
  });
  const timeline = {
    feed,
    events,
    groups: [...groups.values()],
    eras,
    sourceCount: new Set(events.flatMap(({ sources }) => sources.map(({ source }) => source.publisher))).size,
    timeZone: judge.timeZone,
  };
  return { timeline, faults: judge.faults };
}
