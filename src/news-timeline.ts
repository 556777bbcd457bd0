import {
  html,
  LitElement,
  nothing,
  render,
  type CSSResultGroup,
  type PropertyDeclaration,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { Source } from './adapters/source.js';
import { addressOf } from './controllers/address.js';
import { LanguageController } from './controllers/language.js';
import { LoadingController, type FeedSource } from './controllers/loading.js';
import type { LoadError } from './controllers/load-text.js';
import { paperOf } from './controllers/print.js';
import type { Feed, FeedReading } from './core/feed.js';
import { formatFilter, parseFilter, tally, type Filter, type Tally } from './core/filter.js';
import { SHAPE } from './core/feed-shape.js';
import { isFeed } from './core/is-feed.js';
import { isMarkup } from './core/is-markup.js';
import type { Problem } from './core/problem.js';
import { hasContent, judgeFeed, type Judgement, type Timeline, type TimelineEvent } from './core/timeline.js';
import { safeUrl } from './core/safe-url.js';
import { readDate } from './core/span.js';
import { cached, createWords, fill, usableLocale, type Words } from './core/words.js';
import { isTimeZone } from './core/zone.js';
import {
  TimelineFilterEvent,
  TimelineProblemEvent,
  TimelineSelectEvent,
  TimelineShareEvent,
  TimelineViewEvent,
} from './events.js';
import { withWords, type Labels } from './i18n/index.js';
import { baseStyles } from './base-styles.js';
import type { Live } from './live/live.js';
import { views } from './views/index.js';
import type { Extras, Kit } from './views/extras/extras.js';
import { MANY, places, type LongList } from './views/list.js';
import { bodyReader, type Sanitizer } from './views/parts/body.js';
import { renderHeader } from './views/parts/header.js';
import { isPlain } from './views/parts/link.js';
import { parseInto } from './views/parts/parse-html.js';
import { forTools, renderTools, type Tools } from './views/parts/tools.js';
import type { Order, Scene, ShareWay, View } from './views/view.js';

/** Reads one of a few words; any other text means the first of them. */
function oneOf<T extends string>(...words: [T, ...T[]]): PropertyDeclaration {
  return { reflect: true, useDefault: true, converter: (text) => words.find((word) => word === text) ?? words[0] };
}

/** An attribute that holds text. State lives in attributes, so that it survives a move of the element or a snapshot of the page. */
const textOf = (text: string | null): string => text ?? '';
const TEXT: PropertyDeclaration = { reflect: true, useDefault: true, converter: textOf };

/** Of a level that there is not, the default. */
function levelOf(value: unknown): number {
  return /^[1-5]$/.test(String(value)) ? Number(value) : 2;
}

/** Of a longer list the first part is drawn, and the rest when the reader asks. */
const LONG_LIST = 30;
const FIRST_PART = 20;

/** Reader and words for the rarer forms of dates, once a story has had one. */
let rare: typeof import('./core/rare.js') | undefined;

/** Height that an event has at least as a rule, in CSS px. The first frame needs no more events than fill the window. */
const LEAST_HEIGHT = 200;

/**
 * Shows the dated events of a news story from a JSON feed.
 *
 * What stands inside the tag is shown until the story is ready, and again where it cannot be loaded: put a plain list of the
 * events there, for search engines, printouts and readers without script.
 *
 * @tagname news-timeline
 *
 * @attr {string} lang - Language of our own words, dates and numbers; by default the page's.
 * @attr {string} consent - Other sites whose things are loaded without asking the reader: `youtube vimeo example.com`, or `all`.
 * @attr {"ltr" | "rtl" | "auto"} dir - Direction; by default the page's.
 *
 * @slot - What is shown before and instead of the timeline. A child `<script type="application/json">` is read as the feed where there is no `src`.
 *
 * @fires {Event} load - The story is shown. Does not bubble, as on `<img>`.
 * @fires {Event} error - The feed could not be loaded. Does not bubble, as on `<img>`.
 * @fires {TimelineSelectEvent} timeline-select - The reader went to an event, by an address or by a link.
 * @fires {TimelineFilterEvent} timeline-filter - The reader chose which events to see, or their order.
 * @fires {TimelineShareEvent} timeline-share - The reader handed an event on: its link, through the system, or its date to a calendar.
 * @fires {TimelineConsentEvent} timeline-consent - The reader asked for something that another site would send. Cancelable: then it stays closed, and `consent` may open it.
 * @fires {TimelineSeenEvent} timeline-seen - With `reading-events`: an event has been half in view for a second. Once for each.
 * @fires {TimelineOpenEvent} timeline-open - With `reading-events`: the reader unfolded the body of an event.
 * @fires {TimelineViewEvent} timeline-view - The reader chose another view.
 * @fires {TimelineUpdateEvent} timeline-update - The story has changed while it was shown, or the reader let in what was new.
 * @fires {TimelineProblemEvent} timeline-problem - The feed holds something that could not be used as it stands.
 *
 * @csspart root - Everything.
 * @csspart header - Title, summary and facts.
 * @csspart title - Title of the story.
 * @csspart summary - Summary of the story.
 * @csspart facts - Status, last change, number of events and sources.
 * @csspart story-status - “Developing” or “Ended”.
 * @csspart ago - How long ago the story last changed.
 * @csspart visits - What is new since the reader's last visit, with `remember`.
 * @csspart forget - The button that forgets her visits.
 * @csspart pill - The button that lets in new events.
 * @csspart divider - Heads what is new since the last visit.
 * @csspart flag - Says of an event that it is new, changed or corrected.
 * @csspart tools - Filter and order.
 * @csspart chip - A filter button.
 * @csspart order - An order button.
 * @csspart view - A button that chooses a view.
 * @csspart open-tools - The button that opens search and filters.
 * @csspart panel - Search, filters and leaps.
 * @csspart result - How many events are left.
 * @csspart search - The search field.
 * @csspart depth - A button for one of the depths.
 * @csspart jump - A button that leads to a date.
 * @csspart more-choices - The button that shows the rest of a row of filters.
 * @csspart without - The button that takes off what was chosen last.
 * @csspart clear - The button that takes off all that was chosen.
 * @csspart expand - The button that unfolds all bodies.
 * @csspart top - The button that leads to the beginning.
 * @csspart latest - The button that leads to the latest event.
 * @csspart close-tools - The button that closes the tools.
 * @csspart list - The list.
 * @csspart section - A date heading and its events.
 * @csspart year - A date heading; also `long` where it is more than the number of a year.
 * @csspart era - Name of a background period.
 * @csspart gap - Time between two events.
 * @csspart event - One event's place in the list; also `key`, `standard` or `minor`.
 * @csspart card - One event in full.
 * @csspart marker - The mark on the line.
 * @csspart kicker - Word before the date.
 * @csspart date - Date of an event.
 * @csspart clock - The time on the reader's clock.
 * @csspart place - Place of an event.
 * @csspart status - “Reported”, “Confirmed”, “Disputed”, “Retracted”.
 * @csspart headline - Headline of an event.
 * @csspart event-summary - Summary of an event.
 * @csspart body - Body of an event.
 * @csspart more - The folded part of a long body.
 * @csspart read-more - What opens it.
 * @csspart figures - Figures of an event.
 * @csspart figure - One figure.
 * @csspart quote - A quotation.
 * @csspart media - A picture, a recording or something of another site, with its caption.
 * @csspart image - The picture itself.
 * @csspart zoom - The link around it, which shows it large.
 * @csspart lightbox - Where it is shown large.
 * @csspart previous - The button that leads to the picture before.
 * @csspart next - The button that leads to the next picture.
 * @csspart close - The button that leads back.
 * @csspart video - A film.
 * @csspart audio - A recording without pictures.
 * @csspart embed - Something of another site: its still picture, or its frame.
 * @csspart ask - What loading it means.
 * @csspart load - The button that loads it.
 * @csspart credit - Who made it.
 * @csspart locator - Where on the globe it was.
 * @csspart note - A note: sources differ, or a correction.
 * @csspart correction - A correction.
 * @csspart sources - The sources of an event.
 * @csspart links - Further reading.
 * @csspart related - Links to other events.
 * @csspart related-link - One of them.
 * @csspart link - A link to another page.
 * @csspart changed - When the entry was last changed.
 * @csspart actions - Row of buttons of an event.
 * @csspart copy-link - The button that copies an event's address.
 * @csspart share - The button that opens the system's share sheet.
 * @csspart add-to-calendar - The button that saves a date to come.
 * @csspart axis - The story to scale, with all that belongs to it.
 * @csspart stage - The axis itself.
 * @csspart mark - An event on it; also `key`, `standard` or `minor`.
 * @csspart cluster - A button for events without a place of their own.
 * @csspart bar - How long an event lasts.
 * @csspart tick - A label of the calendar.
 * @csspart lane-name - Name of a group beside its events.
 * @csspart band-name - Name of a background period on the axis.
 * @csspart now - The present.
 * @csspart controls - What is below the axis.
 * @csspart zoom-out - The button that shows more.
 * @csspart zoom-in - The button that shows less.
 * @csspart whole - The button that shows the whole story.
 * @csspart strip - The overview of the whole story.
 * @csspart tray - Events without a date.
 * @csspart neighbour - The button that leads to the event before or after.
 * @csspart told - The event that is told below the axis.
 * @csspart show-all - The button that shows the rest of a long list.
 * @csspart show-everything - The button that takes the filter off.
 * @csspart empty - Said of a story without events.
 * @csspart story-credit - Who made the timeline.
 * @csspart state - A note that loading failed.
 * @csspart loading - Said while loading.
 * @csspart retry - The button that tries again.
 * @csspart problems - The editors' list of problems, with `debug`.
 *
 * @cssprop [--news-timeline-accent] - Colour of key events and other marks; by default a red that suits the page's text colour.
 * @cssprop [--news-timeline-color=inherit] - Colour of the text.
 * @cssprop [--news-timeline-muted] - Colour of what stands back; by default 72 % of the text colour.
 * @cssprop [--news-timeline-rule] - Colour of lines; by default 20 % of the text colour.
 * @cssprop [--news-timeline-surface] - Background of notes; by default 6 % of the text colour.
 * @cssprop [--news-timeline-focus=currentColor] - Colour of the focus ring.
 * @cssprop [--news-timeline-font=inherit] - Font family of the text.
 * @cssprop [--news-timeline-heading-font=inherit] - Font family of headings, figures and quotations.
 * @cssprop [--news-timeline-heading-weight=600] - Weight of headings.
 * @cssprop [--news-timeline-measure=36em] - Longest line of text.
 * @cssprop [--news-timeline-sticky-top=0px] - Height of what sticks to the top of the page, so that it hides nothing of ours.
 */
export class NewsTimeline extends LitElement {
  /** The views by name; the first is the default. A subclass may add its own. */
  static views: Readonly<Record<string, View>> = views;

  static override get styles(): CSSResultGroup {
    return [baseStyles, ...Object.values(this.views).map((view) => view.styles)];
  }

  static override properties: PropertyDeclarations = {
    feed: { attribute: false },
    labels: { attribute: false },
    src: TEXT,
    view: TEXT,
    order: oneOf('oldest', 'newest'),
    selected: TEXT,
    filter: TEXT,
    headingLevel: { reflect: true, useDefault: true, attribute: 'heading-level', converter: levelOf },
    timeZone: { reflect: true, useDefault: true, attribute: 'time-zone', converter: textOf },
    loading: oneOf('eager', 'lazy'),
    refresh: { reflect: true, useDefault: true, converter: (text) => parseFloat(text ?? '') },
    remember: { type: Boolean, reflect: true },
    debug: { type: Boolean, reflect: true },
    readingEvents: { type: Boolean, reflect: true, attribute: 'reading-events' },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang', 'dir', 'consent'];
  }

  /** A feed as an object, instead of `src`. It is read, never changed. */
  declare feed: Feed | undefined;
  /** Words of ours that shall be other than those of the language: `{readMore: 'More'}`. */
  declare labels: Partial<Labels> | undefined;
  /** Address of the feed (`events.json`). A new value loads anew. */
  declare src: string;
  /** How the story is shown: `list`, or `axis` for the events to scale. */
  declare view: string;
  /** Which event comes first. */
  declare order: 'oldest' | 'newest';
  /** Id of the selected event; empty for none. */
  declare selected: string;
  /**
   * Which events are shown, as words with blanks between them: `key` for key events, `depth:standard`, `group:ID`, `tag:…`,
   * `place:…`, `status:…`, `text:…` (percent-encoded). Values of one field add up, fields narrow each other.
   */
  declare filter: string;
  /** Level of the story's title, 1 to 5; headings below it count on. */
  declare headingLevel: number;
  /** IANA zone to tell times in, instead of the feed's own; `reader` for the reader's, empty for the feed's. */
  declare timeZone: string;
  /** `lazy` waits with the feed until the element is near the window. */
  declare loading: 'eager' | 'lazy';
  /** Seconds between two looks at the feed, instead of what it says itself, at least 10; 0 or `off` for none. */
  declare refresh: number;
  /** Tells a reader what is new since her last visit. It is looked at when the story comes; what it needs is kept in her browser alone. */
  declare remember: boolean;
  /** Shows editors what in the feed could not be used. */
  declare debug: boolean;
  /** Tells by `timeline-seen` and `timeline-open` what is read. */
  declare readingEvents: boolean;

  #timeline: Timeline | undefined;
  /** What the timeline was made of, kept so that it can be told in another zone. */
  #reading: Reading | undefined;
  #base = '';
  /** When what is shown was loaded (ISO instant). */
  #loadedAt = '';
  #body: Scene['body'] = () => undefined;
  #expanded = false;
  /** Draws a list of very many events; loaded once there is one. */
  #long: LongList | undefined;
  /** Search, filters and leaps; loaded once the reader asks for them. */
  #tools: Tools | undefined;
  #tally: (Tally & { of: readonly unknown[] }) | undefined;
  /** Draws what not every story has; loaded with a story that does, or when a picture is to be shown large. */
  #extras: Extras | undefined;
  /** Follows a story that grows; loaded once there is one. */
  #live: Live | undefined;
  /** How many events may be drawn: until a frame with the story in it has been painted, as many as fill the window. */
  #drawable = Math.ceil(innerHeight / LEAST_HEIGHT);
  /** What the reader was last told, and of which event. */
  #said: Scene['said'] = [''];
  /** What editors are told, a line for each thing. */
  #report: HTMLElement | undefined;
  /** Whether the page's address has been looked at since the story came. */
  #arrived = false;

  readonly #language = new LanguageController(this);
  readonly #loading = new LoadingController(this, {
    source: () => this.#source(),
    prepare: (source, base, signal) => this.#prepare(source, base, signal),
    done: (failure) => void this.#done(failure),
  });
  readonly #address = addressOf(this, () => this.#followAddress());
  readonly #paper = paperOf(this, () => this.performUpdate());

  constructor() {
    super();
    this.src = this.selected = this.filter = this.timeZone = '';
    this.view = Object.keys(this.#views)[0] ?? '';
    this.order = 'oldest';
    this.headingLevel = 2;
    this.loading = 'eager';
    this.refresh = NaN;
    this.remember = this.debug = this.readingEvents = false;
  }

  /** The story as it is shown; `undefined` until it is. */
  get timeline(): Timeline | undefined {
    return this.#drawable === Infinity ? this.#timeline : undefined;
  }

  /** What in the feed could not be used as it stands. */
  get problems(): readonly Problem[] {
    return this.#timeline?.problems ?? [];
  }

  /** Loads the feed again, past the browser's copy of it. What is shown stays until the new is there. */
  async reload(): Promise<void> {
    await this.#loading.start(true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // a tag that is still being parsed has not all its children yet
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#childrenChanged, { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('DOMContentLoaded', this.#childrenChanged);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.requestUpdate();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('src') || changed.has('feed') || (changed.has('loading') && this.#loading.status === 'waiting')) {
      void this.#loading.start();
      // the first formatter of a page takes longest to make: best while the feed is on its way
      isTimeZone('UTC');
      void this.#language.settle();
      if (this.loading === 'eager') void this.#ready();
    }
    if (this.readingEvents && changed.has('readingEvents'))
      void import('./views/opened.js').then(({ tellReading }) => tellReading(this)).catch(() => undefined);
    if (this.#reading && changed.has('timeZone')) void this.#retell(this.#reading);
    if (this.#reading && changed.has('refresh')) void this.#enliven(this.#reading);
    if (this.selected) {
      const { shown } = this.#counted;
      const i = shown.findIndex(({ id }) => id === this.selected);
      if (i >= 0 && (this.order === 'newest' ? shown.length - 1 - i : i) >= FIRST_PART) this.#expanded = true;
    }
  }

  /** Whatever a feed holds, the page around it must not be troubled: what cannot be drawn gives the tag's own content back. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      console.error('<news-timeline>', error);
      render(html`<slot></slot>`, this.renderRoot, this.renderOptions);
    }
  }

  protected override render(): TemplateResult {
    const timeline = this.#timeline;
    const { status, failure } = this.#loading;
    const labels = this.#labels;
    const alone = !timeline && !failure && this.childElementCount === 0;
    return html`<div class="root" part="root" lang=${this.#language.locale} dir=${this.#language.direction ?? nothing}>
      ${this.debug ? this.#report : nothing} ${failure ? this.#renderFailure(failure, labels) : nothing}
      ${timeline ? this.#renderStory(timeline, labels) : html`<slot @slotchange=${this.#childrenChanged}></slot>`}
      ${alone && status === 'loading' ? html`<p class="loading" part="loading">${labels.loading}</p>` : nothing}
      <p class="hidden" role="status">${this.#said[0]}</p>
    </div>`;
  }

  #renderStory(timeline: Timeline, labels: Labels): TemplateResult {
    const scene = this.#scene(timeline, labels);
    const { credit } = timeline.feed;
    return html`${renderHeader(scene)} ${renderTools(scene)} ${this.#live?.render(scene)} ${this.#view?.render(scene)}
    ${credit ? html`<p class="foot small" part="story-credit">${credit}</p>` : nothing}`;
  }

  #renderFailure({ reason }: LoadError, labels: Labels): TemplateResult {
    const date = this.#words.moment(this.#loadedAt) ?? '';
    const happened = this.#timeline ? fill(labels.stale, { date }) : reason === 'offline' ? labels.offline : labels.failed;
    return html`<div class="state" part="state">
      <p>${this.#loading.status === 'failed' ? happened : labels.loading}</p>
      <button class="button" part="retry" @click=${this.#retry}>${labels.retry}</button>
    </div>`;
  }

  #scene(timeline: Timeline, labels: Labels): Scene {
    const { locale } = this.#language;
    const lang = usableLocale(timeline.feed.lang, locale);
    const { shown } = this.#counted;
    const { printing } = this.#paper;
    const part = this.#expanded || shown.length <= LONG_LIST ? Infinity : FIRST_PART;
    return {
      timeline,
      ...this.#counted,
      limit: printing ? Infinity : Math.min(part, this.#drawable),
      long: this.#long,
      printing,
      extras: this.#extras,
      live: this.#live,
      order: this.order,
      tools: this.#tools,
      view: this.#view,
      views: this.#views,
      selected: this.selected || undefined,
      headingLevel: levelOf(this.headingLevel),
      labels,
      words: this.#words,
      base: this.#base,
      contentLang: language(lang) === language(locale) ? undefined : lang,
      body: this.#body,
      said: this.#said,
      href: this.#address.href,
      select: (id) => void this.#select(id),
      share: (event, how) => void this.#share(event, how),
      zoom: (click) => void this.#zoom(click),
      setFilter: (filter) => this.#choose(filter, this.order),
      setOrder: (order) => this.#choose(this.#counted.filter, order),
      showAll: () => void this.#showAll(),
      openTools: async () => (await this.#useTools())?.toggle(),
      setView: (view) => {
        this.view = view;
        this.dispatchEvent(new TimelineViewEvent(view));
      },
      host: this,
    };
  }

  get #words(): Words {
    return createWords(this.#language.locale, this.#labels, this.#timeline?.timeZone, rare?.rareWords);
  }

  get #labels(): Labels {
    return { ...this.#language.labels, ...this.labels };
  }

  /** Of a name that there is not, the first: also of one that every object has, like “constructor”. */
  get #view(): View | undefined {
    const views = this.#views;
    return views[Object.hasOwn(views, this.view) ? this.view : Object.keys(views)[0]!];
  }

  /** Loads what the view needs. */
  #ready(): Promise<unknown> | undefined {
    return this.#view?.ready?.(this.#language.locale).catch(() => undefined);
  }

  get #views(): Readonly<Record<string, View>> {
    return (this.constructor as typeof NewsTimeline).views;
  }

  /** What the filter leaves; worked out once for each story and filter. */
  get #counted(): Tally {
    const of = [this.#timeline, this.filter, this.#tools];
    if (of.some((one, i) => one !== this.#tally?.of[i])) {
      if (/\btext:/.test(this.filter)) void this.#useTools();
      this.#tally = { of, ...tally(this.#timeline?.events ?? [], parseFilter(this.filter), this.#tools?.found) };
    }
    return this.#tally!;
  }

  /** A page that cannot load the tools goes without. */
  readonly #useTools = once(async () => {
    const { tools } = await import('./views/opened.js');
    this.requestUpdate();
    return (this.#tools = tools(this, ...forTools));
  });

  #source(): FeedSource {
    if (this.feed) return { feed: this.feed };
    if (this.src) return { url: this.src, lazy: this.loading === 'lazy' };
    const script = document.readyState === 'loading' ? null : this.querySelector(':scope > script[type="application/json"]');
    return script ? { text: script.textContent } : undefined;
  }

  readonly #childrenChanged = (): void => {
    if (this.#loading.status === 'idle') void this.#loading.start();
  };

  /** Turns what was loaded into what is shown, with all that the first drawing needs: nothing may move afterwards. */
  async #prepare(source: Source, base: string, signal?: AbortSignal): Promise<() => void> {
    const { value } = source;
    const { timeZone } = this;
    const clean = isFeed(value) && value.events.every(hasContent);
    const reading = clean ? { feed: value, problems: [] } : await (await import('./mend.js')).readAny(source, parseInto, SHAPE);
    // on its way while the story is judged
    const long = reading.feed.events.length > MANY && this.#loadLong();
    const timeline = await this.#judge(reading);
    signal?.throwIfAborted();
    const needsDoor = timeline.events.some(({ entry }) => entry.body && isMarkup(entry.body));
    this.#language.storyLang = reading.feed.lang;
    // whoever is led to one event needs all that stands above it
    const all = this.selected || this.#address.eventId() !== undefined || this.#drawable === Infinity;
    const [sanitize] = await Promise.all([
      needsDoor ? loadSanitizer() : undefined,
      all && long,
      this.#language.settle(),
      /\btext:/.test(this.filter) && this.#useTools(),
      timeline.events.some(needsExtras(Date.now())) && this.#loadExtras(),
      this.#ready(),
      this.#enliven(reading, this.#timeline),
    ]);
    return () => {
      this.#show(timeline, base);
      this.#reading = reading;
      if (timeZone !== this.timeZone) void this.#retell(reading);
      this.#body = bodyReader(base, sanitize);
      this.#base = base;
      this.#loadedAt = new Date().toISOString();
      if (all || timeline.events.length <= this.#drawable) this.#drawable = Infinity;
    };
  }

  async #judge({ feed, indices, problems }: Reading): Promise<Timeline> {
    const timeZone = this.timeZone === 'reader' ? Intl.DateTimeFormat().resolvedOptions().timeZone : this.timeZone;
    const judge = (): Judgement => judgeFeed(feed, { timeZone, readRare: rare?.readRare }, indices);
    let judged = judge();
    if (judged.faults.some(({ kind }) => kind === 'date')) {
      rare = await import('./core/rare.js').catch(() => undefined);
      judged = judge();
    }
    const { timeline, faults } = judged;
    const explained =
      faults.length > 0
        ? await loadExplanations().then((one) =>
            one?.explainFaults(faults, (text) => readDate(text, undefined, rare?.readRare)),
          )
        : [];
    return Object.freeze({ ...timeline, problems: [...problems, ...(explained ?? [])] });
  }

  /** Tells the story in another zone. */
  async #retell(reading: Reading): Promise<void> {
    const { timeZone } = this;
    const timeline = await this.#judge(reading);
    // meanwhile there may be another story, or a zone asked for after this one
    if (reading !== this.#reading || timeZone !== this.timeZone) return;
    this.#show(timeline, this.#base);
    this.requestUpdate();
  }

  #show(timeline: Timeline, base: string): void {
    this.#timeline = this.#live?.take(timeline, base) ?? timeline;
  }

  /** Loads what a story needs that grows, or is shown in another version. */
  async #enliven({ feed }: Reading, before?: Timeline): Promise<void> {
    if (before || this.remember || this.refresh > 0 || feed.status === 'live') await this.#makeLive();
  }

  readonly #makeLive = once(async () => {
    const { createLive } = await import('./live/live.js');
    this.#live = await createLive(this, {
      ...{ html, safeUrl, readDate, places, cached },
      timeline: this.#timeline,
      base: this.#base,
      locale: this.#language.locale,
      loading: this.#loading,
      prepare: (source, base) => this.#prepare(source, base),
      show: (shown) => {
        this.#timeline = shown;
        this.requestUpdate();
      },
      passes: (event) => tally([event], this.#counted.filter, this.#tools?.found).shown.length > 0,
      tell: (failure) => this.#tellEditors(failure as LoadError | undefined),
    });
  });

  async #done(failure?: LoadError): Promise<void> {
    void this.#tellEditors(failure);
    await this.updateComplete;
    if (!failure && this.#drawable < Infinity) {
      await painted();
      await (this.#timeline!.events.length > MANY && this.#loadLong());
      this.#drawable = Infinity;
      this.requestUpdate();
      await this.updateComplete;
    }
    this.dispatchEvent(new Event(failure ? 'error' : 'load'));
    if (failure || this.#arrived) return;
    this.#arrived = true;
    this.#followAddress();
  }

  /** Puts into the console, and with `debug` onto the page, what an editor should know. */
  async #tellEditors(failure: LoadError | undefined): Promise<void> {
    const { problems } = this;
    this.#report = undefined;
    if (!failure && problems.length === 0) return;
    const explain = await loadExplanations();
    const lines = explain?.report(this.src || 'The feed', problems, failure) ?? [failure?.reason ?? ''];
    this.#report = explain?.reportList(lines);
    this.requestUpdate();
    console.warn(`<news-timeline> ${lines.join('\n')}`);
    if (!failure) this.dispatchEvent(new TimelineProblemEvent(problems));
  }

  readonly #retry = (): void => void this.#keepFocus(this.#loading.start(true));

  /** Leads the reader to the beginning where the button that she has pressed is gone afterwards. */
  async #keepFocus(done?: Promise<void>): Promise<void> {
    const button = this.shadowRoot?.activeElement;
    await done;
    await this.updateComplete;
    if (button?.isConnected === false) this.renderRoot.querySelector<HTMLElement>('.title, .headline')?.focus();
  }

  #followAddress(): void {
    const id = this.#address.eventId();
    if (id !== undefined) void this.#select(id);
  }

  /** Leads the reader to an event, whatever the filter and the fold hide. */
  async #select(id: string): Promise<void> {
    this.#live?.letIn(id);
    const event = this.#timeline?.events.find((one) => one.id === id);
    if (!event) return;
    if (!this.#counted.shown.includes(event)) this.filter = '';
    this.selected = id;
    await this.updateComplete;
    const card = this.renderRoot.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`);
    const target = card?.querySelector<HTMLElement>('.headline') ?? card;
    if (target === card) card?.setAttribute('tabindex', '-1');
    card?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
    this.dispatchEvent(new TimelineSelectEvent(event));
  }

  async #share(event: TimelineEvent, how: ShareWay): Promise<void> {
    const { linkCopied, linkInAddress } = this.#labels;
    const url = this.#address.href(event.id);
    try {
      if (how === 'sheet') await navigator.share({ title: event.entry.headline ?? '', url });
      if (how === 'link') {
        await navigator.clipboard.writeText(url);
        this.#announce(linkCopied, event);
      }
    } catch {
      if (how === 'sheet') return; // she thought better of it
      // no clipboard (http, or a frame without leave): then the address bar
      history.replaceState(history.state, '', url);
      this.#announce(linkInAddress, event);
    }
    this.dispatchEvent(new TimelineShareEvent(event, how));
  }

  /** Where it cannot be had, all events are drawn at once. */
  readonly #loadLong = once(async () => {
    const { longList } = await import('./views/opened.js');
    this.#long = longList(this);
  });

  /** Where they cannot be had, recordings are links, and pictures open by themselves. */
  readonly #loadExtras = once(async () => {
    const { makeExtras } = await import('./views/extras/extras.js');
    return (this.#extras = await makeExtras(this, KIT, this.#language.locale));
  });

  async #zoom(click: MouseEvent): Promise<void> {
    const link = click.currentTarget as HTMLAnchorElement;
    if (!isPlain(click)) return;
    click.preventDefault();
    if (!(await this.#loadExtras())?.zoom(link)) location.assign(link.href);
  }

  #choose(filter: Filter, order: Order): void {
    this.filter = formatFilter(filter);
    this.order = order;
    const shown = this.#counted.shown.length;
    const labels = this.#labels;
    const words = this.#words;
    this.#announce(
      fill(labels.shown, { shown: words.number(shown), all: words.plural(labels.events, this.#timeline?.events.length ?? 0) }),
    );
    this.dispatchEvent(new TimelineFilterEvent(filter, this.order, shown));
    void this.#keepFocus();
  }

  /** Draws the rest of a long list, and leads the reader to where it begins. */
  async #showAll(): Promise<void> {
    this.#expanded = true;
    this.requestUpdate();
    await this.updateComplete;
    const first = this.renderRoot.querySelectorAll<HTMLElement>('.card')[FIRST_PART];
    first?.querySelector<HTMLElement>('.headline')?.focus({ preventScroll: true });
  }

  #announce(...said: Scene['said']): void {
    this.#said = said;
    this.requestUpdate();
  }
}

function language(locale: string): string | undefined {
  return locale.split('-')[0];
}

/** Resolves when the next frame has been painted, or soon in a window that paints none. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 300);
  });
}

type Reading = Omit<FeedReading, 'indices'> & { readonly indices?: readonly number[] };

/** Loads a part once, with its words, however often it is asked for; where it could not be had it may be tried again. */
function once<T>(load: () => Promise<T>): () => Promise<T | undefined> {
  let part: Promise<T | undefined> | undefined;
  return () => (part ??= withWords(load()).catch(() => (part = undefined)));
}

/** What only faulty feeds need; a page that cannot load it shows the story all the same. */
function loadExplanations(): Promise<typeof import('./explain.js') | undefined> {
  return import('./explain.js').catch(() => undefined);
}

/** Where it cannot be had, bodies are shown as their words. */
function loadSanitizer(): Promise<Sanitizer | undefined> {
  return import('./views/parts/markup.js').then(
    ({ sanitize }) => sanitize,
    () => undefined,
  );
}

const KIT: Kit = { html, nothing, render, safeUrl, fill, cached };

/** Whether the first drawing needs the extras: for recordings, things of other sites, places on the globe, times of day, dates to come. */
const needsExtras =
  (now: number) =>
  ({ span, entry: { date, place, media } }: TimelineEvent): boolean =>
    date?.includes('T') ||
    place?.lat !== undefined ||
    (span?.start ?? 0) > now ||
    !!media?.some(({ type }) => type !== 'image');
