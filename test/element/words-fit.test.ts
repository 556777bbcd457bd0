// Words of every language, and words longer than any, on a narrow phone: nothing is cut off, nothing scrolls sideways.
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { viewport } from '../support/media.js';
import { answer, drawn, mount, openPage, part, parts, type NewsTimeline, type OpenPage } from './story.js';

const LANGUAGES = 'en-GB ar de es fa fr he hi id it ja ko nl pl pt-BR ru tr uk zh-CN zh-TW sv'.split(' ');
const LONG = 'Lentokonesuihkuturbiinimoottori Lentokonesuihkuturbiinimoottori';

async function phone(lang: string, labels?: NewsTimeline['labels']): Promise<{ page: OpenPage; element: NewsTimeline }> {
  const page = await openPage(`/demo/languages.html?lang=${lang}`, 320, 700);
  const element = page.document.querySelector<NewsTimeline>('news-timeline')!;
  element.labels = labels;
  await drawn(element, 14);
  part(element, 'open-tools')!.click();
  await waitUntil(() => part(element, 'panel')?.checkVisibility(), 'tools', { timeout: 3000 });
  await nextFrame();
  await nextFrame();
  return { page, element };
}

/** What is wider than its place or than the window, by its part and its words. */
function tooWide({ page, element }: { page: OpenPage; element: NewsTimeline }): string[] {
  const { clientWidth } = page.document.documentElement;
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('*:not(.hidden, .hidden *, select, select *)')]
    .filter((one) => {
      const { width, left, right } = one.getBoundingClientRect();
      const isBox = one.clientWidth > 0 && page.window.getComputedStyle(one).display !== 'inline';
      return width > 1 && ((isBox && one.scrollWidth > one.clientWidth + 1) || left < -1 || right > clientWidth + 1);
    })
    .map((one) => `${one.tagName} ${one.getAttribute('part') ?? one.className}: ${one.textContent.trim().slice(0, 40)}`);
}

describe('at 320 px, with the tools open', () => {
  for (const lang of LANGUAGES)
    it(`the words of ${lang} fit`, async () => {
      expect(tooWide(await phone(lang))).to.deep.equal([]);
    });

  it('words longer than any fit', async () => {
    const long = (words: object): object => Object.fromEntries(Object.keys(words).map((key) => [key, LONG]));
    const first = {
      keyEvents: 1,
      oldest: 1,
      newest: 1,
      copyLink: 1,
      live: 1,
      confirmed: 1,
      reported: 1,
      tools: 1,
      sourcesLabel: 1,
    };
    const { default: more } = await import('../../src/i18n/more/en.js');
    const groups = Object.entries(more).map(
      ([group, words]) => [group, { ...long(words as object), compass: 'N S E W' }] as const,
    );
    expect(tooWide(await phone('fi', { ...long(first), more: Object.fromEntries(groups) }))).to.deep.equal([]);
  });

  it('what is too wide is seen', async () => {
    const shown = await phone('en-GB', { keyEvents: LONG });
    part(shown.element, 'chip')!.style.whiteSpace = 'nowrap';
    expect(tooWide(shown)).not.to.deep.equal([]);
  });
});

/** The words of an element that stand on more than one line. */
function cut(heading: HTMLElement): string[] {
  const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
  const all: string[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) all.push(word);
    }
  }
  return all;
}

describe('figures', () => {
  it('stand side by side on a phone, and no number is cut in two', async function () {
    if (!(await viewport(390))) this.skip();
    const figures = [
      { value: 1_234_567, label: 'people' },
      { value: 625, label: 'boats' },
      { value: '12,345,678,901', label: 'pounds' },
    ];
    const element = mount('<news-timeline lang="en"></news-timeline>');
    const told = answer(element);
    element.feed = { events: [{ date: '2014', headline: 'H', figures }] };
    expect(await told).to.equal('load');
    const numbers = [...element.renderRoot.querySelectorAll<HTMLElement>('dd')];
    expect(numbers.flatMap(cut)).to.deep.equal([]);
    const [first, second] = numbers.map((one) => one.getBoundingClientRect());
    expect(first!.top).to.equal(second!.top);
    expect(first!.right <= second!.left).to.equal(true);
  });
});

describe('beside the list', () => {
  const MONTHS = Array.from({ length: 12 }, (_, i) => `2014-${String(i + 1).padStart(2, '0')}-28`);
  // those that have blanks between words
  for (const lang of LANGUAGES.filter((one) => !/^(?:ja|zh)/.test(one)))
    it(`no month of ${lang} is cut in two`, async () => {
      const element = mount(`<div style="inline-size: 900px"><news-timeline lang="${lang}"></news-timeline></div>`);
      const headings: string[] = [];
      for (const dates of [MONTHS, ...MONTHS.map((date) => [date])]) {
        const told = answer(element);
        element.feed = { events: dates.map((date) => ({ date, headline: date })) };
        expect(await told).to.equal('load');
        const all = parts(element, 'year');
        expect(all).to.have.length(dates.length);
        headings.push(...all.flatMap(cut));
      }
      expect(headings).to.deep.equal([]);
    });
});
