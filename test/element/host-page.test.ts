// Pages that get in the way: styles, old libraries, forms, translators, snapshots, and other copies of the element.
import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { viewport } from '../support/media.js';
import { fullFeed } from './full-feed.js';
import {
  answer,
  drawn,
  feedOf,
  headlines,
  mount,
  openPage,
  part,
  parts,
  place,
  replace,
  served,
  showing,
  shown,
  visible,
  warned,
  words,
  write,
  type NewsTimeline,
} from './story.js';

describe('styles of the page', () => {
  const STYLES: [name: string, css: string][] = [
    ['everything is unset', 'body, body * { all: unset !important }'],
    ['everything is initial', '* { all: initial !important }'],
    ['lists, times and figures are hidden', 'li, ol, time, figure, h2, h3, p, article { display: none !important }'],
    ['elements that are not known are hidden', ':not(:defined), news-timeline { display: inline !important }'],
    ['everything is hidden inside', 'news-timeline * { display: none !important; visibility: hidden !important }'],
    [
      'boxes and words are pulled apart',
      '* { box-sizing: border-box !important; float: left !important; line-height: 0.5 !important }',
    ],
    ['a flex row', '#holder { display: flex }'],
    ['a flex column that does not stretch', '#holder { display: flex; flex-direction: column; align-items: flex-start }'],
    ['a float', '#holder, news-timeline { float: left }'],
    ['an inline block', '#holder { display: inline-block }'],
    ['as wide as what is in it', '#holder { width: fit-content }'],
    ['a grid', '#holder { display: grid; grid-template-columns: 1fr 2fr }'],
    ['nothing may wrap', 'body { white-space: nowrap; text-align: right; text-transform: uppercase; text-indent: 99px }'],
  ];
  for (const [name, css] of STYLES)
    it(`leave the story readable: ${name}`, async () => {
      const holder = place(`<style>${css}</style><div id="holder"><news-timeline></news-timeline></div>`);
      const element = holder.querySelector('news-timeline')!;
      element.feed = fullFeed();
      await answer(element);
      expect(getComputedStyle(element).display).to.equal('block');
      for (const one of ['title', 'headline', 'date', 'event-summary', 'image', 'copy-link', 'event'])
        expect(visible(part(element, one)), one).to.be.true;
      const { width, height } = part(element, 'headline')!.getBoundingClientRect();
      expect(width).to.be.above(100);
      expect(height).to.be.within(10, 100);
      const { textTransform, textIndent, whiteSpace } = getComputedStyle(part(element, 'event-summary')!);
      expect([textTransform, textIndent]).to.deep.equal(['none', '0px']);
      expect(whiteSpace).not.to.equal('nowrap');
    });

  for (const css of ['display: flex', 'display: grid', 'display: inline-block', 'width: fit-content', 'display: table'])
    it(`that ask how wide it would be do not make it wider than there is room: ${css}`, async () => {
      const holder = place(
        `<div style="width: 300px; overflow: auto"><div style="${css}"><news-timeline></news-timeline></div></div>`,
      );
      const element = holder.querySelector('news-timeline')!;
      element.feed = fullFeed();
      await answer(element);
      const { width } = element.getBoundingClientRect();
      if (css === 'display: flex') expect(width).to.be.at.most(300);
      expect(width).to.be.within(200, innerWidth);
    });

  for (const css of ['display: grid; grid-template-columns: 1fr 300px', 'display: flex'])
    it(`that put it beside something else are not made wider by it: ${css.split(';').at(-1)!.trim()}`, async function () {
      if (!(await viewport(768))) this.skip();
      const aside = '<div style="flex: 0 0 300px; inline-size: 300px">Aside</div>';
      const holder = place(`<div style="${css}"><div><news-timeline></news-timeline></div>${aside}</div>`);
      const element = holder.querySelector('news-timeline')!;
      element.feed = fullFeed();
      await answer(element);
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth - clientWidth).to.equal(0);
    });

  it('that let it be as wide as it wishes make it 45em', async function () {
    if (!(await viewport(1200))) this.skip();
    const element = place('<div style="float: left; font-size: 20px"><news-timeline></news-timeline></div>').querySelector(
      'news-timeline',
    )!;
    element.feed = fullFeed();
    await answer(element);
    expect(element.getBoundingClientRect().width).to.equal(900);
  });

  it('may hide it all the same: hidden, and hidden parents', async () => {
    const element = await showing(feedOf(2), 'hidden');
    expect(visible(part(element, 'headline'))).to.be.false;
    element.hidden = false;
    expect(visible(part(element, 'headline'))).to.be.true;
    element.parentElement!.hidden = true;
    expect(visible(part(element, 'headline'))).to.be.false;
  });
});

