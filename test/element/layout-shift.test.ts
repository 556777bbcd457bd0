// Nothing moves when the story takes the place of the list: Chromium's own measure (Layout Instability API) must stay at 0.
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { openPage, parts, type NewsTimeline, type OpenPage } from './story.js';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { node: Node | null }[];
}

const PAGES = ['index.html', 'dark.html', 'rtl.html', 'many.html', 'times.html', 'media.html'];

async function shifts({ window }: OpenPage): Promise<string[]> {
  const all: string[] = [];
  new window.PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as LayoutShift[])
      // on a busy machine the page itself moves as its frame gets its size: that moves the body, and we cannot
      if (sources.some(({ node }) => node?.nodeName !== 'BODY'))
        all.push(`${value} by ${sources.map(({ node }) => node?.nodeName ?? '?').join()}`);
  }).observe({ type: 'layout-shift', buffered: true });
  // two frames are drawn, and what was measured is told
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => window.requestAnimationFrame(resolve));
  await aTimeout(50);
  return all;
}

describe('from the list to the story', () => {
  before(function () {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip(); // only Chromium measures it
  });

  for (const width of [780, 390])
    for (const name of PAGES)
      it(`nothing moves: ${name} at ${width} px`, async () => {
        const page = await openPage(`/demo/${name}`, width, 560);
        const element = page.document.querySelector<NewsTimeline>('news-timeline')!;
        await waitUntil(() => element.timeline && parts(element, 'card').length > 0, 'the story did not come', {
          timeout: 3000,
        });
        expect(await shifts(page)).to.deep.equal([]);
      });

  it('a page that moves is seen', async () => {
    const page = await openPage('/demo/index.html', 780, 560);
    await aTimeout(100);
    await shifts(page);
    page.document.body.prepend(Object.assign(page.document.createElement('div'), { style: 'height: 200px' }));
    expect(await shifts(page)).not.to.be.empty;
  });
});
