// What a good editor would ask about a story that is sound: nothing here keeps an event from being shown.
import type { FeedHead, Media } from './feed.js';
import { quote, type Problem, type ProblemPlace } from './problem.js';
import { safeUrl, type UrlUse } from './safe-url.js';
import { overlaps } from './span.js';
import type { Timeline, TimelineEvent } from './timeline.js';

/** The questions, by name. */
export type RemarkRule =
  | 'no-alt'
  | 'no-credit'
  | 'no-event'
  | 'no-headline'
  | 'no-id'
  | 'no-lang'
  | 'no-size'
  | 'no-source'
  | 'no-speaker'
  | 'no-title'
  | 'no-updated'
  | 'no-zone'
  | 'long-headline'
  | 'same-headline'
  | 'many-figures'
  | 'future-date'
  | 'out-of-order'
  | 'http-link'
  | 'refused-link'
  | 'unknown-group'
  | 'unknown-lang'
  | 'unknown-related'
  | 'unused-group'
  | 'unused-source';

/** A question to the editor; the same in shape as a problem. */
export interface Remark extends Problem {
  readonly rule: RemarkRule;
}

export interface ReviewOptions {
  /** Milliseconds since 1970-01-01T00:00Z that count as now; without it no date is in the future. */
  readonly now?: number | undefined;
}

/** A review that is made an event at a time, for feeds that are not held whole. */
export interface Review {
  /** Asks about an event; to be called in the order of the feed. */
  event(event: TimelineEvent): Remark[];
  /** Asks about the feed itself, and about what only the last event could have answered. */
  end(): Remark[];
}

const LONGEST_HEADLINE = 120;
const MOST_FIGURES = 3;
const DAY = 86_400_000;

/** Any page that is not ours, so that relative addresses count as sound. */
const ELSEWHERE = 'https://feed.invalid/';

const blank = (text: string | undefined): boolean => !text?.trim();
const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

