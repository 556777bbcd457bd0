// Everything by the keyboard alone: nothing is out of reach, the focus is always seen, and what happened is said.
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { viewport } from '../support/media.js';
import { fullFeed } from './full-feed.js';
import {
  answer,
  feedOf,
  focused,
  headlines,
  mount,
  part,
  parts,
  place,
  replace,
  showing,
  status,
  visible,
  words,
  type NewsTimeline,
} from './story.js';

const name = (element: Element | null): string => `<${element?.localName ?? 'nothing'}> ${words(element).slice(0, 40)}`;

/** What can be reached by Tab, in the order of the page. */
function stops(element: NewsTimeline): Element[] {
  const all = [...element.renderRoot.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, [tabindex]')];
  return all.filter((one) => one.tabIndex >= 0 && visible(one));
}

/** Whether the focus is drawn, and nothing lies over it. */
function faultsOfFocus(element: NewsTimeline): string[] {
  const at = focused()!;
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  const wrong: string[] = [];
  if (!at.matches(':focus-visible') || outlineStyle === 'none' || parseFloat(outlineWidth) < 2) wrong.push('is not drawn');
  const { left, top, width, height } = at.getClientRects()[0]!;
  // browsers scroll a pixel or two short of it
  if (top < -2 || top + height > innerHeight + 2) wrong.push(`is out of the window, at ${top} to ${top + height}`);
  const above = (element.renderRoot as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2);
  if (!above || !(at.contains(above) || above.contains(at))) wrong.push(`lies under ${name(above)}`);
  return wrong.map((what) => `${name(at)} ${what}`);
}

async function tabThrough(element: NewsTimeline, back: boolean): Promise<{ seen: Element[]; wrong: string[] }> {
  const [first, last] = [...element.parentElement!.querySelectorAll<HTMLElement>(':scope > button')];
  (back ? last : first)!.focus();
  const goal = back ? first : last;
  const seen: Element[] = [];
  const wrong: string[] = [];
  if (back) await sendKeys({ down: 'Shift' });
  for (let i = 0; i < 100; i++) {
    await sendKeys({ press: 'Tab' });
    if (focused() === goal) break;
    seen.push(focused()!);
    if (element.contains(document.activeElement)) wrong.push(...faultsOfFocus(element));
  }
  if (back) await sendKeys({ up: 'Shift' });
  return { seen, wrong };
}

async function between(): Promise<NewsTimeline> {
  const element = mount('<button>Before</button><news-timeline></news-timeline><button>After</button>');
  const told = answer(element);
  element.feed = fullFeed();
  await told;
  return element;
}

describe('by Tab', () => {
  for (const width of [1000, 500])
    for (const back of [false, true])
      it(`all is reached in order, and seen: ${width} px, ${back ? 'backwards' : 'forwards'}`, async () => {
        await viewport(width);
        const element = await between();
        const expected = stops(element);
        expect(expected.length).to.be.at.least(20);
        const { seen, wrong } = await tabThrough(element, back);
        expect(seen.map(name)).to.deep.equal((back ? expected.reverse() : expected).map(name));
        expect(wrong).to.deep.equal([]);
      });

  it('headings and cards take no stop of their own', async () => {
    const element = await between();
    expect(stops(element).map(({ localName }) => localName)).not.to.include.members(['h2', 'h3', 'h4', 'article']);
    for (const heading of element.renderRoot.querySelectorAll('h1, h2, h3, h4'))
      expect((heading as HTMLElement).tabIndex).to.equal(-1);
  });

  it('is seen when the outline is taken away', async () => {
    const element = await between();
    part(element, 'chip')!.focus();
    await sendKeys({ press: 'Tab' });
    (focused() as HTMLElement).style.outline = 'none';
    expect(faultsOfFocus(element).join()).to.contain('is not drawn');
  });
});

describe('by Enter and Space', () => {
  async function press(target: HTMLElement | undefined, key: 'Enter' | 'Space'): Promise<void> {
    target!.focus();
    await sendKeys({ press: key });
  }

  it('Read more opens and closes', async () => {
    const element = await showing(fullFeed());
    const details = part(element, 'more') as HTMLDetailsElement;
    expect(details.open).to.be.false;
    await press(part(element, 'read-more'), 'Enter');
    await waitUntil(() => details.open);
    expect(words(details)).to.contain('Last words of it.');
    await press(part(element, 'read-more'), 'Space');
    await waitUntil(() => !details.open);
  });

  it('what is open stays open when the story is turned and filtered', async () => {
    const element = await showing(fullFeed());
    const details = part(element, 'more') as HTMLDetailsElement;
    details.open = true;
    element.order = 'newest';
    await element.updateComplete;
    expect((part(element, 'more') as HTMLDetailsElement).open).to.be.true;
    element.filter = 'key';
    await element.updateComplete;
    element.filter = '';
    await element.updateComplete;
    expect((part(element, 'more') as HTMLDetailsElement).open).to.be.true;
  });

  it('Show all events draws the rest, and leads to its first', async () => {
    const element = await showing(feedOf(40));
    expect(words(part(element, 'show-all'))).to.equal('Show all 40 events');
    await press(part(element, 'show-all'), 'Enter');
    await waitUntil(() => words(focused()) === 'Headline 20', 'the focus is not at the first of the rest');
    expect(headlines(element)).to.have.length(40);
    expect(part(element, 'show-all')).to.be.undefined;
  });

  it('a chip filters, says what is left, and keeps the focus', async () => {
    const element = await showing(fullFeed());
    const chip = (label: string): HTMLElement => parts(element, 'chip').find((one) => words(one).startsWith(label))!;
    await press(chip('On land'), 'Space');
    await waitUntil(() => status(element) === '2 of 7 events');
    expect(focused()).to.equal(chip('On land'));
    expect(chip('On land').getAttribute('aria-pressed')).to.equal('true');
    await press(chip('Key events'), 'Enter');
    await waitUntil(() => status(element) === '1 of 7 events');
    expect(element.filter).to.equal('group:land key');
    await press(chip('Key events'), 'Enter');
    await press(chip('On land'), 'Enter');
    await waitUntil(() => status(element) === '7 of 7 events');
    expect(element.filter).to.equal('');
  });

  it('the order turns, and keeps the focus', async () => {
    const element = await showing(fullFeed());
    const newest = (): HTMLElement => parts(element, 'order')[1]!;
    await press(newest(), 'Space');
    await waitUntil(() => newest().getAttribute('aria-pressed') === 'true');
    expect(focused()).to.equal(newest());
    expect(headlines(element).at(-1)).to.equal('The event with everything');
    expect(status(element)).to.equal('7 of 7 events');
  });

  it('a link to another event leads to its heading', async () => {
    const element = await showing(fullFeed());
    await press(part(element, 'related-link'), 'Enter');
    await waitUntil(() => focused()?.matches('.headline') && words(focused()) === 'The event with a long body');
    expect(faultsOfFocus(element)).to.deep.equal([]);
  });

  it('Copy link says what it did', async () => {
    replace(navigator, 'clipboard', { get: () => ({ writeText: () => Promise.resolve() }) as unknown as Clipboard });
    const element = await showing(fullFeed());
    await press(part(element, 'copy-link'), 'Enter');
    await waitUntil(() => status(element) === 'Link copied');
    expect(focused()).to.equal(part(element, 'copy-link'));
  });

  it('Show all events takes the filter off, and the focus stays in the element', async () => {
    const element = await showing(fullFeed(), 'filter="group:none"');
    expect(words(part(element, 'empty'))).to.contain('No event matches.');
    await press(part(element, 'show-everything'), 'Enter');
    await waitUntil(() => headlines(element).length === 6);
    await waitUntil(() => element.contains(document.activeElement), 'the focus is lost');
  });
});

describe('the status line', () => {
  it('says the same thing twice when it happens twice', async () => {
    replace(navigator, 'clipboard', { get: () => ({ writeText: () => Promise.resolve() }) as unknown as Clipboard });
    const element = await showing(feedOf(7));
    const said: string[] = [];
    new MutationObserver(() => said.push(status(element))).observe(element.renderRoot.querySelector('[role="status"]')!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (const button of parts(element, 'order')) {
      button.click();
      await element.updateComplete;
    }
    parts(element, 'copy-link')[0]!.click();
    await waitUntil(() => said.at(-1) === 'Link copied');
    expect(said[0]).to.equal('7 of 7 events');
  });

  it('says nothing of what the page set', async () => {
    const element = await showing(feedOf(7));
    Object.assign(element, { order: 'newest', filter: 'key', selected: 'e3' });
    await element.updateComplete;
    expect(status(element)).to.equal('');
  });

  it('cannot be seen, and takes no room', async () => {
    const holder = place('<news-timeline></news-timeline>');
    const element = holder.firstElementChild as NewsTimeline;
    element.feed = feedOf(7);
    await answer(element);
    const before = element.offsetHeight;
    parts(element, 'order')[1]!.click();
    await element.updateComplete;
    expect(element.offsetHeight).to.equal(before);
  });
});
