/**
 * The reader asked for something that another site would send. Prevented, it stays closed, so that the page can ask her in its own
 * way; what it then writes into the attribute `consent` opens it.
 */
export class TimelineConsentEvent extends Event {
  declare readonly type: 'timeline-consent';
  /** Its word in the attribute `consent`: `youtube`, or the host of a site that we do not know by name. */
  readonly provider: string;
  /** Address that would be loaded. */
  readonly url: string;

  constructor(provider: string, url: string) {
    super('timeline-consent', { bubbles: true, composed: true, cancelable: true });
    this.provider = provider;
    this.url = url;
  }
}

declare global {
  interface HTMLElementEventMap {
    'timeline-consent': TimelineConsentEvent;
  }
}
