// What a feed is: the source of its types, of its JSON Schema, of docs/feed.md, and of feed-shape.ts, by which feeds are checked.
import * as v from 'valibot';
import type { Problem } from './problem.js';

const text = v.string();
/** Text that has to say something. */
const words = v.pipe(text, v.regex(/\S/));
const optionalText = v.optional(text);

/** Who said it, and where it can be read. */
export const Source = v.looseObject({
  /** Name of the paper, agency or body. */
  publisher: words,
  /** Title of the article or document. */
  title: optionalText,
  /** Address of it; `https`, `http`, or relative to the feed. */
  url: optionalText,
  /** When it was published, as an EDTF date. */
  published: optionalText,
});

/** A source, and the date that this source gives for the event. */
export const DatedSource = v.looseObject({
  /** A key of the feed's `sources`, or a source written out. */
  source: v.union([text, Source]),
  /** The EDTF date that this source gives. Where it does not overlap the event's own, the card says that the sources differ. */
  date: optionalText,
});

/** A number worth showing large. */
export const Figure = v.looseObject({
  /** The figure: a number, written in the reader's language, or text, written as it is. */
  value: v.union([words, v.number()]),
  /** What it counts. */
  label: words,
  /** Where the figure is from: a key of the feed's `sources`. */
  source: optionalText,
});

/** Somebody's own words. */
export const Quote = v.looseObject({
  /** The words, without quotation marks. */
  text: words,
  /** Who said them. */
  speaker: optionalText,
  /** What the speaker is. */
  role: optionalText,
  /** Where the words are from: a key of the feed's `sources`. */
  source: optionalText,
});

/** Words of a recording, to be read while it plays. */
export const Track = v.looseObject({
  /** Address of a WebVTT file; `https`, or relative to the feed. */
  url: text,
  /** Its language, as a BCP 47 tag. */
  lang: text,
  /** Its name in the player; by default the language. */
  label: optionalText,
  /** What it is: `captions` (the default), `subtitles`, `descriptions` or `chapters`. */
  kind: optionalText,
});

/** A picture, a recording, or something that lives on another site. */
export const Media = v.looseObject({
  /** What it is. */
  type: v.picklist(['image', 'video', 'audio', 'embed', 'link']),
  /** Address of it; `https`, or relative to the feed. */
  url: text,
  /** What a picture shows, for those who do not see it. */
  alt: optionalText,
  /** A line below it. */
  caption: optionalText,
  /** Who made it. */
  credit: optionalText,
  /** Width in CSS px; with `height` it reserves the picture's place. */
  width: v.optional(v.number()),
  /** Height in CSS px. */
  height: v.optional(v.number()),
  /** Address of a still picture for a recording or an embed. */
  poster: optionalText,
  /** Words of a recording. */
  tracks: v.optional(v.array(Track)),
  /** Name of the site that an embed comes from. */
  provider: optionalText,
});

/** A change made to an event after it was published. */
export const Correction = v.looseObject({
  /** When it was corrected, as an EDTF date. */
  date: optionalText,
  /** What was wrong, and what is right. */
  text: words,
});

/** An address for further reading. */
export const Link = v.looseObject({
  /** Address; `https`, `http`, `mailto`, or relative to the feed. */
  url: text,
  /** Words of the link. */
  label: words,
});

/** Where it happened. */
export const Place = v.looseObject({
  /** Name of the place. */
  name: words,
  /** Degrees north, −90 to 90. */
  lat: v.optional(v.number()),
  /** Degrees east, −180 to 180. */
  lon: v.optional(v.number()),
});

