// Pages with a strict content security policy. The built files are tested, beside other copies of themselves and of Lit.
import { expect, waitUntil } from '@open-wc/testing';
import { fullFeed } from './full-feed.js';
import { drawn, headlines, part, place, served, visible, words, type NewsTimeline } from './story.js';

const STRICT =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types ";
const OURS = ['/dist/cdn/news-timeline.js?v=1', '/dist/cdn/news-timeline.js?v=2', '/dist/cdn/news-timeline.full.js'];
const STOCK = '/test/element/stock-lit.ts';
const hasSetHTML = 'setHTML' in Element.prototype;

interface Log {
  readonly violations: readonly { directive: string; source: string; blocked: string }[];
  readonly errors: readonly { message: string; source: string }[];
}

interface Page {
  readonly window: Window & typeof globalThis & { log: Log };
  readonly element: NewsTimeline;
}

/** A page under the policy that loads these scripts, once all of them have run. */
async function page(policy: string, scripts: readonly string[], old = false): Promise<Page> {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Strict</title>
    <script src="/test/pages/collect.js${old ? '?old' : ''}"></script>
    <news-timeline src="${served(fullFeed()).replaceAll('&', '&amp;')}"><ol><li>In the page</li></ol></news-timeline><stock-lit></stock-lit>
    ${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}`;
  const frame = document.createElement('iframe');
  frame.src = `/served/feed?type=text/html&csp=${encodeURIComponent(policy)}&body=${encodeURIComponent(html)}`;
  frame.width = '700';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  place('').append(frame);
  await loaded;
  const window = frame.contentWindow as Page['window'];
  return { window, element: window.document.querySelector('news-timeline')! };
}

async function whole({ window, element }: Page): Promise<void> {
  await drawn(element, 7);
  expect(headlines(element)).to.have.length(6);
  expect(words(part(element, 'body'))).to.contain('A link, asap, b,');
  expect(part(element, 'body')!.querySelector('blockquote, sub'), 'the body is markup').to.exist;
  expect(visible(element.querySelector('li'))).to.be.false;
  const { display, containerType } = window.getComputedStyle(part(element, 'root')!);
  expect([display, containerType], 'it is styled').to.deep.equal(['block', 'inline-size']);
  const picture = part(element, 'image') as HTMLImageElement;
  picture.loading = 'eager';
  await waitUntil(() => picture.complete && picture.naturalWidth > 0, 'the picture did not come');
}

describe('a page that allows no Trusted Types at all', () => {
  before(function () {
    if (!hasSetHTML) this.skip(); // such an engine cannot parse there; see “an engine without setHTML”
  });

  it('shows everything, with no violation: one copy', async () => {
    const one = await page(`${STRICT}'none'`, OURS.slice(0, 1));
    await whole(one);
    expect(one.window.log).to.deep.equal({ violations: [], errors: [] });
  });

  it('shows everything, with no violation: the build in one file', async () => {
    const one = await page(`${STRICT}'none'`, OURS.slice(2));
    await whole(one);
    expect(one.window.log).to.deep.equal({ violations: [], errors: [] });
  });

  it('shows everything, with no violation: two copies and the build in one file', async () => {
    const one = await page(`${STRICT}'none'`, OURS);
    await whole(one);
    expect(one.window.log).to.deep.equal({ violations: [], errors: [] });
  });

  for (const scripts of [
    [STOCK, ...OURS],
    [...OURS, STOCK],
  ])
    it(`shows everything beside another Lit that is loaded ${scripts[0] === STOCK ? 'before' : 'after'} it, whose policy is refused`, async () => {
      const one = await page(`${STRICT}'none'`, scripts);
      await whole(one);
      const { violations, errors } = one.window.log;
      expect(violations.map(({ directive }) => directive)).to.deep.equal(['trusted-types']);
      expect(violations[0]!.source).to.contain('/node_modules/lit-html/');
      expect(errors).to.have.length(1);
      expect(errors[0]!.source).to.contain('/node_modules/lit-html/');
    });
});

describe('a page that allows the policies of both', () => {
  for (const scripts of [
    [STOCK, ...OURS],
    [...OURS, STOCK],
  ])
    for (const old of [false, true])
      it(`shows everything, Lit ${scripts[0] === STOCK ? 'first' : 'last'}, ${old ? 'without setHTML' : 'as the browser is'}`, async () => {
        const one = await page(`${STRICT}lit-html news-timeline`, scripts, old);
        await whole(one);
        await waitUntil(
          () => words(one.window.document.querySelector('stock-lit')?.shadowRoot?.querySelector('b')) === 'stock 1',
        );
        expect(one.window.log).to.deep.equal({ violations: [], errors: [] });
      });
});

describe('an engine without setHTML', () => {
  it('shows everything where the page allows our policy', async () => {
    const one = await page(`${STRICT}news-timeline`, OURS, true);
    await whole(one);
    expect(one.window.log).to.deep.equal({ violations: [], errors: [] });
  });

  it('leaves the list as it is where the page allows none, without an error', async () => {
    const { window, element } = await page(`${STRICT}'none'`, OURS, true);
    expect(window.log.errors).to.deep.equal([]);
    expect(window.customElements.get('news-timeline')).to.be.undefined;
    expect(element.shadowRoot).to.be.null;
    expect(visible(element.querySelector('li'))).to.be.true;
    // what it tried is told by its name, and nothing else was tried
    for (const { directive, source } of window.log.violations) {
      expect(directive).to.be.oneOf(['trusted-types', 'require-trusted-types-for']);
      expect(source).to.contain('/dist/cdn/');
    }
  });
});

describe('a page without Trusted Types', () => {
  it('shows everything under a policy for scripts alone', async () => {
    const one = await page("default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'", OURS);
    await whole(one);
    expect(one.window.log).to.deep.equal({ violations: [], errors: [] });
  });

  it('keeps the words and the link of what may be neither framed nor played', async () => {
    const one = await page(`default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'`, OURS.slice(0, 1));
    await whole(one);
    for (const button of [...one.element.renderRoot.querySelectorAll<HTMLElement>('[part="load"]')]) button.click();
    await one.element.updateComplete;
    // WebKit does not try a frame before it is near, and so refuses none
    const refused = hasSetHTML ? ['media-src', 'frame-src'] : ['media-src'];
    const directives = (): string[] => [...new Set(one.window.log.violations.map(({ directive }) => directive))];
    await waitUntil(() => directives().length >= refused.length, 'nothing was refused');
    expect(one.window.log.errors).to.deep.equal([]);
    expect(directives()).to.have.members(refused);
    const shown = [...one.element.renderRoot.querySelectorAll('[part="media"] p')].map(words);
    expect(shown).to.include.members(['A film', 'A site']);
  });

  it('keeps the list where the feed may not be fetched', async () => {
    const { window, element } = await page("default-src 'none'; script-src 'self'", OURS.slice(0, 1));
    window.Math.random = () => 0; // no pause between the tries
    await waitUntil(() => part(element, 'state'), 'it does not say so', { timeout: 2000 });
    expect(visible(element.querySelector('li'))).to.be.true;
    expect(window.log.errors).to.deep.equal([]);
    expect(new Set(window.log.violations.map(({ directive }) => directive))).to.deep.equal(new Set(['connect-src']));
  });

  it('shows the words of a body where the chunk that reads markup may not be loaded', async () => {
    const only = new URL('/dist/cdn/news-timeline.js', location.href).href;
    const collect = new URL('/test/pages/collect.js', location.href).href;
    const { window, element } = await page(
      `default-src 'none'; connect-src 'self'; img-src 'self'; script-src ${only} ${collect}`,
      OURS.slice(0, 1),
    );
    await waitUntil(() => element.timeline, 'the story did not come');
    await element.updateComplete;
    expect(words(part(element, 'body'))).to.contain('A link, asap, b,');
    expect(part(element, 'body')!.querySelector('blockquote, sub')).to.be.null;
    expect(window.log.errors).to.deep.equal([]);
  });
});
