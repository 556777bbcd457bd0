// Links to one event: read from the page's address, and given to the reader who asks for one.
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
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
  served,
  showing,
  shown,
  status,
  words,
  type Feed,
  type NewsTimeline,
} from './story.js';

const bare = location.pathname + location.search;
afterEach(async () => {
  history.replaceState(null, '', bare);
  await nextFrame(); // the event of the last change
});

function heading(element: NewsTimeline, id: string): HTMLElement | null {
  return element.renderRoot.querySelector(`[data-event="${CSS.escape(id)}"] .headline`);
}

/** Waits until the reader is at an event: it is marked, its heading has the focus and can be seen. */
async function arrived(element: NewsTimeline, id: string): Promise<void> {
  await waitUntil(() => heading(element, id) !== null && focused() === heading(element, id), `the focus is not at ${id}`);
  expect(element.selected).to.equal(id);
  const { top, bottom } = heading(element, id)!.getBoundingClientRect();
  expect(top).to.be.at.least(0);
  expect(bottom).to.be.at.most(innerHeight);
  expect(heading(element, id)!.closest('article')!.getAttribute('aria-current')).to.equal('true');
  expect(parts(element, 'card').filter((card) => card.hasAttribute('aria-current'))).to.have.length(1);
}

describe('an address that names an event', () => {
  it('is followed when the story comes', async () => {
    location.hash = '#e15';
    const element = await showing(feedOf(20));
    await arrived(element, 'e15');
  });

  it('is followed when the story comes over the network', async () => {
    location.hash = '#e15';
    await arrived(await shown(`<news-timeline src="${served(feedOf(20))}"></news-timeline>`), 'e15');
  });

  it('is followed when it changes, as often as it does', async () => {
    const element = await showing(feedOf(20));
    for (const id of ['e3', 'e17', 'e3']) {
      location.hash = `#${id}`;
      await arrived(element, id);
    }
  });

  it('says timeline-select, which is heard outside', async () => {
    const element = await showing(feedOf(20));
    const told = new Promise<HTMLElementEventMap['timeline-select']>((resolve) => {
      element.parentElement!.addEventListener('timeline-select', resolve);
    });
    location.hash = '#e4';
    const { event, target } = await told;
    expect(event.id).to.equal('e4');
    expect(target).to.equal(element);
  });

  it('is followed into a shadow root', async () => {
    location.hash = '#e15';
    const host = place('<div></div>').firstElementChild!;
    const element = document.createElement('news-timeline');
    host.attachShadow({ mode: 'open' }).append(element);
    element.feed = feedOf(20);
    await answer(element);
    await arrived(element, 'e15');
  });

  it('moves nobody where it names something else', async () => {
    const holder = place('<button>Here</button><news-timeline></news-timeline>');
    const [button, element] = [...holder.children] as [HTMLButtonElement, NewsTimeline];
    button.focus();
    location.hash = '#elsewhere';
    element.feed = feedOf(20);
    await answer(element);
    location.hash = '#%';
    await nextFrame();
    location.hash = '';
    await nextFrame();
    expect(focused()).to.equal(button);
    expect(element.selected).to.equal('');
  });

  it('is followed once: a reader who has moved on is not taken back by new data', async () => {
    location.hash = '#e15';
    const element = await showing(feedOf(20));
    await arrived(element, 'e15');
    const heard: Event[] = [];
    element.addEventListener('timeline-select', (event) => heard.push(event));
    (document.activeElement as HTMLElement).blur();
    element.feed = feedOf(21);
    await answer(element);
    await element.updateComplete;
    expect(heard).to.be.empty;
    expect(focused()).to.equal(document.body);
  });

  it('is followed when the element comes later than the address', async () => {
    location.hash = '#e3';
    await nextFrame();
    await arrived(await showing(feedOf(5)), 'e3');
  });
});