/** One thing that happened. */
export const FeedEvent = v.looseObject({
  /** Stable name of the event, used in its address. Where it is missing it is derived from the date and the headline. */
  id: optionalText,
  /** When it happened, as an EDTF date. An event without a date keeps its place between its neighbours. */
  date: optionalText,
  /** An editor's own wording of the date, shown instead of ours. */
  dateText: optionalText,
  /** IANA zone of the event's times, where it is not the story's. */
  timeZone: optionalText,
  /** What happened, in one line of plain text. May be missing where there is a summary or a body. */
  headline: optionalText,
  /** A word or two before the date: “New”, “Analysis”. */
  kicker: optionalText,
  /** What happened, in a sentence or two of plain text. */
  summary: optionalText,
  /** The whole of it: plain text with blank lines between paragraphs, or a small subset of HTML. */
  body: optionalText,
  /** Id of the group that it belongs to. */
  group: optionalText,
  /** Words to find it by. */
  tags: v.optional(v.array(words)),
  /** How much it weighs in the story: `key` events are marked, `minor` ones stand back. */
  importance: v.optional(v.picklist(['key', 'standard', 'minor'])),
  /** Where it happened. */
  place: v.optional(Place),
  /** Figures worth showing large; at most three are shown. */
  figures: v.optional(v.array(Figure)),
  /** Somebody's own words. */
  quotes: v.optional(v.array(Quote)),
  /** Pictures and recordings. */
  media: v.optional(v.array(Media)),
  /** Who says so: keys of the feed's `sources`, sources written out, or either with the date that it gives. */
  sources: v.optional(v.array(v.union([text, DatedSource, Source]))),
  /** How sure it is. */
  status: v.optional(v.picklist(['reported', 'confirmed', 'disputed', 'retracted'])),
  /** What was changed after publication; always shown. */
  corrections: v.optional(v.array(Correction)),
  /** When the entry was written (ISO instant); never confused with when the event happened. */
  published: optionalText,
  /** When the entry was last changed (ISO instant). */
  updated: optionalText,
  /** Further reading. */
  links: v.optional(v.array(Link)),
  /** Ids of other events of this story. */
  related: v.optional(v.array(words)),
});

/** A lane and filter of the story. */
export const Group = v.looseObject({
  /** What events call it by. */
  id: words,
  /** What readers see. */
  label: words,
  /** A CSS colour for it. */
  color: optionalText,
});

/** A period in the background of the story. */
export const Era = v.looseObject({
  /** From when to when, as an EDTF interval. */
  date: words,
  /** Name of the period. */
  label: words,
});

const head = {
  /** Title of the story. */
  title: optionalText,
  /** What the story is about, in a sentence. */
  summary: optionalText,
  /** Canonical address of the story. */
  url: optionalText,
  /** Language of the story's text, as a BCP 47 tag. */
  lang: optionalText,
  /** Who made the timeline. */
  credit: optionalText,
  /** IANA zone in which times without offset are read and in which the story is told. */
  timeZone: optionalText,
  /** `live` while the story develops, `ended` when it has; absent for a finished explainer. */
  status: v.optional(v.picklist(['live', 'ended'])),
  /** When the feed last changed (ISO instant). */
  updated: optionalText,
  /** Seconds between polls that the publisher allows. */
  refresh: v.optional(v.number()),
  /** Address of a stream of server-sent events that tells what is new at once; `https`, or relative to the feed. */
  stream: optionalText,
  /** Lanes and filters, in this order. */
  groups: v.optional(v.array(Group)),
  /** Background periods. */
  eras: v.optional(v.array(Era)),
  /** Sources by key, named once and referred to by key. */
  sources: v.optional(v.record(text, Source)),
  /** Address of a further page of events; kept, and not loaded. */
  next: optionalText,
};

/** A story as dated events: the whole of `events.json`. */
export const Feed = v.looseObject({
  ...head,
  /** What happened, in any order. */
  events: v.array(FeedEvent),
});

export type Feed = v.InferOutput<typeof Feed>;
export type FeedHead = v.InferOutput<v.LooseObjectSchema<typeof head, undefined>>;
export type FeedEvent = v.InferOutput<typeof FeedEvent>;
export type Source = v.InferOutput<typeof Source>;
export type DatedSource = v.InferOutput<typeof DatedSource>;
export type Figure = v.InferOutput<typeof Figure>;
export type Quote = v.InferOutput<typeof Quote>;
export type Track = v.InferOutput<typeof Track>;
export type Media = v.InferOutput<typeof Media>;
export type Correction = v.InferOutput<typeof Correction>;
export type Link = v.InferOutput<typeof Link>;
export type Place = v.InferOutput<typeof Place>;
export type Group = v.InferOutput<typeof Group>;
export type Era = v.InferOutput<typeof Era>;

/** What was read, and what of it could not be used. */
export interface FeedReading {
  readonly feed: Feed;
  /** For each event of `feed`, its position in what was read. */
  readonly indices: readonly number[];
  readonly problems: readonly Problem[];
}
