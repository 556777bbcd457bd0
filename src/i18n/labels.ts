import type { DateLabels, PluralForms } from '../core/words.js';
import type { SomeMoreLabels } from './more-labels.js';

/**
 * Every word that news-timeline says itself, in one language. `{places}` are filled in. Labels with a `{count}` have a form
 * for each plural category of the language.
 */
export interface Labels extends DateLabels {
  /** Said of a story that goes on. */
  readonly live: string;
  /** Said of a story that is over. */
  readonly ended: string;
  /** `{date}` of the last change. */
  readonly updated: string;
  readonly events: PluralForms;
  readonly sources: PluralForms;
  /** Name of the group of filter buttons, and of the pair that choose a view. */
  readonly filter: string;
  readonly keyEvents: string;
  /** Said of one event that is a key event, to those who do not see its mark. */
  readonly keyEvent: string;
  /** Name of the pair of order buttons. */
  readonly order: string;
  readonly oldest: string;
  readonly newest: string;
  /** Said when a filter has changed what is shown: `{shown}` of `{all}` events. */
  readonly shown: string;
  readonly showAll: PluralForms;
  readonly readMore: string;
  /** Before the names of an event's sources. */
  readonly sourcesLabel: string;
  /** Heads the note that sources give other dates. */
  readonly datesDiffer: string;
  /** `{source}` gives `{date}`. */
  readonly sourceGives: string;
  /** Heads a correction; `{date}` may be left out. */
  readonly correction: string;
  readonly correctionOf: string;
  readonly reported: string;
  readonly confirmed: string;
  readonly disputed: string;
  readonly retracted: string;
  readonly related: string;
  readonly furtherReading: string;
  readonly copyLink: string;
  /** Opens what the system offers to hand an address on. */
  readonly share: string;
  readonly linkCopied: string;
  /** Said where the clipboard is closed to us. */
  readonly linkInAddress: string;
  /** Opens search and filters. */
  readonly tools: string;
  readonly loading: string;
  readonly empty: string;
  readonly nothingMatches: string;
  readonly showEverything: string;
  readonly failed: string;
  readonly offline: string;
  /** Said when a newer version could not be had; `{date}` is when the one that is shown was loaded. */
  readonly stale: string;
  readonly retry: string;
  /** What the buttons say that choose a view. */
  readonly list: string;
  readonly axis: string;
  /** A host's own words for the parts that are loaded later; those of the languages are in `more/`. */
  readonly more?: SomeMoreLabels | undefined;
}

/** The words of one language: what is missing is said in English. */
export type Translation = DateLabels & Partial<Labels>;
