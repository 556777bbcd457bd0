// The lines of docs/consent.md, beside a banner that answers as the IAB's framework says.
import { expect } from '@open-wc/testing';
import { part, showing, type NewsTimeline } from './story.js';

type Told = (data: object, success: boolean) => void;

/** A banner that nobody has answered yet. */
class Banner {
  opened = 0;
  readonly #listeners: Told[] = [];

  readonly api = (command: string, version: number, callback: Told): void => {
    expect(version).to.equal(2);
    if (command === 'displayConsentUi') this.opened++;
    if (command === 'addEventListener') {
      this.#listeners.push(callback);
      this.tell({ eventStatus: 'cmpuishown', gdprApplies: true, purpose: { consents: {} } });
    }
  };

  tell(data: object): void {
    for (const listener of this.#listeners) listener(data, true);
  }

  decide(agreed: boolean): void {
    this.tell({ eventStatus: 'useractioncomplete', gdprApplies: true, purpose: { consents: { 1: agreed } } });
  }
}

let bridge: string;
before(async () => {
  const text = await (await fetch('/docs/consent.md')).text();
  bridge = /```js\n([^]*?)```/.exec(text)![1]!;
});

async function beside(banner: Banner): Promise<NewsTimeline> {
  const element = await showing({
    events: [{ headline: 'H', media: [{ type: 'embed', url: 'https://example.com/', alt: 'A chart' }] }],
  });
  Object.assign(globalThis, { __tcfapi: banner.api });
  const script = document.createElement('script');
  script.textContent = `{${bridge}}`;
  document.head.append(script);
  script.remove();
  return element;
}

const framed = async (element: NewsTimeline): Promise<boolean> => {
  await element.updateComplete;
  return part(element, 'embed')!.querySelector('iframe') !== null;
};

describe('the bridge to a banner', () => {
  it('has ten lines', () => {
    expect(bridge.trim().split('\n')).to.have.length(10);
  });

  it('opens nothing before the reader has answered, and asks her when she presses the button', async () => {
    const banner = new Banner();
    const element = await beside(banner);
    expect(await framed(element)).to.be.false;
    part(element, 'load')!.click();
    expect(banner.opened).to.equal(1);
    expect(await framed(element)).to.be.false;
    banner.decide(true);
    expect(await framed(element)).to.be.true;
    banner.decide(false);
    expect(await framed(element)).to.be.false;
  });

  it('opens all where the law does not ask', async () => {
    const banner = new Banner();
    const element = await beside(banner);
    banner.tell({ eventStatus: 'tcloaded', gdprApplies: false, purpose: { consents: {} } });
    expect(await framed(element)).to.be.true;
  });
});
