// Lists of very many events: only what is near the window is drawn, and nothing of the list is lost by it.
import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  answer,
  feedOf,
  focused,
  headlines,
  part,
  parts,
  place,
  showing,
  words,
  type Feed,
  type NewsTimeline,
} from './story.js';

const COUNT = 3000;
const MOST_ELEMENTS = 3000;

/** Events of uneven height, several a month, so that sections and guesses are put to the test. */
function longFeed(count = COUNT): Feed {
  const events = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    date: new Date(Date.UTC(1950, 0, 1) + i * 7 * 86_400_000).toISOString().slice(0, 10),
    headline: `Headline ${i}`,
    summary: 'Words that take some room. '.repeat((i * 7) % 23),
    importance: i % 10 === 0 ? 'key' : 'standard',
    ...(i % 50 === 3 && { body: Array.from({ length: 9 }, (_, n) => `${'Body. '.repeat(30)}${n}`).join('\n\n') }),
  })) as Feed['events'];
  return feedOf(0, { events });
}

const bare = location.pathname + location.search;
afterEach(async () => {
  history.replaceState(null, '', bare);
  scrollTo(0, 0);
  await nextFrame();
});

const elements = (element: NewsTimeline): number => element.renderRoot.querySelectorAll('*').length;
const card = (element: NewsTimeline, id: string): HTMLElement | null =>
  element.renderRoot.querySelector(`[data-event="${id}"]`);
const blocks = (element: NewsTimeline): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>('.long .block')];
const far = (element: NewsTimeline): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>('.long .far')];
const scrollHeight = (): number => document.scrollingElement!.scrollHeight;

/** Whether every point of the window that the list takes shows an event. */
function blank(element: NewsTimeline): boolean {
  const { top, bottom } = element.renderRoot.querySelector('.long')!.getBoundingClientRect();
  return far(element).some((one) => {
    const box = one.getBoundingClientRect();
    return box.bottom > Math.max(0, top) + 1 && box.top < Math.min(innerHeight, bottom) - 1;
  });
}

/** The list all of whose events are there to be read, at its beginning. */
async function whole(feed = longFeed(), attributes = ''): Promise<NewsTimeline> {
  const element = await showing(feed, attributes);
  part(element, 'show-all')!.click();
  await waitUntil(() => blocks(element).length > 0, 'the long list did not come');
  await settled(element);
  await ended(element);
  return element;
}

/** Waits until the window is full of events. */
async function settled(element: NewsTimeline): Promise<void> {
  await nextFrame();
  await nextFrame();
  await waitUntil(() => !blank(element), 'nothing is drawn in the window');
  await nextFrame();
}

/** Waits until its end is drawn, which comes after what she sees. */
async function ended(element: NewsTimeline): Promise<void> {
  await waitUntil(() => !blocks(element).at(-1)!.classList.contains('far'), 'its end is not drawn');
}

async function scrollBy(element: NewsTimeline, top: number): Promise<void> {
  window.scrollBy({ top, behavior: 'instant' });
  await settled(element);
}

/** The first card of which something is in the window, and where it is. */
function reading(element: NewsTimeline): { id: string; top: number } {
  const first = parts(element, 'card').find((one) => one.getBoundingClientRect().bottom > 100)!;
  return { id: first.dataset.event!, top: first.getBoundingClientRect().top };
}