describe('old libraries', () => {
  /** What Prototype.js 1.6 and MooTools add to every list, and to what is made JSON of. */
  const ADDED: Record<string, (this: unknown[], ...args: never[]) => unknown> = {
    toJSON() {
      return `[${this.map((one) => JSON.stringify(one)).join(', ')}]`;
    },
    each(visit: (one: unknown) => void) {
      this.forEach(visit);
    },
    first() {
      return this[0];
    },
    include(one: never) {
      return this.includes(one);
    },
    without(one: never) {
      return this.filter((other) => other !== one);
    },
    $family: () => 'array',
  };

  beforeEach(() => {
    for (const [name, value] of Object.entries(ADDED)) {
      const prototype = Array.prototype as unknown as Record<string, unknown>;
      replace(prototype, name, value);
      Object.defineProperty(prototype, name, { value, enumerable: true, configurable: true, writable: true });
    }
    replace(String.prototype as unknown as Record<string, unknown>, 'toJSON', function (this: string) {
      return `"${this}"`;
    });
  });

  it('that add to every list leave the story as it is', async () => {
    const element = await showing(fullFeed());
    expect(headlines(element)).to.have.length(6);
    expect(element.problems).to.deep.equal([]);
    parts(element, 'chip')[1]!.click();
    parts(element, 'order')[1]!.click();
    await element.updateComplete;
    expect(headlines(element)).to.have.length(2);
  });

  it('that add to every list leave the mending of a faulty feed as it is', async () => {
    await warned(/2023-02-30/, async () => {
      const element = await shown('<news-timeline src="/demo/feeds/partly-bad.json"></news-timeline>');
      expect(headlines(element)).to.have.length(10);
      expect(element.problems.length).to.be.above(5);
    });
  });
});

describe('forms and names', () => {
  const NAMES = [
    ...[
      'id',
      'title',
      'lang',
      'dir',
      'children',
      'parentElement',
      'parentNode',
      'firstChild',
      'attributes',
      'closest',
      'contains',
    ],
    ...[
      'getAttribute',
      'getRootNode',
      'querySelector',
      'addEventListener',
      'ownerDocument',
      'nodeType',
      'style',
      'host',
      'shadowRoot',
    ],
  ];

  it('with fields named like properties leave the story as it is', async () => {
    const fields = NAMES.map((name) => `<input name="${name}">`).join('');
    const element = mount(`<form lang="de" dir="rtl">${fields}<news-timeline src="/served/feed"></news-timeline></form>`);
    expect(await answer(element)).to.equal('load');
    expect(headlines(element)).to.deep.equal(['One']);
    expect(words(part(element, 'copy-link'))).to.contain('kopieren');
    expect(getComputedStyle(part(element, 'root')!).direction).to.equal('rtl');
  });

  it('of the page that hide its own properties leave the story as it is', async () => {
    const names = [
      'title',
      'baseURI',
      'readyState',
      'lang',
      'URL',
      'location',
      'body',
      'activeElement',
      'documentElement',
      'head',
    ];
    const named = names.map((name) => `<form name="${name}" id="${name}"></form><img name="${name}" alt="">`).join('');
    const body = `<!doctype html><html lang="en"><title>Clobbered</title>${named}
      <news-timeline src="/demo/feeds/one.json"></news-timeline><script type="module" src="/dist/cdn/news-timeline.js"></script>`;
    const page = await openPage(`/served/feed?type=text/html&body=${encodeURIComponent(body)}`);
    const element = page.frame.contentWindow!.document.querySelector<NewsTimeline>('news-timeline')!;
    await drawn(element, 1);
    expect(page.faults).to.deep.equal([]);
  });
});

describe('a translator', () => {
  /** As Google Translate does it: every text is put into two <font>. */
  function translate(root: ParentNode): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim()) continue;
      const font = document.createElement('template');
      font.innerHTML = '<font><font></font></font>';
      font.content.firstElementChild!.firstElementChild!.textContent = `«${text.data}»`;
      text.replaceWith(font.content);
    }
  }

  it('of what is drawn does not break the next drawing', async () => {
    const element = await showing(fullFeed());
    translate(element.renderRoot);
    expect(words(part(element, 'headline'))).to.contain('«');
    const changes: Partial<NewsTimeline>[] = [
      { order: 'newest' },
      { filter: 'key' },
      { filter: 'group:none' },
      { filter: '' },
      { headingLevel: 4 },
      { lang: 'de' },
      { selected: 'long' },
      { timeZone: 'Asia/Tokyo' },
    ];
    for (const change of changes) {
      Object.assign(element, change);
      await element.updateComplete;
      translate(element.renderRoot);
    }
    element.feed = feedOf(3);
    await answer(element);
    await element.updateComplete;
    expect(parts(element, 'headline')).to.have.length(3);
    expect(element.renderRoot.querySelectorAll('.root')).to.have.length(1);
  });

  it('of the list inside the tag does not break what comes after', async () => {
    const element = mount('<news-timeline src="/served/feed?delay=30"><ol><li>In the page</li></ol></news-timeline>');
    await element.updateComplete;
    translate(element);
    expect(await answer(element)).to.equal('load');
    expect(headlines(element)).to.deep.equal(['One']);
  });
});

