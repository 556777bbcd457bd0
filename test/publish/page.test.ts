// A whole page as `toPage` writes it, opened: it reads well wide and on a phone, for everybody, with and without script.
import { expect, waitUntil } from '@open-wc/testing';
import type { Feed } from '../../src/core/feed.js';
import { toPage, type PageOptions } from '../../src/publish/page.js';
import ar from '../../src/i18n/ar.js';
import { accessibilityFaults } from '../element/axe.js';

const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

async function feedAt(path: string): Promise<Feed> {
  return (await (await fetch(path)).json()) as Feed;
}

async function open(feed: Feed, width: number, options: PageOptions = {}): Promise<Document> {
  const { text } = toPage(feed, { base: `${location.origin}/`, ...options });
  const frame = Object.assign(document.createElement('iframe'), { srcdoc: text, width, height: 800, title: 'page' });
  frames.push(frame);
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame.contentDocument!;
}

describe('a page', () => {
  for (const [path, width, options] of [
    ['/events.json', 1100, {}],
    ['/events.json', 390, {}],
    ['/events.json', 320, {}],
    ['/demo/events.ar.json', 390, { labels: ar }],
  ] as const)
    it(`of ${path} at ${width} px has no fault that axe finds, and does not scroll sideways`, async () => {
      const page = await open(await feedAt(path), width, options);
      expect(await accessibilityFaults(page.documentElement)).to.deep.equal([]);
      expect(page.documentElement.scrollWidth).to.be.at.most(page.documentElement.clientWidth);
    });

  it('shows every event without script, in order, with its heading below that of the story', async () => {
    const feed = await feedAt('/events.json');
    const page = await open(feed, 1100);
    expect(page.querySelectorAll('h1')).to.have.length(1);
    expect(page.querySelectorAll('h2')).to.have.length(feed.events.length);
    expect([...page.querySelectorAll<HTMLElement>('main > ol > li')].every((item) => item.offsetHeight > 0)).to.be.true;
  });

  it('is upgraded where the script comes, and then shows the story once', async () => {
    const { origin } = location;
    const feed = await feedAt('/events.json');
    const options = { src: `${origin}/events.json`, script: `${origin}/dist/cdn/news-timeline.js`, preload: false };
    const page = await open(feed, 1100, options);
    const tag = page.querySelector('news-timeline')!;
    await waitUntil(
      () => tag.shadowRoot?.querySelectorAll('[data-event]').length === feed.events.length,
      'it was not upgraded',
    );
    expect(tag.shadowRoot!.querySelectorAll('h1')).to.have.length(1);
    expect([...tag.querySelectorAll<HTMLElement>('li')].every((item) => item.offsetHeight === 0)).to.be.true;
    expect(await accessibilityFaults(page.documentElement)).to.deep.equal([]);
  });
});