describe('a list of very many events', () => {
  it('is folded at first, and then draws only what is near', async () => {
    const element = await showing(longFeed());
    expect(headlines(element)).to.have.length(20);
    expect(words(part(element, 'show-all'))).to.equal('Show all 3,000 events');
    part(element, 'show-all')!.click();
    await waitUntil(() => words(focused()) === 'Headline 20', 'the focus is not at the first of the rest');
    await settled(element);
    await ended(element);
    expect(elements(element)).to.be.below(MOST_ELEMENTS);
    expect(headlines(element)[0]).to.equal('Headline 0');
    expect(headlines(element).at(-1)).to.equal('Headline 2999');
  });

  it('never has many elements, and never an empty window, from one end to the other', async () => {
    const element = await whole();
    const seen = new Set<string>();
    let most = 0;
    const step = (scrollHeight() - innerHeight) / 60;
    for (let i = 0; i < 60; i++) {
      await scrollBy(element, step);
      most = Math.max(most, elements(element));
      for (const one of headlines(element)) seen.add(one);
    }
    expect(most).to.be.below(MOST_ELEMENTS);
    expect(seen.size).to.be.above(1000);
    expect(scrollY + innerHeight).to.be.closeTo(scrollHeight(), 400);
  });

  it('shows no frame without what she comes to, however fast she goes', async () => {
    const element = await whole();
    const to = async (top: number): Promise<void> => {
      window.scrollTo({ top, behavior: 'instant' });
      await nextFrame();
      expect(blank(element), `at ${top}`).to.be.false;
    };
    for (const share of [0.3, 0.97, 0.6]) {
      const start = scrollHeight() * share;
      for (let i = 0; i < 15; i++) await to(start + i * 900);
      for (let i = 15; i > 0; i--) await to(start + i * 2000);
    }
  });

  it('has a scrollbar that tells its length', async () => {
    const element = await whole();
    const guessed = scrollHeight();
    const step = innerHeight * 2;
    for (let i = 0; scrollY + innerHeight < scrollHeight() - 2 && i < 1500; i++) {
      window.scrollBy({ top: step * 20, behavior: 'instant' });
      await settled(element);
    }
    expect(guessed / scrollHeight()).to.be.within(0.95, 1.05);
  });

  it('does not move what is read when something above it is drawn', async () => {
    const element = await whole();
    window.scrollTo({ top: scrollHeight() / 2, behavior: 'instant' });
    await settled(element);
    await aTimeout(100);
    for (let i = 0; i < 25; i++) {
      const before = reading(element);
      window.scrollBy({ top: -300, behavior: 'instant' });
      const moved = card(element, before.id)!.getBoundingClientRect().top;
      expect(moved - before.top, 'the scroll itself').to.be.closeTo(300, 1);
      await settled(element);
      await aTimeout(30);
      expect(card(element, before.id)!.getBoundingClientRect().top, `after step ${i}`).to.be.closeTo(moved, 1);
    }
  });

  it('keeps its headings: each year stands once, and the year of what is read', async () => {
    const element = await whole();
    window.scrollTo({ top: scrollHeight() / 3, behavior: 'instant' });
    await settled(element);
    const years = parts(element, 'year').map(words);
    expect(years).to.deep.equal([...new Set(years)]);
    for (const one of parts(element, 'card')) {
      const year = words(one.closest('.section')!.querySelector('.year'));
      expect(words(one.querySelector('[part="date"]'))).to.contain(year);
    }
  });

  it('is a list whose items know how many they are', async () => {
    const element = await whole();
    window.scrollTo({ top: scrollHeight() / 2, behavior: 'instant' });
    await settled(element);
    for (const list of element.renderRoot.querySelectorAll('.long ol')) {
      expect(list.getAttribute('role')).to.equal('list');
      const items = [...list.children] as HTMLElement[];
      expect(items.every(({ localName }) => localName === 'li')).to.be.true;
      const size = Number(items[0]!.ariaSetSize ?? items.length);
      expect(size).to.be.within(items.length, 53);
      if (items[0]!.ariaSetSize)
        expect(items.map(({ ariaPosInSet }) => Number(ariaPosInSet))).to.deep.equal(
          items.map((_, i) => Number(items[0]!.ariaPosInSet) + i),
        );
    }
    expect(element.renderRoot.querySelector('li[aria-setsize="52"], li[aria-setsize="53"]')).not.to.be.null;
  });

  it('says nothing of their number where all of them are there again', async () => {
    const element = await whole(longFeed(300));
    element.filter = 'key';
    await element.updateComplete;
    expect(headlines(element)).to.have.length(30);
    expect(element.renderRoot.querySelector('[aria-setsize]')).to.be.null;
    expect(element.renderRoot.querySelector('.long')).to.be.null;
  });
});

describe('an address in a list of very many events', () => {
  async function arrived(element: NewsTimeline, id: string): Promise<void> {
    await waitUntil(() => card(element, id)?.contains(focused()), `the focus is not at ${id}`, { timeout: 5000 });
    await settled(element);
    await aTimeout(100);
    const { top, bottom } = card(element, id)!.querySelector('.headline')!.getBoundingClientRect();
    expect(top, id).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    expect(card(element, id)!.getAttribute('aria-current')).to.equal('true');
    expect(elements(element)).to.be.below(MOST_ELEMENTS);
  }

  it('leads to any event, at once and later', async () => {
    location.hash = '#e1500';
    const element = await showing(longFeed());
    await arrived(element, 'e1500');
    for (const id of ['e2990', 'e777', 'e2']) {
      location.hash = `#${id}`;
      await arrived(element, id);
    }
  });

  it('leads there in a list told latest first', async () => {
    location.hash = '#e10';
    await arrived(await showing(longFeed(), 'order="newest"'), 'e10');
  });
});

