// On paper nothing can be opened, so everything is, and the addresses of links are written out.
import { expect } from '@open-wc/testing';
import { print } from '../support/media.js';
import { fullFeed } from './full-feed.js';
import { feedOf, headlines, part, parts, showing, visible, type NewsTimeline } from './story.js';

const say = (type: 'beforeprint' | 'afterprint'): boolean => window.dispatchEvent(new Event(type));
const open = (element: NewsTimeline): boolean[] => parts(element, 'more').map((one) => (one as HTMLDetailsElement).open);

/** Two events with long bodies. */
function folded(): ReturnType<typeof fullFeed> {
  const feed = fullFeed();
  const long = feed.events.find(({ id }) => id === 'long')!;
  return { ...feed, events: [...feed.events, { ...long, id: 'longer', date: '2022' }] };
}

describe('before printing', () => {
  it('everything is opened at once, and afterwards closed again', async () => {
    const element = await showing(folded());
    expect(open(element)).to.deep.equal([false, false]);
    say('beforeprint');
    expect(open(element)).to.deep.equal([true, true]);
    say('afterprint');
    expect(open(element)).to.deep.equal([false, false]);
  });

  it('what the reader had opened stays open afterwards', async () => {
    const element = await showing(folded());
    (part(element, 'more') as HTMLDetailsElement).open = true;
    say('beforeprint');
    say('afterprint');
    expect(open(element)).to.deep.equal([true, false]);
  });

  it('the whole of a long list is drawn, at once: the browser does not wait', async () => {
    const element = await showing(feedOf(40));
    expect(headlines(element)).to.have.length(20);
    say('beforeprint');
    expect(headlines(element)).to.have.length(40);
    expect(part(element, 'show-all')).to.be.undefined;
    say('afterprint');
  });

  it('an element that is taken out before the end of it is not for paper where it is put in again', async () => {
    const element = await showing(folded());
    const { parentElement } = element;
    say('beforeprint');
    element.remove();
    say('afterprint');
    parentElement!.append(element);
    await element.updateComplete;
    expect(open(element)).to.deep.equal([false, false]);
  });

  it('a list that was folded is folded again afterwards', async () => {
    const element = await showing(feedOf(40));
    say('beforeprint');
    say('afterprint');
    await element.updateComplete;
    expect(headlines(element)).to.have.length(20);
    expect(part(element, 'show-all')).not.to.be.undefined;
  });

  it('the filter of the reader stays', async () => {
    const element = await showing(folded(), 'filter="key"');
    say('beforeprint');
    expect(headlines(element)).to.have.length(1);
    say('afterprint');
    expect(element.filter).to.equal('key');
  });

  it('twice in a row does no harm', async () => {
    const element = await showing(folded());
    say('beforeprint');
    say('beforeprint');
    say('afterprint');
    say('afterprint');
    expect(headlines(element)).not.to.be.empty;
  });

  it('an element that has nothing yet, or has gone, does no harm', async () => {
    const element = await showing(folded());
    element.remove();
    const empty = document.createElement('news-timeline');
    document.body.append(empty);
    say('beforeprint');
    say('afterprint');
    empty.remove();
    expect(open(element)).to.deep.equal([false, false]);
  });
});

describe('on paper', () => {
  it('addresses are written out, and what could be pressed is gone', async function () {
    if (!(await print())) this.skip(); // WebKitGTK cannot be asked for it
    const element = await showing(fullFeed());
    const link = part(element, 'link') as HTMLAnchorElement;
    expect(getComputedStyle(link, '::after').content).to.contain(link.href);
    for (const name of ['tools', 'copy-link', 'read-more', 'chip', 'order'])
      for (const one of parts(element, name)) expect(visible(one), name).to.be.false;
    expect(visible(part(element, 'headline'))).to.be.true;
  });

  it('a folded body is there although nobody announced the printing', async function () {
    if (!(await print())) this.skip();
    if (!CSS.supports('selector(::details-content)')) this.skip();
    const element = await showing(fullFeed());
    const last = parts(element, 'more')[0]!.querySelector('p:last-child')!;
    expect(last.getBoundingClientRect().height).to.be.above(0);
  });
});