describe('an element with an id of its own', () => {
  it('answers to its id and the event’s', async () => {
    location.hash = '#detainees-e15';
    await arrived(await showing(feedOf(20), 'id="detainees"'), 'e15');
  });

  it('does not answer to the event’s alone, nor to its own, nor to another’s', async () => {
    const element = await showing(feedOf(20), 'id="detainees"');
    for (const hash of ['#e15', '#detainees', '#detainees-', '#others-e15']) {
      location.hash = hash;
      await nextFrame();
    }
    expect(element.selected).to.equal('');
  });

  it('leaves the other timeline of the page alone', async () => {
    const first = await showing(feedOf(20), 'id="first"');
    const second = await showing(feedOf(20), 'id="second"');
    location.hash = '#second-e15';
    await arrived(second, 'e15');
    expect(first.selected).to.equal('');
  });
});

describe('an event that is out of sight', () => {
  it('is brought back from the folded part of a long list', async () => {
    const element = await showing(feedOf(40));
    expect(headlines(element)).to.have.length(20);
    location.hash = '#e38';
    await arrived(element, 'e38');
  });

  it('is brought back from the folded part of a list told latest first', async () => {
    const element = await showing(feedOf(40), 'order="newest"');
    location.hash = '#e1';
    await arrived(element, 'e1');
    expect(headlines(element)[0]).to.equal('Headline 39');
  });

  it('is brought back from behind a filter', async () => {
    const feed = feedOf(9);
    const element = await showing(
      { ...feed, events: feed.events.map((one, i) => ({ ...one, importance: i < 2 ? 'key' : 'minor' })) },
      'filter="key"',
    );
    expect(headlines(element)).to.have.length(2);
    location.hash = '#e7';
    await arrived(element, 'e7');
    expect(element.filter).to.equal('');
  });

  it('keeps a filter that it passes', async () => {
    const feed = feedOf(9);
    const element = await showing(
      { ...feed, events: feed.events.map((one, i) => ({ ...one, importance: i > 2 ? 'key' : 'minor' })) },
      'filter="key"',
    );
    location.hash = '#e7';
    await arrived(element, 'e7');
    expect(element.filter).to.equal('key');
  });

  it('takes the focus itself where it has no headline', async () => {
    await showing({ events: [{ id: 'mute', summary: 'Only a summary.' }] });
    location.hash = '#mute';
    await waitUntil(() => focused()?.getAttribute('data-event') === 'mute', 'the card has not the focus');
  });
});

describe('ids of every script', () => {
  const IDS = [
    'مقدمة',
    '日本',
    'ünï',
    '🎉',
    'a b',
    '100%',
    '%41',
    'e/1?x=y&z',
    '#',
    '"]',
    "it's",
    '-',
    '__proto__',
    'constructor',
  ];
  for (const id of IDS)
    it(`“${id}” is found by the address that is copied for it`, async () => {
      const copied: string[] = [];
      replace(navigator, 'clipboard', {
        get: () => ({ writeText: (one: string) => Promise.resolve(copied.push(one)) }) as unknown as Clipboard,
      });
      const element = await showing({ events: [{ headline: 'Other' }, { id, date: '2020', headline: 'Wanted' }] });
      parts(element, 'copy-link')[1]!.click();
      await waitUntil(() => copied.length > 0);
      location.hash = new URL(copied[0]!).hash;
      await arrived(element, id);
      expect(words(focused())).to.equal('Wanted');
    });

  it('an id that is typed as it is, without encoding, is found too', async () => {
    const element = await showing({ events: [{ id: 'مقدمة', headline: 'Wanted' }] });
    location.hash = '#مقدمة';
    await arrived(element, 'مقدمة');
  });

  it('an id that was made from date and headline is found', async () => {
    const element = await showing({ events: [{ date: '2014-06-10', headline: 'ISIS captures Mosul' }] });
    location.hash = '#2014-06-10-isis-captures-mosul';
    await arrived(element, '2014-06-10-isis-captures-mosul');
  });
});

