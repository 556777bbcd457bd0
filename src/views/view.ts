import type { CSSResultGroup, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Filter, Tally } from '../core/filter.js';
import type { Timeline, TimelineEvent } from '../core/timeline.js';
import type { Words } from '../core/words.js';
import type { Labels } from '../i18n/labels.js';
import type { Extras } from './extras/extras.js';
import type { LongList } from './list.js';
import type { Body } from './parts/body.js';
import type { Tools } from './parts/tools.js';

/** Where an event is handed on to: the clipboard, what the system offers, a file for a calendar. */
export type ShareWay = 'link' | 'sheet' | 'calendar';

export type Order = 'oldest' | 'newest';

/** The element, as a view may know it. */
interface Host extends ReactiveControllerHost, HTMLElement {
  /** Name of the view that is asked for. */
  view: string;
  selected: string;
  readonly timeline: Timeline | undefined;
}

/** What a story has that grows while it is read. */
export interface LiveParts {
  /** Draws a list in which what stays is not touched. */
  readonly list: (...given: Parameters<LongList>) => HTMLElement;
  /** Milliseconds since 1970, by the server's clock where that is known. */
  now(): number;
  /** What stands above the list. */
  render(scene: Scene): unknown;
  /** The time of an instant that is today. */
  moment(text: string | undefined): string | undefined;
  /** How long ago that was, while it is recent. */
  ago(text: string | undefined): unknown;
  /** Says that an event is new, or has changed. */
  mark(event: TimelineEvent): unknown;
}

/** Everything that a view may know, and the verbs by which it asks for changes. The element answers; a view keeps nothing. */
export interface Scene {
  readonly timeline: Timeline;
  /** The element, for a view that has to know when it comes and goes. */
  readonly host: Host;
  /** The events that pass the filter, the earliest first. */
  readonly shown: readonly TimelineEvent[];
  /** How many of them are to be drawn now. */
  readonly limit: number;
  /** Draws the list where it is too long to be drawn whole. */
  readonly long: LongList | undefined;
  /** What is drawn is for paper: all of it is to be there at once. */
  readonly printing: boolean;
  /** Draws recordings, things of other sites, places and more; there for stories that have them. */
  readonly extras: Extras | undefined;
  /** Absent where the story does not change. */
  readonly live?: LiveParts | undefined;
  readonly order: Order;
  /** The view that is shown, and all by name. */
  readonly view: View | undefined;
  readonly views: Readonly<Record<string, View>>;
  readonly filter: Filter;
  /** What else could be chosen, with numbers. */
  readonly choices: Tally['choices'];
  /** Search, filters and leaps; absent until the reader has asked for them. */
  readonly tools: Tools | undefined;
  /** Id of the selected event. */
  readonly selected: string | undefined;
  /** Level of the story's title, 1 to 5; headings below it count on. */
  readonly headingLevel: number;
  readonly labels: Labels;
  readonly words: Words;
  /** Absolute address against which the feed's addresses are resolved. */
  readonly base: string;
  /** Language of the feed's text where it is not the page's; then the text sets its own direction. */
  readonly contentLang: string | undefined;

  /** The body of an event, ready to be placed. */
  body(event: TimelineEvent): Body | undefined;
  /** Address of an event on this page. */
  href(id: string): string;
  /** Selects an event, and leads the reader to it where it stands in an element with `data-event`. */
  select(id: string): void;
  /** What the reader was last told, and of which event. */
  readonly said: readonly [words: string, of?: TimelineEvent];
  /** Hands on the address of an event; `calendar` says that its date has been handed on. */
  share(event: TimelineEvent, how: ShareWay): void;
  /** Shows the picture of a link large. */
  zoom(click: MouseEvent): void;
  setFilter(filter: Filter): void;
  setOrder(order: Order): void;
  setView(view: string): void;
  showAll(): void;
  /** Opens or closes the tools. */
  openTools(): unknown;
}

/** A way to show a story. The same scene always gives the same template. */
export interface View {
  readonly styles: CSSResultGroup;
  /** Loads what it needs: asked before the first drawing, so that nothing moves afterwards. */
  ready?(locale: string): Promise<unknown>;
  render(scene: Scene): TemplateResult;
  /** Draws what of it stands above another view of a longer story. */
  beside?(scene: Scene): unknown;
}