describe('what the reader does in a list of very many events', () => {
  it('her own search finds words that are not drawn, where the browser can', async function () {
    if (!('onbeforematch' in document)) this.skip();
    const element = await whole();
    const holder = (): HTMLElement | undefined => far(element).find((one) => one.textContent.includes('Headline 1777'));
    await waitUntil(() => holder(), 'the words are nowhere', { timeout: 8000 });
    expect(holder()!.getAttribute('hidden')).to.equal('until-found');
    for (let i = 0; i < 2 && !card(element, 'e1777'); i++) holder()!.dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(words(card(element, 'e1777'))).to.contain('Headline 1777');
  });

  it('filters and turns it', async () => {
    const element = await whole();
    element.order = 'newest';
    await element.updateComplete;
    await settled(element);
    expect(headlines(element)[0]).to.equal('Headline 2999');
    element.filter = 'key';
    await element.updateComplete;
    await settled(element);
    await ended(element);
    expect(headlines(element)[0]).to.equal('Headline 2990');
    expect(headlines(element).at(-1)).to.equal('Headline 0');
    expect(elements(element)).to.be.below(MOST_ELEMENTS);
  });

  it('is filtered by words of the page’s, for which the search has to be loaded first', async () => {
    const events = longFeed()
      .events.slice(0, 900)
      .map((event, i) => ({ ...event, kicker: i % 2 ? 'Odd' : 'Even' }));
    const element = await whole({ ...longFeed(), events });
    const kickers = (): string => [...new Set(parts(element, 'kicker').map(words))].join();
    for (const word of ['Odd', 'Even']) {
      element.filter = `text:${word}`;
      await waitUntil(() => kickers() === word, `it is not filtered: ${word}`);
    }
  });

  it('keeps the focus when she scrolls away, and goes on from there', async () => {
    const element = await whole();
    const button = card(element, 'e9')!.querySelector<HTMLElement>('button')!;
    button.focus();
    window.scrollTo({ top: scrollHeight() / 2, behavior: 'instant' });
    await settled(element);
    await aTimeout(100);
    expect(focused()).to.equal(button);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(card(element, 'e10')!.querySelector('button'));
  });

  it('finds what she has opened still open when she comes back', async () => {
    const element = await whole();
    const details = card(element, 'e3')!.querySelector('details')!;
    details.open = true;
    window.scrollTo({ top: scrollHeight() / 2, behavior: 'instant' });
    await settled(element);
    await waitUntil(() => !details.isConnected || card(element, 'e3'), 'what is far stays');
    window.scrollTo({ top: 0, behavior: 'instant' });
    await settled(element);
    await waitUntil(() => card(element, 'e3'));
    expect(card(element, 'e3')!.querySelector('details')!.open).to.be.true;
  });

  it('prints all of it, and afterwards it is in bounds again', async () => {
    const element = await whole(longFeed(600));
    window.dispatchEvent(new Event('beforeprint'));
    expect(headlines(element)).to.have.length(600);
    expect(parts(element, 'more').every((one) => (one as HTMLDetailsElement).open)).to.be.true;
    expect(far(element)).to.be.empty;
    window.dispatchEvent(new Event('afterprint'));
    await nextFrame();
    await waitUntil(() => far(element).length > 0, 'all of it stays');
    expect(headlines(element).length).to.be.below(300);
  });

  it('prints all of it although the list is folded', async () => {
    const element = await showing(longFeed(600));
    window.dispatchEvent(new Event('beforeprint'));
    expect(headlines(element)).to.have.length(600);
    window.dispatchEvent(new Event('afterprint'));
    await waitUntil(() => headlines(element).length < 300, 'all of it stays');
  });

  it('stays where she is when new events come', async () => {
    const element = await whole();
    window.scrollTo({ top: scrollHeight() / 2, behavior: 'instant' });
    await settled(element);
    await aTimeout(50);
    const before = reading(element);
    const feed = longFeed();
    const told = answer(element);
    element.feed = { ...feed, events: [{ id: 'new', date: '1950-01-02', headline: 'New' }, ...feed.events] };
    await told;
    await settled(element);
    expect(card(element, before.id)?.getBoundingClientRect().top).to.be.closeTo(before.top, 2);
  });
});

