import type { Correction, DatedSource, Feed, FeedEvent, FeedHead, Figure, Quote, Source } from './feed.js';
import type { Problem } from './problem.js';
import { inZone, overlaps, readDate, type RareReader, type Span } from './span.js';
import { isTimeZone } from './zone.js';

/** A source of an event, and the date that it gives where that is another than the event's own. */
export interface EventSource {
  readonly source: Source;
  /** Only where the source's date does not overlap the event's. */
  readonly differs?: Span;
}

/** A figure, and the source that it names. */
export type EventFigure = Figure & { readonly from?: Source | undefined };

/** A quotation, and the source that it names. */
export type EventQuote = Quote & { readonly from?: Source | undefined };

/** A correction, with its date read. */
export type EventCorrection = Correction & { readonly span?: Span | undefined };

/** An event of the feed, judged: its date read, its sources looked up, its id settled. */
export interface TimelineEvent {
  /** Unique in the timeline, and the same on every load. */
  readonly id: string;
  /** Position in the feed's `events`, from 0. */
  readonly index: number;
  /** When it happened, on the clock on which it is told; absent where it has no date or none that can be read. */
  readonly span?: Span | undefined;
  /**
   * Where it stands on the story's clock: the start of its span (or the end, where the start is open), in milliseconds; `Infinity`
   * where no digit of the year is known.
   */
  readonly at?: number | undefined;
  /** What the feed says of it, untouched. */
  readonly entry: FeedEvent;
  readonly importance: 'key' | 'standard' | 'minor';
  /** One of the timeline's `groups`; absent where it names none. */
  readonly group?: TimelineGroup | undefined;
  readonly sources: readonly EventSource[];
  readonly figures: readonly EventFigure[];
  readonly quotes: readonly EventQuote[];
  readonly corrections: readonly EventCorrection[];
}

export interface TimelineGroup {
  readonly id: string;
  readonly label: string;
  readonly color?: string | undefined;
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
  /** The groups that events name: those the feed lists first, in its order, then the others as the story comes to them. */
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
  /** Path to it within its event, or within the feed where no event is named: `sources[1].date`; empty for the event itself. */
  readonly field: string;
  readonly index?: number;
  readonly id?: string | undefined;
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

interface JudgeOptions extends TimelineOptions {
  /** Reads the rarer forms of dates (`edtf.ts`); without it they count as unreadable. */
  readonly readRare?: RareReader | undefined;
}

const MAX_FIGURES = 3;

/** What most events have of most things: one list for all of them, since there may be very many events. */
const NONE: readonly never[] = [];

const isThere = <T>(one: T | undefined): one is T => one !== undefined;

/** The words of a text as they may stand in an address: letters and digits of any script, and hyphens. */
function slug(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join('-')
      .match(/^.{1,64}/u)?.[0] ?? ''
  );
}

/** The first of some texts that says something. */
export function firstSaid(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text?.trim());
}

/** Whether there is anything to show of an event. */
export function hasContent({ headline, summary, body, media, quotes, figures }: FeedEvent): boolean {
  return !!(headline?.trim() || summary?.trim() || body?.trim() || media?.length || quotes?.length || figures?.length);
}

/**
 * Where a span stands on the clock of a zone: at its start, or at its end where the start is open. `25 December, year unknown` stands
 * nowhere: that is `Infinity`.
 */
function position(span: Span, zone: string | undefined): number {
  if (span.stated?.form === 'unspecified' && span.stated.year.endsWith('XXXX')) return Infinity;
  const { start, end } = zone === undefined ? span : inZone(span, zone);
  return start === -Infinity ? end - 1 : start;
}

/**
 * Puts events in the order of time: the earlier first, of two that start together the longer, then as the feed has them. An
 * event without a date stays with its neighbour in the feed. A feed that tells the latest first is read from its end.
 */
function inOrder(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  // most stories are told in order, and then there is nothing to be done
  let last = -Infinity;
  const told = ({ at = NaN, span }: TimelineEvent): boolean =>
    at > last && (last = at) < Infinity && !span?.instant && !span?.from;
  if (events.every(told)) return events;

  const stands = ({ at = NaN }: TimelineEvent): boolean => at < Infinity;
  const latestFirst = (events.find(stands)?.at ?? 0) > (events.findLast(stands)?.at ?? 0);

  const placed: { place: number; instant: number; length: number; event: TimelineEvent; followers?: TimelineEvent[] }[] = [];
  for (const event of latestFirst ? events.toReversed() : events) {
    const { at: place = NaN, span } = event;
    const before = placed.at(-1);
    if (span && place < Infinity) {
      const { instant = -Infinity } = typeof span.from === 'object' ? span.from : span;
      placed.push({ place, instant, length: span.end - span.start, event });
    } else if (before) (before.followers ??= []).push(event);
    else placed.push({ place: -Infinity, instant: -Infinity, length: Infinity, event });
  }

  // clocks that were put back show a later time as an earlier one: it stands no earlier than what came before it
  let latest = -Infinity;
  for (const one of placed
    .filter(({ instant }) => instant > -Infinity)
    .sort((a, b) => a.instant - b.instant || a.place - b.place))
    one.place = latest = Math.max(latest, one.place);

  return (
    placed
      // a difference of two infinities is NaN, which says nothing, as 0 does
      .sort((a, b) => a.place - b.place || a.instant - b.instant || b.length - a.length)
      .flatMap(({ event, followers }) => (followers ? [event, ...followers] : event))
  );
}

/**
 * Judges a feed: reads its dates, looks up its sources, puts its events in order.
 *
 * @param indices for each event its position in what was read, where some were left out
 */
