import { overlaps } from '../core/span.js';
import type { Adapter, ImportOptions } from './adapter.js';
import { hasMarkup, isFields, openRecord, spanOf, stated, textOf, type Fields, type ForeignRecord } from './foreign-record.js';
import { spokenDate } from './spoken-date.js';

const KNOWN = new Set('id title date cardTitle cardSubtitle cardDetailedText media url items'.split(' '));

/** Items within items within items; deeper is told of and left out. */
const DEEPEST = 8;

function isCard(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { title, media, timelineContent } = value;
  if (['cardTitle', 'cardSubtitle', 'cardDetailedText'].some((name) => name in value)) return true;
  return typeof title === 'string' && (timelineContent !== undefined || (isFields(media) && isFields(media.source)));
}

function cardsOf(value: unknown): readonly [cards: readonly unknown[], path: string] | undefined {
  const inside = isFields(value) ? value.items : value;
  return Array.isArray(inside) && inside.some(isCard) ? [inside as unknown[], inside === value ? '' : 'items'] : undefined;
}

/** `title` is what readers see as the date, `date` what it is for machines, which often says more than is known: June 1941 as its first. */
function dateOf(record: ForeignRecord): Fields {
  const title = record.text('title');
  const machine = record.text('date');
  const seen = title === undefined ? undefined : spokenDate(title);
  const exact = machine === undefined ? undefined : spokenDate(machine);
  if (machine !== undefined && !exact)
    record.problem('date', 'it is no date that can mean one thing only', 'Write 2014-06-10.');
  if (seen) {
    const [one, other] = [spanOf(seen.date), exact && spanOf(exact.date)];
    if (one && other && !overlaps(one, other))
      record.problem('date', `it is not the date of the title, ${seen.date}, which was taken`, 'Write the same date in both.');
    return { date: seen.date, dateText: seen.vague ? title : undefined };
  }
  if (exact) return { date: exact.date, dateText: title };
  // a card within a card often has its date for a title
  const spoken = title === undefined ? spokenDate(record.text('cardTitle') ?? '') : undefined;
  if (spoken) {
    record.change('cardTitle', `it is a date, and became the event’s: ${spoken.date}`);
    return { date: spoken.date };
  }
  if (title === undefined) record.problem('title', 'it is missing, so the event has no date', 'Write when it happened.');
  else
    record.problem('title', 'it is no date that can mean one thing only, and was kept as words', 'Write a “date” beside it.');
  return { dateText: title };
}

/** Text, or a list of it: paragraphs. A list may begin in one and end in another, so markup is read as a whole. */
function bodyOf(record: ForeignRecord, { cleanMarkup }: ImportOptions): string | undefined {
  const detailed = record.fields.cardDetailedText;
  if (!Array.isArray(detailed)) {
    const text = record.text('cardDetailedText') ?? textOf(record.fields.timelineContent);
    return text !== undefined && hasMarkup(text) ? cleanMarkup(text) : text;
  }
  const paragraphs = detailed.map(textOf).filter((text) => text !== undefined);
  if (paragraphs.length < detailed.length)
    record.problem('cardDetailedText', 'a paragraph is no text and was left out', 'Write text in every place of the list.');
  if (!paragraphs.some(hasMarkup)) return paragraphs.join('\n\n') || undefined;
  return cleanMarkup(paragraphs.map((text) => (text.startsWith('<') ? text : `<p>${text}</p>`)).join('\n'));
}

const PLAYERS: readonly (readonly [host: RegExp, provider: string])[] = [
  [/^(?:https?:)?\/\/(?:[\w-]+\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)\//i, 'YouTube'],
  [/^(?:https?:)?\/\/(?:[\w-]+\.)?vimeo\.com\//i, 'Vimeo'],
];

function mediaOf(record: ForeignRecord): Record<string, unknown>[] {
  const { media } = record.fields;
  if (media === undefined || media === null) return [];
  const source = isFields(media) ? media.source : undefined;
  const url = textOf(isFields(source) ? source.url : source);
  if (!isFields(media) || url === undefined) {
    record.problem('media', 'it names no address and was left out', 'Write {"type": "IMAGE", "source": {"url": "…"}}.');
    return [];
  }
  const name = textOf(media.name);
  const provider = PLAYERS.find(([host]) => host.test(url))?.[1];
  const isVideo = textOf(media.type)?.toUpperCase() === 'VIDEO';
  const known = { url, _chrono: isFields(source) ? { type: source.type } : {} };
  return [
    isVideo
      ? stated({
          type: provider === undefined ? 'video' : 'embed',
          ...known,
          caption: name,
          provider,
          _chrono: stated(known._chrono),
        })
      : stated({ type: 'image', ...known, alt: name, _chrono: stated(known._chrono) }),
  ];
}

/**
 * react-chrono: a list of cards, or `{items}`. Cards within a card become events of their own after it, and the two name each
 * other in `related`; where they have no id they are called by their place, `card-2-1`.
 */
export const reactChrono: Adapter = ({ value }, options) => {
  const [cards, root] = cardsOf(value) ?? [];
  if (!cards) return undefined;

  function eventsOf(
    card: unknown,
    index: number,
    path: string,
    place: string,
    parent: string | undefined,
  ): Record<string, unknown>[] {
    const record = openRecord(card, index, path, options);
    if (!record) return [];
    const { items } = record.fields;
    const nested = Array.isArray(items) ? (items as unknown[]) : [];
    const deep = place.split('-').length > DEEPEST;
    if (nested.length > 0 && deep) record.problem('items', 'it is too deep and was left out', 'Put these cards further up.');
    const id = record.text('id') ?? (parent !== undefined || nested.length > 0 ? `card-${place}` : undefined);
    const inner = deep
      ? []
      : nested
          .map((one, at) => eventsOf(one, index, `${path}.items[${at}]`, `${place}-${at + 1}`, id))
          .filter((all) => all.length > 0);
    const { plainText } = options;
    const plain = (name: string): string | undefined => plainText(record.text(name) ?? '') || undefined;
    const [title, subtitle, url] = [plain('cardTitle'), plain('cardSubtitle'), record.text('url')];
    const body = bodyOf(record, options);
    const date = dateOf(record);
    const words = title ?? (subtitle === undefined && body === undefined ? plain('title') : undefined);
    const event = stated({
      id,
      ...date,
      headline: words ?? (subtitle === undefined && body === undefined ? `${index + 1}` : undefined),
      summary: subtitle,
      body,
      media: mediaOf(record),
      links: url === undefined ? [] : [{ url, label: title ?? url }],
      related: [...(parent === undefined ? [] : [parent]), ...inner.map(([first]) => first?.id)],
      _chrono: { ...record.rest(KNOWN), ...(date.date !== record.text('date') ? stated({ date: record.fields.date }) : {}) },
    });
    return [event, ...inner.flat()];
  }

  return {
    format: 'react-chrono items',
    records: cards,
    path: root ?? '',
    events: (card, index) => eventsOf(card, index, `${root}[${index}]`, `${index + 1}`, undefined),
    head() {
      const rest = isFields(value) ? Object.entries(value).filter(([name]) => name !== 'items') : [];
      return stated({ timeZone: options.timeZone, _chrono: Object.fromEntries(rest) });
    },
  };
};