describe('a list of very many events that changes', () => {
  /** The list in another version. */
  async function told(element: NewsTimeline, events: Feed['events']): Promise<void> {
    const done = answer(element);
    element.feed = feedOf(0, { events });
    await done;
    await settled(element);
  }

  /** What the reader has marked. */
  function marked(element: NewsTimeline): string {
    const selection = getSelection()!;
    const [range] = selection.getComposedRanges({ shadowRoots: [element.shadowRoot!] });
    const live = new Range();
    live.setStart(range!.startContainer, range!.startOffset);
    live.setEnd(range!.endContainer, range!.endOffset);
    return live.toString();
  }

  it('leaves alone what she has marked in a card beside others that come, go and change', async () => {
    const element = await whole();
    window.scrollTo({ top: scrollHeight() / 2, behavior: 'instant' });
    await settled(element);
    const { id, top } = reading(element);
    const read = card(element, id)!;
    const i = Number(id.slice(1));
    const text = document.createTreeWalker(read.querySelector('.headline')!, NodeFilter.SHOW_TEXT).nextNode()!;
    getSelection()!.setBaseAndExtent(text, 0, text, 8);
    expect(marked(element)).to.equal('Headline');
    const gone: Node[] = [];
    const observer = new MutationObserver((records) => gone.push(...records.flatMap(({ removedNodes }) => [...removedNodes])));
    observer.observe(element.renderRoot, { childList: true, subtree: true });

    const { events } = longFeed();
    await told(element, [
      ...events.slice(0, i - 1),
      { ...events[i - 1]!, headline: 'Changed' },
      events[i]!,
      { id: 'new', date: events[i]!.date!, headline: 'New' },
      ...events.slice(i + 2),
      { id: 'late', date: '2020-02-02', headline: 'Late' },
    ]);
    expect(headlines(element))
      .to.include.members(['Changed', 'New', 'Late'])
      .and.not.include(`Headline ${i + 1}`);
    expect(marked(element)).to.equal('Headline');
    expect(gone.some((one) => one.contains(read))).to.be.false;
    expect(read.getBoundingClientRect().top).to.be.closeTo(top, 1);
    observer.disconnect();
  });

  it('is the same after many changes as if it were made anew', async () => {
    let events = [...longFeed(700).events];
    const element = await whole(feedOf(0, { events }));
    const at = (share: number): number => Math.floor(share * events.length);
    for (let n = 0; n < 24; n++) {
      // a number between 0 and 1 that looks like chance, as many near the beginning as elsewhere
      const share = ((n * 0.618) % 1) ** 2;
      window.scrollTo({ top: scrollHeight() * share, behavior: 'instant' });
      await settled(element);
      const i = at(share);
      const { date } = events[i]!;
      const added = { id: `n${n}`, date: n % 3 ? date! : `${date!.slice(0, 4)}-12-31`, headline: `New ${n}` };
      events = n % 4 ? [...events, added] : events.filter((_, k) => k < i || k > i + n / 2);
      await told(element, events);
    }
    window.dispatchEvent(new Event('beforeprint'));
    const fresh = await whole(feedOf(0, { events }));
    window.dispatchEvent(new Event('beforeprint'));
    expect(headlines(element)).to.deep.equal(headlines(fresh));
    const sizes = (one: NewsTimeline): string[] =>
      [...one.renderRoot.querySelectorAll<HTMLElement>('.long li')].map(
        (place) =>
          `${place.ariaPosInSet ?? [...place.parentElement!.children].indexOf(place) + 1}/${place.closest('.section')!.querySelector('.year')!.textContent}`,
      );
    expect(sizes(element)).to.deep.equal(sizes(fresh));
    window.dispatchEvent(new Event('afterprint'));
  });
});

describe('a list of very many events in a box that scrolls', () => {
  it('is drawn as it is scrolled', async () => {
    const box = place('<div style="block-size: 400px; overflow: auto"><news-timeline></news-timeline></div>')
      .firstElementChild as HTMLElement;
    const element = box.firstElementChild as NewsTimeline;
    const told = answer(element);
    element.feed = longFeed();
    await told;
    part(element, 'show-all')!.click();
    await waitUntil(() => blocks(element).length > 0);
    for (const share of [0.3, 0.6, 0.1]) {
      box.scrollTo({ top: box.scrollHeight * share, behavior: 'instant' });
      await settled(element);
      const { top, bottom } = box.getBoundingClientRect();
      const seen = parts(element, 'card').filter((one) => {
        const at = one.getBoundingClientRect();
        return at.bottom > top && at.top < bottom;
      });
      expect(seen).not.to.be.empty;
    }
  });
});