export function createReview(feed: FeedHead, { now }: ReviewOptions = {}): Review {
  const ids = new Set<string>();
  /** Related events that have not been met, and where each is named first. */
  const awaited = new Map<string, ProblemPlace>();
  const said = new Set<number>();
  const sources = new Set<string>();
  const groups = new Set<string>();
  const known = feed.groups && new Set(feed.groups.map(({ id }) => id));
  let count = 0;
  let before: TimelineEvent | undefined;
  let direction = 0;
  let floating: ProblemPlace | undefined;

  function event(judged: TimelineEvent): Remark[] {
    const { entry, index, span, at } = judged;
    const remarks: Remark[] = [];
    const where = (path = ''): ProblemPlace => ({
      index,
      ...(entry.id !== undefined && { id: entry.id }),
      path: [`events[${index}]`, path].filter(Boolean).join('.'),
    });
    const ask = (rule: RemarkRule, path: string, what: string, why: string, mend: string): void => {
      remarks.push({ rule, what, where: where(path), why, mend });
    };
    count++;

    ids.add(judged.id);
    awaited.delete(judged.id);
    for (const [i, id] of (entry.related ?? []).entries())
      if (!ids.has(id) && !awaited.has(id)) awaited.set(id, where(`related[${i}]`));
    if (feed.status === 'live' && blank(entry.id))
      ask('no-id', '', 'The event', 'it has no id, and links to it break when its date or headline changes', 'Give it one.');

    if (blank(entry.headline)) ask('no-headline', '', 'The event', 'it has no headline', 'Say in a few words what happened.');
    else askHeadline(judged, ask);
    if (!entry.sources?.length && entry.links === undefined)
      ask('no-source', '', 'The event', 'it names no source', 'Say who reports it: "sources": ["key"].');
    for (const one of entry.sources ?? []) {
      const key = typeof one === 'string' ? one : one.source;
      if (typeof key === 'string') sources.add(key);
    }
    for (const one of [...(entry.figures ?? []), ...(entry.quotes ?? [])])
      if (one.source !== undefined) sources.add(one.source);

    if (!blank(entry.group)) {
      groups.add(entry.group!);
      if (known && !known.has(entry.group!))
        ask(
          'unknown-group',
          'group',
          `The group ${quote(entry.group)}`,
          'the feed’s “groups” has no such id',
          'Add it there, with a label.',
        );
    }
    for (const [i, { speaker }] of (entry.quotes ?? []).entries())
      if (blank(speaker)) ask('no-speaker', `quotes[${i}]`, 'The quotation', 'nobody is named who said it', 'Add a “speaker”.');
    if ((entry.figures?.length ?? 0) > MOST_FIGURES)
      ask(
        'many-figures',
        `figures[${MOST_FIGURES}]`,
        'The figure',
        `only the first ${MOST_FIGURES} are shown`,
        'Take out the lesser ones.',
      );
    for (const [i, media] of (entry.media ?? []).entries()) askMedia(media, `media[${i}]`, ask);
    for (const [i, { url }] of (entry.links ?? []).entries()) askLink(url, 'link', `links[${i}].url`, ask);
    for (const [i, one] of (entry.sources ?? []).entries())
      if (typeof one === 'object') {
        const inner = one.source;
        if (typeof inner === 'object') askLink((inner as { url?: string }).url, 'link', `sources[${i}].source.url`, ask);
        else if ('url' in one) askLink(one.url as string | undefined, 'link', `sources[${i}].url`, ask);
      }

    if (span && at !== undefined) {
      if (now !== undefined && span.start > now + DAY && !entry.dateText?.trim())
        ask(
          'future-date',
          'date',
          `The date ${quote(entry.date)}`,
          'it is still to come',
          'Check the year, or say in the headline that it is planned.',
        );
      if (span.instant === undefined && /^(?:minute|(?:milli)?second)$/.test(span.precision)) floating ??= where('date');
      askOrder(judged, ask);
    }
    return remarks;
  }

  type Ask = (rule: RemarkRule, path: string, what: string, why: string, mend: string) => void;

  function askHeadline({ entry }: TimelineEvent, ask: Ask): void {
    const headline = entry.headline!;
    const length = Array.from(headline).length;
    if (length > LONGEST_HEADLINE)
      ask(
        'long-headline',
        'headline',
        'The headline',
        `it has ${length} characters`,
        `Say it in ${LONGEST_HEADLINE}, and the rest in “summary”.`,
      );
    const key = fingerprint(`${entry.date ?? ''}\n${headline.trim().toLowerCase()}`);
    if (said.has(key))
      ask(
        'same-headline',
        'headline',
        `The headline ${quote(headline)}`,
        'another event of this date has it too',
        'Take one of them out, or tell them apart.',
      );
    said.add(key);
  }

  function askOrder(judged: TimelineEvent, ask: Ask): void {
    const turn = Math.sign(judged.at! - (before?.at ?? judged.at!));
    // 2014 may follow June 2014: it is not earlier, but coarser
    if (turn !== direction && before?.span && overlaps(before.span, judged.span!)) return;
    before = judged;
    direction ||= turn;
    if (turn === 0 || turn === direction) return;
    const [word, first] = turn < 0 ? ['earlier', 'earliest'] : ['later', 'latest'];
    ask(
      'out-of-order',
      'date',
      `The date ${quote(judged.entry.date)}`,
      `it is ${word} than that of the event before it, and the feed begins with the ${first}`,
      'Check the date, or move the event.',
    );
  }

  function askMedia(media: Media, path: string, ask: Ask): void {
    const picture = media.type === 'image';
    const name = picture ? 'The picture' : 'The recording';
    if (picture && media.alt === undefined)
      ask(
        'no-alt',
        path,
        name,
        'it has no “alt”',
        'Say what it shows, for those who do not see it; "" where it only decorates.',
      );
    if ((picture || media.type === 'video') && !(media.width! > 0 && media.height! > 0))
      ask(
        'no-size',
        path,
        name,
        'it has no “width” and “height”',
        'Add both in pixels, so that the page does not jump when it comes.',
      );
    if (picture && blank(media.credit)) ask('no-credit', path, name, 'it has no “credit”', 'Say who made it.');
    askLink(media.url, media.type === 'link' || media.type === 'embed' ? 'link' : 'media', `${path}.url`, ask);
    if (!blank(media.poster)) askLink(media.poster, 'media', `${path}.poster`, ask);
  }

  function end(): Remark[] {
    const remarks: Remark[] = [];
    const ask: Ask = (rule, path, what, why, mend) => {
      remarks.push({ rule, what, where: { path }, why, mend });
    };
    if (count === 0)
      ask('no-event', 'events', 'The story', 'it has no event', 'Add one: {"date": "2014-06-10", "headline": "…"}.');
    if (blank(feed.title))
      ask('no-title', '', 'The story', 'it has no “title”', 'Add one; screen readers name the list by it.');
    if (blank(feed.lang))
      ask(
        'no-lang',
        '',
        'The story',
        'it does not say its language',
        'Add "lang": "en", so that it is read aloud and hyphenated rightly.',
      );
    else if (!isLanguage(feed.lang!))
      ask(
        'unknown-lang',
        'lang',
        `The language ${quote(feed.lang)}`,
        'it is no tag of BCP 47',
        'Write one such as en, pt-BR or ar.',
      );
    if (feed.status === 'live' && blank(feed.updated))
      ask(
        'no-updated',
        '',
        'The live story',
        'it does not say when it was “updated”',
        'Write the time of its last change: 2025-08-25T18:40:00Z.',
      );
    if (floating && blank(feed.timeZone))
      remarks.push({
        rule: 'no-zone',
        what: 'The time of day',
        where: floating,
        why: 'neither it nor the story says of which zone it is',
        mend: 'Add "timeZone": "Asia/Baghdad" to the story, or an offset such as +03:00 to the time.',
      });
    askLink(feed.url, 'link', 'url', ask);
    for (const [key, { url }] of Object.entries(feed.sources ?? {})) {
      askLink(url, 'link', `sources.${key}.url`, ask);
      if (!sources.has(key))
        ask(
          'unused-source',
          `sources.${key}`,
          `The source ${quote(key)}`,
          'no event names it',
          'Name it in “sources” of an event, or take it out.',
        );
    }
    for (const [i, { id }] of (feed.groups ?? []).entries())
      if (!groups.has(id))
        ask('unused-group', `groups[${i}]`, `The group ${quote(id)}`, 'no event is of it', 'Take it out, or give it events.');
    for (const [id, where] of awaited)
      remarks.push({
        rule: 'unknown-related',
        what: `The related event ${quote(id)}`,
        where,
        why: 'no event has this id',
        mend: 'Check the id, or take it out.',
      });
    return remarks;
  }

  return { event, end };
}