describe('a link in a body', () => {
  it('is relative to where the story is from, though the same story came from elsewhere before', async () => {
    const feed = { events: [{ id: 'e', date: '2020', headline: 'H', body: '<p>See <a href="more.html">more</a>.</p>' }] };
    const element = await shown(`<news-timeline src='${served(feed)}'></news-timeline>`);
    const link = (): string | undefined => element.renderRoot.querySelector<HTMLAnchorElement>('.body a')?.href;
    expect(link()).to.equal(new URL('/served/more.html', location.href).href);
    element.feed = feed;
    const here = new URL('more.html', document.baseURI).href;
    await waitUntil(() => link() === here, `it leads to ${link()}`);
  });
});

describe('related events', () => {
  it('are others: one that names itself has no link to itself', async () => {
    const [first, ...rest] = feedOf(3).events;
    const element = await showing(feedOf(0, { events: [{ ...first, related: ['e0', 'e2'] }, ...rest] }));
    expect(parts(element, 'related-link').map(words)).to.deep.equal(['Headline 2']);
  });
});

describe('Copy link', () => {
  it('puts the event’s address on the clipboard, and says so', async () => {
    const copied: string[] = [];
    replace(navigator, 'clipboard', {
      get: () => ({ writeText: (one: string) => Promise.resolve(copied.push(one)) }) as unknown as Clipboard,
    });
    const element = await showing(feedOf(3), 'id="detainees"');
    parts(element, 'copy-link')[1]!.focus();
    parts(element, 'copy-link')[1]!.click();
    await waitUntil(() => status(element) === 'Link copied');
    expect(parts(element, 'copy-link').map(words), 'to whoever sees too').to.deep.equal([
      'Copy link: Headline 0',
      'Link copied: Headline 1',
      'Copy link: Headline 2',
    ]);
    expect(copied).to.deep.equal([`${location.href.replace(/#.*/, '')}#detainees-e1`]);
    expect(location.hash).to.equal('');
    expect(focused()).to.equal(parts(element, 'copy-link')[1]);
  });

  const CLOSED: [name: string, clipboard: unknown][] = [
    ['there is no clipboard', undefined],
    ['the clipboard is closed', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
  ];
  for (const [name, clipboard] of CLOSED)
    it(`puts it into the address bar where ${name}, and says so`, async () => {
      replace(navigator, 'clipboard', { get: () => clipboard as Clipboard });
      const element = await showing(feedOf(3), 'id="detainees"');
      const heard: Event[] = [];
      element.addEventListener('timeline-select', (event) => heard.push(event));
      const button = parts(element, 'copy-link')[1]!;
      button.focus();
      button.click();
      await waitUntil(() => status(element) === 'The link is in the address bar');
      expect(location.hash).to.equal('#detainees-e1');
      expect(words(button)).to.equal('The link is in the address bar: Headline 1');
      await nextFrame();
      expect(focused(), 'the reader has not gone anywhere').to.equal(button);
      expect(heard).to.deep.equal([]);
    });

  it('tells two buttons apart for those who hear them', async () => {
    const element = await showing(feedOf(2));
    expect(parts(element, 'copy-link').map(words)).to.deep.equal(['Copy link: Headline 0', 'Copy link: Headline 1']);
  });

  it('is the only thing that writes the address', async () => {
    const element = mount();
    element.feed = {
      ...feedOf(40),
      events: feedOf(40).events.map((one) => ({ ...one, related: ['e7'], importance: one.id === 'e7' ? 'key' : 'minor' })),
    } satisfies Feed;
    await answer(element);
    const before = [location.href, history.length];
    for (const name of ['related-link', 'order', 'chip', 'show-all', 'show-everything']) {
      part(element, name)?.click();
      await element.updateComplete;
    }
    expect([location.href, history.length]).to.deep.equal(before);
  });
});