export function judgeFeed(
  feed: Feed,
  { timeZone: told = '', readRare }: JudgeOptions = {},
  indices?: readonly number[],
): Judgement {
  const faults: Fault[] = [];
  /** The event that is being read, its position, and the zone and the date that it has. */
  let entry: FeedEvent | undefined;
  let index = 0;
  let zone: string | undefined;
  let span: Span | undefined;
  const fault = (kind: Fault['kind'], value: string, field: string): void => {
    faults.push({ kind, value, field, ...(entry && { index, id: entry.id }) });
  };

  const known = (zone: string | undefined): string | undefined => {
    if (!zone) return undefined;
    if (isTimeZone(zone)) return zone;
    fault('zone', zone, 'timeZone');
    return undefined;
  };
  const toldIn = isTimeZone(told) ? told : undefined;
  const feedZone = known(feed.timeZone);
  const timeZone = toldIn ?? feedZone;

  /** Reads a date on the clock of the story, or of the event where it has a zone of its own; notes one that cannot be read. */
  const dateOf = (text: string | undefined, field: string): Span | undefined => {
    if (!text?.trim()) return undefined;
    const span = readDate(text, zone ?? feedZone, readRare);
    if (!span) fault('date', text, field);
    return span && toldIn !== undefined ? inZone(span, toldIn) : span;
  };

  const ids = new Set<string>();
  /** Up to which number the namesakes of an id are counted. */
  const counts = new Map<string, number>();
  /** The event's own id, or one made of its date and words; a second event of the same id gets a number. */
  const idOf = ({ id: stated, date, headline, summary, body }: FeedEvent): string => {
    const own = stated?.trim().toWellFormed(); // half a character cannot stand in an address
    const base = own || slug([date, firstSaid(headline, summary, body)].join(' ')) || 'event';
    const { size } = ids;
    let id = base;
    if (ids.add(id).size > size) return id;
    if (own) fault('id', own, 'id');
    let count = counts.get(base) ?? 1;
    do id = `${base}-${++count}`;
    while (ids.has(id));
    counts.set(base, count);
    ids.add(id);
    return id;
  };

  const sourceOf = (ref: string | Source, field: string): Source | undefined => {
    if (typeof ref !== 'string') return ref;
    const sources = feed.sources ?? {};
    if (Object.hasOwn(sources, ref)) return sources[ref];
    fault('source', ref, field);
    return undefined;
  };
  const publishers = new Set<string>();
  const eventSource = (ref: string | DatedSource | Source, i: number): EventSource | undefined => {
    const field = `sources[${i}]`;
    const dated = typeof ref === 'object' && 'source' in ref ? (ref as DatedSource) : undefined;
    const source = sourceOf(dated?.source ?? (ref as string | Source), field);
    if (!source) return undefined;
    publishers.add(source.publisher);
    const given = dateOf(dated?.date, `${field}.date`);
    return given && span && !overlaps(given, span) ? { source, differs: given } : { source };
  };
  /** The sources of events that name theirs by key, by these keys: few lists for all events of a story. */
  const lists = new Map<string, readonly EventSource[]>();
  const sourcesOf = (refs: NonNullable<FeedEvent['sources']>): readonly EventSource[] => {
    const key = refs.every((ref) => typeof ref === 'string') ? JSON.stringify(refs) : '';
    let list = lists.get(key);
    if (!list) {
      list = refs.map(eventSource).filter(isThere);
      if (key && list.length === refs.length) lists.set(key, list);
    }
    return list;
  };
  /** The same with its source looked up. */
  const sourced =
    (list: string) =>
    <T extends { source?: string | undefined }>(one: T, i: number): T & { from?: Source | undefined } =>
      one.source === undefined ? one : { ...one, from: sourceOf(one.source, `${list}[${i}].source`) };

  /** The groups of the feed by their ids, and those that events name beside them. */
  const groups = new Map<string, TimelineGroup>();
  for (const group of feed.groups ?? []) groups.set(group.id, group);
  const listed = [...groups.values()];
  const groupOf = (id: string | undefined): TimelineGroup | undefined => {
    if (!id?.trim()) return undefined;
    let group = groups.get(id);
    if (!group) groups.set(id, (group = { id, label: id }));
    return group;
  };

  const judged = (one: FeedEvent, i: number): TimelineEvent | undefined => {
    entry = one;
    index = indices?.[i] ?? i;
    if (!hasContent(entry)) {
      fault('empty', '', '');
      return undefined;
    }
    const { sources, figures, quotes, corrections } = entry;
    zone = known(entry.timeZone);
    span = dateOf(entry.date, 'date');
    return Object.freeze({
      id: idOf(entry),
      index,
      span,
      at: span && position(span, timeZone),
      entry,
      importance: entry.importance ?? 'standard',
      group: groupOf(entry.group),
      sources: sources ? sourcesOf(sources) : NONE,
      figures: figures?.slice(0, MAX_FIGURES).map(sourced('figures')) ?? NONE,
      quotes: quotes?.map(sourced('quotes')) ?? NONE,
      corrections: corrections?.map((one, i) => ({ ...one, span: dateOf(one.date, `corrections[${i}].date`) })) ?? NONE,
    });
  };

  const eras = (feed.eras ?? []).flatMap(({ date, label }, i) => {
    const span = dateOf(date, `eras[${i}].date`);
    return span ? [{ label, span }] : [];
  });
  const events = inOrder(feed.events.map(judged).filter(isThere));

  const used = new Set(events.map(({ group }) => group));

  const timeline = {
    feed,
    events,
    groups: [...new Set([...listed, ...used])].filter(isThere).filter((group) => used.has(group)),
    eras,
    sourceCount: publishers.size,
    timeZone,
  };
  return { timeline, faults };
}