describe('pages that put things away and bring them back', () => {
  it('as markup: a snapshot keeps what the reader chose', async () => {
    const element = await shown(`<news-timeline src="${served(fullFeed())}"><ol><li>In the page</li></ol></news-timeline>`);
    const holder = element.parentElement!;
    parts(element, 'order')[1]!.click();
    parts(element, 'chip')[1]!.click();
    await element.updateComplete;
    const before = headlines(element);
    const snapshot = holder.innerHTML;
    expect(snapshot).to.contain('In the page');
    holder.replaceChildren();
    await nextFrame();
    holder.innerHTML = snapshot;
    const again = holder.querySelector('news-timeline')!;
    await answer(again);
    expect(again).not.to.equal(element);
    expect(headlines(again)).to.deep.equal(before);
  });

  it('as nodes: a clone is an element of its own', async () => {
    const element = await shown(`<news-timeline src="/served/feed" order="newest"><p>Words</p></news-timeline>`);
    element.after(element.cloneNode(true));
    const clone = element.nextElementSibling as NewsTimeline;
    await answer(clone);
    expect(headlines(clone)).to.deep.equal(['One']);
    expect(clone.order).to.equal('newest');
    element.remove();
    expect(headlines(clone)).to.deep.equal(['One']);
  });

  it('by mounting again: nothing is drawn twice', async () => {
    const element = await showing(feedOf(3));
    const holder = element.parentElement!;
    for (let i = 0; i < 5; i++) {
      element.remove();
      holder.append(element);
    }
    element.order = 'newest';
    await element.updateComplete;
    expect(headlines(element)).to.deep.equal(['Headline 2', 'Headline 1', 'Headline 0']);
  });
});

describe('it can stand', () => {
  it('in a shadow root', async () => {
    const host = place('<div></div>').firstElementChild!;
    const root = host.attachShadow({ mode: 'closed' });
    const element = document.createElement('news-timeline');
    root.append(element);
    element.src = '/served/feed';
    await answer(element);
    expect(headlines(element)).to.deep.equal(['One']);
  });

  it('in a template, where it sleeps until it is used', async () => {
    const holder = place('<template><news-timeline src="/served/feed"></news-timeline></template>');
    await aTimeout(20);
    const template = holder.querySelector('template')!;
    expect(template.content.querySelector('news-timeline')!.shadowRoot).to.be.null;
    holder.append(template.content.cloneNode(true));
    const element = holder.querySelector('news-timeline')!;
    await answer(element);
    expect(headlines(element)).to.deep.equal(['One']);
  });

  it('in a place that is not shown yet', async () => {
    const holder = place('');
    holder.hidden = true;
    holder.innerHTML = '<news-timeline src="/served/feed"></news-timeline>';
    const element = holder.querySelector('news-timeline')!;
    await answer(element);
    holder.hidden = false;
    expect(visible(part(element, 'headline'))).to.be.true;
  });

  it('in a page that is written piece by piece', async () => {
    const frame = document.createElement('iframe');
    place('').append(frame);
    const page = frame.contentDocument!;
    page.open();
    for (const piece of [
      '<!doctype html><script type="module" async src="/dist/cdn/news-timeline.js"></script>',
      '<p>Words<news-timeline src="/served',
      '/feed" order="new',
      'est"><ol><li>In the page</ol></news-',
      'timeline><p>Words',
    ]) {
      write(page, piece);
      await aTimeout(20); // meanwhile the script may come, at one piece or another
    }
    page.close();
    const element = page.querySelector<NewsTimeline>('news-timeline')!;
    await drawn(element, 1);
    expect(element.order).to.equal('newest');
  });

  it('in pages of every kind: quirks, XHTML-like, with a base, in a deep tree', async () => {
    const element = mount(`${'<div>'.repeat(500)}<news-timeline src="/served/feed"></news-timeline>`);
    await answer(element);
    expect(headlines(element)).to.deep.equal(['One']);
    const body =
      '<news-timeline src="/demo/feeds/one.json"></news-timeline><script type=module src=/dist/cdn/news-timeline.js></script>';
    const page = await openPage(`/served/feed?type=text/html&body=${encodeURIComponent(body)}`);
    expect(page.document.compatMode).to.equal('BackCompat');
    const inQuirks = page.document.querySelector<NewsTimeline>('news-timeline')!;
    await drawn(inQuirks, 1);
    expect(page.faults).to.deep.equal([]);
  });
});

describe('copies of the element', () => {
  const copies = ['/dist/cdn/news-timeline.js?v=1', '/dist/cdn/news-timeline.full.js', '/dist/cdn/news-timeline.js?v=2'];
  for (const order of [copies, [...copies].reverse()])
    it(`of two versions, and in one file: the first is taken, the others are silent (${order[0]!})`, async () => {
      const scripts = order.map((src) => `<script type="module" async src="${src}"></script>`).join('');
      const body = `<!doctype html><html lang="de"><title>Copies</title>${scripts}
        <news-timeline src="/events.json"></news-timeline><news-timeline src="/demo/feeds/one.json"></news-timeline>`;
      const page = await openPage(`/served/feed?type=text/html&body=${encodeURIComponent(body)}`);
      const elements = [...page.document.querySelectorAll<NewsTimeline>('news-timeline')];
      await drawn(elements[0]!, 14);
      await drawn(elements[1]!, 1);
      expect(page.faults).to.deep.equal([]);
    });
});