/** Reviews a whole timeline. */
export function reviewTimeline(timeline: Timeline, options: ReviewOptions = {}): Remark[] {
  const review = createReview(timeline.feed, options);
  const inFeedOrder = [...timeline.events].sort((a, b) => a.index - b.index);
  return [...inFeedOrder.flatMap((event) => review.event(event)), ...review.end()];
}

function askLink(
  url: string | undefined,
  use: UrlUse,
  path: string,
  ask: (rule: RemarkRule, path: string, what: string, why: string, mend: string) => void,
): void {
  if (blank(url)) return;
  const what = `The address “${cut(url!)}”`;
  if (/^\s*http:/i.test(url!))
    ask(
      'http-link',
      path,
      what,
      use === 'media' ? 'it is http, and pages of https do not load it' : 'it is http, and can be read and changed on its way',
      'Write https where the site has it.',
    );
  else if (safeUrl(url, use, ELSEWHERE) === undefined)
    ask(
      'refused-link',
      path,
      what,
      'addresses of its kind are not followed',
      use === 'media' ? 'Write one of https.' : 'Write one of https or mailto.',
    );
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** 53 bits of a text: what was said is remembered in 8 bytes, however long it is. Two texts of a million share one in 10⁴ runs. */
function fingerprint(text: string): number {
  let [a, b] = [0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return 4294967296 * (b & 0x1fffff) + (a >>> 0);
}
