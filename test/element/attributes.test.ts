// The public face: attributes, properties, events, parts and custom properties.
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { NewsTimeline } from '../../src/news-timeline.js';
import { list } from '../../src/views/list.js';
import type { View } from '../../src/views/view.js';
import { requestCount, sourceFiles } from '../support/commands.js';
import { viewport } from '../support/media.js';
import { fullFeed } from './full-feed.js';
import {
  answer,
  drawn,
  feedOf,
  headlines,
  mount,
  newKey,
  openPage,
  part,
  parts,
  place,
  replace,
  served,
  showing,
  slowPage,
  shown,
  status,
  warned,
  words,
  type Feed,
} from './story.js';

/** All that is drawn, without what Lit leaves for itself. */
function picture(element: NewsTimeline): string {
  return element.renderRoot.querySelector('.root')!.innerHTML.replace(/<!--.*?-->/g, '');
}

let drawings = 0;
/** Counts how often it is drawn, by a view of its own. */
class CountingTimeline extends NewsTimeline {
  static override views: Record<string, View> = {
    list: {
      ...list,
      render(scene) {
        drawings++;
        return list.render(scene);
      },
    },
  };
}
customElements.define('counting-timeline', CountingTimeline);

describe('attributes', () => {
  const GROUPED: Feed = {
    ...feedOf(7),
    timeZone: 'Asia/Tokyo',
    groups: [
      { id: 'a', label: 'A' },
      { id: 'b b', label: 'B' },
    ],
    events: feedOf(7).events.map((event, i) => ({
      ...event,
      date: i === 6 ? '2006-01-01T01:00Z' : event.date!,
      importance: i % 3 === 0 ? 'key' : 'standard',
      group: i % 2 === 0 ? 'a' : 'b b',
    })),
  };

  const READERS = new Intl.DateTimeFormat('en', {
    ...{ year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
  } as const).format(Date.UTC(2006, 0, 1, 1));

  const LEGAL: [attributes: string, seen: (element: NewsTimeline) => unknown, expected: unknown][] = [
    ['order="newest"', (one) => headlines(one)[0], 'Headline 6'],
    ['order="oldest"', (one) => headlines(one)[0], 'Headline 0'],
    ['filter="key"', headlines, ['Headline 0', 'Headline 3', 'Headline 6']],
    ['filter="group:a"', (one) => headlines(one).length, 4],
    ['filter="group:b%20b"', (one) => headlines(one).length, 3],
    ['filter="key group:a"', headlines, ['Headline 0', 'Headline 6']],
    ['filter=" group:a   key&#10;"', headlines, ['Headline 0', 'Headline 6']],
    ['filter="group:a group:b%20b"', (one) => headlines(one).length, 7],
    ['filter="group:none"', headlines, []],
    ['selected="e3"', (one) => one.renderRoot.querySelector('[aria-current="true"] h4')?.textContent, 'Headline 3'],
    ['heading-level="1"', (one) => part(one, 'title')?.localName, 'h1'],
    ['heading-level="2"', (one) => part(one, 'title')?.localName, 'h2'],
    ['heading-level="5"', (one) => ['title', 'year', 'headline'].map((name) => part(one, name)?.localName), ['h5', 'h6', 'h6']],
    ['time-zone="America/New_York"', (one) => words(parts(one, 'date').at(-1)), 'December 31, 2005 at 8:00 PM EST'],
    ['time-zone="reader"', (one) => words(parts(one, 'date').at(-1)), READERS.replace(/\s/g, ' ')],
    ['time-zone=""', (one) => words(parts(one, 'date').at(-1)), 'January 1, 2006 at 10:00 AM GMT+9'],
    ['view="list"', (one) => parts(one, 'list').length, 1],
    ['loading="eager"', (one) => headlines(one).length, 7],
    ['lang="de"', (one) => words(parts(one, 'date')[0]), '4. März 2000'],
    ['dir="rtl"', (one) => getComputedStyle(part(one, 'root')!).direction, 'rtl'],
    ['debug', (one) => one.debug, true],
  ];
  for (const [attributes, seen, expected] of LEGAL)
    it(`${attributes} is obeyed`, async () => {
      const element = await showing(GROUPED, attributes);
      expect(seen(element)).to.deep.equal(expected);
    });

  const ILLEGAL = [
    ...['view="axis3d"', 'view="constructor"', 'view="__proto__"', 'view=""'],
    ...['order="sideways"', 'order="NEWEST"', 'order=""'],
    ...['heading-level="0"', 'heading-level="6"', 'heading-level="-1"', 'heading-level="2.5"', 'heading-level="x"'],
    ...['heading-level=""', 'heading-level="Infinity"', 'heading-level="1e9"'],
    ...['time-zone="Mars/Olympus"', 'time-zone="+99:00"', 'time-zone=" "', 'time-zone="constructor"'],
    ...['filter="everything"', 'filter="group"', 'filter="%"', 'filter="  "', 'filter="KEY"'],
    ...['selected="nobody"', 'selected=""', 'selected="&quot;]"', 'selected="*"'],
    ...['loading="never"', 'loading=""', 'consent="what"', 'refresh="-1"', 'refresh="x"'],
    ...['lang=""', 'lang="C"', 'lang="en-US@posix"', 'lang="-"', 'dir="sideways"', 'dir=""'],
    ...['debug="false"', 'feed="{}"', 'labels="{}"', 'style="color: nonsense"', 'hidden="until-found"', 'part="x"'],
  ];
  it('a wrong value is the default, and never an exception', async () => {
    const standard = picture(await showing(GROUPED));
    const different: string[] = [];
    for (const attributes of ILLEGAL) {
      const element = await showing(GROUPED, attributes);
      if (picture(element) !== standard) different.push(attributes);
      element.remove();
    }
    expect(different).to.deep.equal([]);
  });

  const CHANGED: [name: string, value: string][] = [
    ['order', 'newest'],
    ['filter', 'key'],
    ['selected', 'e2'],
    ['heading-level', '4'],
    ['time-zone', 'America/New_York'],
    ['lang', 'fr'],
    ['dir', 'rtl'],
  ];
  for (const [name, value] of CHANGED)
    it(`${name} can be set, changed and taken off while the story is shown`, async () => {
      const element = await showing(GROUPED);
      // what dir says is on the root itself
      const whole = (): string => picture(element) + part(element, 'root')!.cloneNode().nodeName + part(element, 'root')!.dir;
      const before = whole();
      element.setAttribute(name, value);
      await waitUntil(() => whole() !== before, `${name} changed nothing`, { timeout: 3000 });
      element.removeAttribute(name);
      await waitUntil(() => whole() === before, `${name} left something behind`, { timeout: 3000 });
    });

  it('show the state, so that it outlives a snapshot of the page', async () => {
    const element = await showing(GROUPED);
    expect(element.getAttributeNames()).to.deep.equal([]);
    Object.assign(element, { order: 'newest', filter: 'key', selected: 'e3', headingLevel: 3, timeZone: 'UTC', debug: true });
    await element.updateComplete;
    const all = element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name)!}`);
    expect(all).to.have.members(['order=newest', 'filter=key', 'selected=e3', 'heading-level=3', 'time-zone=UTC', 'debug=']);
  });

  it('selected draws an event of the folded part of a long list', async () => {
    const element = await showing(feedOf(40), 'selected="e35"');
    expect(words(element.renderRoot.querySelector('[aria-current] [part="headline"]'))).to.equal('Headline 35');
  });

  it('changed many at a time make one load', async () => {
    const keys = [newKey(), newKey()];
    const element = await shown('<news-timeline src="/served/feed"></news-timeline>');
    element.src = `/served/feed?key=${keys[0]}`;
    element.setAttribute('order', 'newest');
    element.setAttribute('src', `/served/feed?key=${keys[1]}`);
    element.filter = 'key';
    await answer(element);
    expect(await Promise.all(keys.map(requestCount))).to.deep.equal([0, 1]);
  });

  it('changed many at a time are drawn once', async () => {
    const element = place('<counting-timeline></counting-timeline>').firstElementChild as NewsTimeline;
    element.feed = GROUPED;
    await answer(element);
    drawings = 0;
    for (const [name, value] of CHANGED.filter(([name]) => name !== 'lang' && name !== 'time-zone'))
      element.setAttribute(name, value);
    await element.updateComplete;
    expect(drawings).to.equal(1);
    expect(headlines(element)[0]).to.equal('Headline 6');
  });

  it('make no load when they do not change the feed', async () => {
    const key = newKey();
    const element = await shown(`<news-timeline src="${served(GROUPED, `&key=${key}`)}"></news-timeline>`);
    for (const [name, value] of CHANGED) element.setAttribute(name, value);
    await element.updateComplete;
    element.removeAttribute('lang');
    element.setAttribute('src', element.src);
    await element.updateComplete;
    expect(await requestCount(key)).to.equal(1);
  });

  it('empty src loads nothing', async () => {
    const element = mount('<news-timeline src=""><p>Words</p></news-timeline>');
    await element.updateComplete;
    expect(words(element)).to.equal('Words');
    expect(part(element, 'state')).to.be.undefined;
  });
});

describe('properties', () => {
  const NONSENSE = [undefined, null, 0, 7, NaN, '', 'nonsense', {}, [], true, () => 1];
  const NAMES = ['view', 'order', 'selected', 'filter', 'headingLevel', 'timeZone', 'loading', 'labels'] as const;
  for (const name of NAMES)
    it(`${name} of a wrong kind leaves the story readable`, async () => {
      const element = await showing(fullFeed());
      const lost: unknown[] = [];
      for (const value of NONSENSE) {
        (element as unknown as Record<string, unknown>)[name] = value;
        await element.updateComplete.catch(() => lost.push(value));
        if (!parts(element, 'headline').length && !parts(element, 'empty').length) lost.push(value);
      }
      expect(lost).to.deep.equal([]);
    });

  it('set before the element is defined are taken over', async () => {
    const element = place('<late-timeline filter="key"></late-timeline>').firstElementChild as NewsTimeline;
    Object.assign(element, { feed: { ...feedOf(7), title: 'Late' }, order: 'newest', headingLevel: 4, filter: '' });
    expect(element.shadowRoot).to.be.null;
    const told = answer(element);
    customElements.define('late-timeline', class extends NewsTimeline {});
    expect(await told).to.equal('load');
    expect(headlines(element)[0]).to.equal('Headline 6');
    expect(headlines(element)).to.have.length(7);
    expect(part(element, 'title')?.localName).to.equal('h4');
    expect(Object.keys(element)).not.to.include.members(['feed', 'order']);
  });

  it('attributes that were there before the element is defined are read', async () => {
    const holder = place('<later-timeline src="/served/feed" order="newest" heading-level="3"></later-timeline>');
    const element = holder.firstElementChild as NewsTimeline;
    const told = answer(element);
    customElements.define('later-timeline', class extends NewsTimeline {});
    expect(await told).to.equal('load');
    expect(part(element, 'title')?.localName).to.equal('h3');
    expect(element.order).to.equal('newest');
  });
});

describe('the feed', () => {
  function freeze<T>(value: T): T {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
      Object.freeze(value);
      Object.values(value).forEach(freeze);
    }
    return value;
  }

  it('as an object is read and never changed', async () => {
    const feed = freeze(fullFeed());
    const element = await showing(feed);
    element.order = 'newest';
    element.timeZone = 'Asia/Tokyo';
    await element.updateComplete;
    expect(feed).to.deep.equal(fullFeed());
    expect(element.feed).to.equal(feed);
  });

  it('is told in the zone that is asked for while it is prepared', async () => {
    for (const steps of [0, 5, 10, 20, 40, 80, 160]) {
      const element = mount('<news-timeline lang="en"></news-timeline>');
      const body = '<p>With <em>markup</em> in it.</p>';
      element.feed = feedOf(0, {
        timeZone: 'UTC',
        events: [{ id: 'e', date: '2005-12-31T23:00', headline: 'Fireworks', body }],
      });
      const loaded = answer(element);
      for (let i = 0; i < steps; i++) await Promise.resolve();
      if (steps > 100) await aTimeout(0);
      element.timeZone = 'Asia/Tokyo';
      await loaded;
      await waitUntil(
        () => words(part(element, 'date')).includes('January 1, 2006 at 8:00'),
        `${steps}: ${words(part(element, 'date'))}`,
      );
    }
  });

  it('as an object with faults is never changed either', async () => {
    const faulty = { title: 5, events: [{ id: 7, date: 2019, headline: 'H', tags: [null, 1] }, null, 'x'] };
    await warned(/has problems/, async () => {
      const element = await showing(freeze(faulty));
      expect(headlines(element)).to.deep.equal(['H']);
    });
    expect(faulty.events[0]).to.deep.equal({ id: 7, date: 2019, headline: 'H', tags: [null, 1] });
  });

  it('as an object goes before src, and src comes back when it is taken away', async () => {
    const element = mount('<news-timeline src="/served/feed"></news-timeline>');
    element.feed = feedOf(2);
    await answer(element);
    expect(headlines(element)).to.deep.equal(['Headline 0', 'Headline 1']);
    element.feed = undefined;
    await answer(element);
    expect(headlines(element)).to.deep.equal(['One']);
  });

  it('as another object is shown in the place of the first', async () => {
    const element = await showing(feedOf(2));
    element.feed = { ...feedOf(1), title: 'Another' };
    await answer(element);
    expect(words(part(element, 'title'))).to.equal('Another');
    expect(headlines(element)).to.deep.equal(['Headline 0']);
  });

  it('that is no feed is an error, and never an exception', async () => {
    for (const nonsense of ['text', 7, [], new Date(0), { events: 'x' }]) {
      const element = mount('<news-timeline><p>Words</p></news-timeline>');
      await warned(/^<news-timeline>/, async () => {
        element.feed = nonsense as unknown as Feed;
        expect(await answer(element)).to.equal('error');
      });
    }
  });

  const INLINE = JSON.stringify(feedOf(2));

  it('can stand in the page', async () => {
    const element = await shown(`<news-timeline><script type="application/json">${INLINE}</script></news-timeline>`);
    expect(headlines(element)).to.have.length(2);
  });

  it('in the page can come after the tag', async () => {
    const element = mount();
    await element.updateComplete;
    const script = Object.assign(document.createElement('script'), { type: 'application/json', textContent: INLINE });
    element.append(script);
    expect(await answer(element)).to.equal('load');
    expect(headlines(element)).to.have.length(2);
  });

  it('in the page is not read where there is a src, nor from within another child', async () => {
    const json = `<script type="application/json">${INLINE}</script>`;
    const element = await shown(`<news-timeline src="/served/feed">${json}</news-timeline>`);
    expect(headlines(element)).to.deep.equal(['One']);
    const other = mount(`<news-timeline><div>${json}</div></news-timeline>`);
    await other.updateComplete;
    expect(other.timeline).to.be.undefined;
  });

  it('in the page can be broken', async () => {
    await warned(/^<news-timeline>/, async () => {
      const element = mount('<news-timeline><script type="application/json">{"events": [</script><p>Words</p></news-timeline>');
      expect(await answer(element)).to.equal('error');
    });
  });

  it('in the page is read whole where the page is still coming in', async () => {
    const { frame, faults } = await openPage(
      slowPage(
        `<!doctype html><title>Slow</title><!----><script type="module" async src="/dist/cdn/news-timeline.js"></script>
          <p>Words</p><news-timeline><script type="application/json">${INLINE.slice(0, 60)}`,
        `${INLINE.slice(60)}</script><p>Words</p></news-timeline><!---->`,
        300,
      ),
    );
    await drawn(frame.contentDocument!.querySelector('news-timeline')!, 2);
    expect(faults).to.deep.equal([]);
  });

  it('in the page is not read before all of it is there', async () => {
    const frame = document.createElement('iframe');
    frame.src = slowPage(
      `<!doctype html><title>Slow</title><!----><script type="module" async src="/dist/cdn/news-timeline.js"></script>
        <p>Words</p><news-timeline><script type="application/json">${INLINE}</script><p>Half`,
      '</p></news-timeline><!---->',
      500,
    );
    place('').append(frame);
    const element = (): NewsTimeline | null => frame.contentDocument!.querySelector('news-timeline');
    await waitUntil(() => element()?.shadowRoot, 'it was not defined in time', { interval: 5 });
    const early = frame.contentDocument!.readyState === 'loading';
    if (early) expect(element()!.timeline).to.be.undefined;
    await drawn(element()!, 2);
  });
});

describe('labels', () => {
  it('of the page go before ours', async () => {
    const element = mount();
    element.labels = { empty: 'Nothing here.', events: { other: '{count} entries' } };
    element.feed = { events: [] };
    await answer(element);
    expect(words(part(element, 'empty'))).to.equal('Nothing here.');
    element.feed = feedOf(3);
    await answer(element);
    expect(words(part(element, 'facts'))).to.equal('3 entries');
    element.labels = undefined;
    await element.updateComplete;
    expect(words(part(element, 'facts'))).to.equal('3 events');
  });

  it('of the page are said by the status line too', async () => {
    const element = await showing(feedOf(7));
    element.labels = { shown: 'Now {shown} of {all}', events: { other: '{count} entries' } };
    await element.updateComplete;
    parts(element, 'order')[1]!.click();
    await element.updateComplete;
    expect(status(element)).to.equal('Now 7 of 7 entries');
  });
});

describe('events', () => {
  const FEED: Feed = {
    ...feedOf(7),
    events: feedOf(7).events.map((event, i) => ({
      ...event,
      importance: i === 2 ? 'key' : 'standard',
      related: i === 0 ? ['e5'] : [],
    })),
  };

  async function listening(): Promise<{ element: NewsTimeline; heard: Event[] }> {
    const element = await showing(FEED);
    const heard: Event[] = [];
    for (const type of ['timeline-select', 'timeline-filter', 'timeline-view', 'timeline-update', 'timeline-problem'])
      element.parentElement!.addEventListener(type, (event) => heard.push(event));
    return { element, heard };
  }

  it('tell nothing of what the page set', async () => {
    const { element, heard } = await listening();
    Object.assign(element, { order: 'newest', filter: 'key', selected: 'e3', headingLevel: 3, timeZone: 'UTC' });
    await element.updateComplete;
    element.feed = feedOf(4);
    await answer(element);
    expect(heard).to.deep.equal([]);
  });

  it('tell that the reader filtered, and what is left', async () => {
    const { element, heard } = await listening();
    parts(element, 'chip')[0]!.click();
    const event = heard[0] as HTMLElementEventMap['timeline-filter'];
    expect(heard).to.have.length(1);
    expect(event.type).to.equal('timeline-filter');
    expect(event.filter).to.deep.equal(['key']);
    expect([event.order, event.shown]).to.deep.equal(['oldest', 1]);
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
    expect(element.filter).to.equal('key');
    await element.updateComplete;
    expect(element.getAttribute('filter')).to.equal('key');
  });

  it('tell that the reader turned the order', async () => {
    const { element, heard } = await listening();
    parts(element, 'order')[1]!.click();
    const event = heard[0] as HTMLElementEventMap['timeline-filter'];
    expect([event.type, event.order, event.shown]).to.deep.equal(['timeline-filter', 'newest', 7]);
    await element.updateComplete;
    expect(headlines(element)[0]).to.equal('Headline 6');
  });

  it('tell that the reader went to an event', async () => {
    const { element, heard } = await listening();
    part(element, 'related-link')!.click();
    await waitUntil(() => heard.length > 0);
    const event = heard[0] as HTMLElementEventMap['timeline-select'];
    expect(event.type).to.equal('timeline-select');
    expect(event.event).to.equal(element.timeline?.events[5]);
    expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
    expect(element.selected).to.equal('e5');
    expect(heard).to.have.length(1);
  });
});

describe('parts', () => {
  const NAME = /^ \* @csspart (\S+)/gm;

  async function documented(): Promise<string[]> {
    const source = (await sourceFiles())['src/news-timeline.ts']!;
    return [...source.matchAll(NAME)].map(([, name]) => name!);
  }

  /** A live story that has grown since the reader's last visit, and while she reads. */
  async function grown(): Promise<NewsTimeline> {
    const say = (count: number): Feed => feedOf(count, { status: 'live', updated: new Date().toISOString() });
    const key = `news-timeline ${new URL('', location.href).href}`;
    localStorage.setItem(key, JSON.stringify({ at: 0, seen: ['e0', 'e1'].map((id) => [id, '']) }));
    const element = await showing(say(3), 'remember');
    element.feed = say(4);
    await waitUntil(() => part(element, 'pill'));
    localStorage.removeItem(key);
    return element;
  }

  /** What is drawn of an event to come, of recordings once they are played, and of pictures shown large. */
  async function rich(collect: (element: NewsTimeline) => void): Promise<void> {
    replace(navigator, 'share', () => Promise.resolve());
    const files: [type: 'video' | 'audio', url: string][] = [
      ['video', '/demo/media/ferry.webm'],
      ['audio', '/demo/media/bell.wav'],
    ];
    const element = await showing({
      events: [
        {
          date: '2400-01-02',
          headline: 'To come',
          media: [
            ...files.map(([type, url]) => ({ type, url, alt: 'A recording' })),
            ...[1, 2].map((n) => ({ type: 'image' as const, url: `/demo/images/icon.svg?${n}`, alt: 'A picture' })),
          ],
        },
      ],
    });
    for (const [type] of files) {
      part(element, 'load')!.click();
      await waitUntil(() => part(element, type), `no ${type}`);
    }
    part(element, 'zoom')!.click();
    await waitUntil(() => part(element, 'lightbox'), 'it is not shown large');
    collect(element);
    part(element, 'close')!.click();
  }

  it('are all written down, and all that are written down are there', async () => {
    const rendered = new Set<string>();
    const collect = (element: NewsTimeline): void => {
      for (const one of element.renderRoot.querySelectorAll('[part]')) for (const name of one.part) rendered.add(name);
    };
    collect(await showing(fullFeed()));
    collect(await showing(fullFeed(), 'filter="group:none"'));
    collect(await showing(feedOf(40)));
    collect(await showing({ events: [] }));
    for (const width of [900, 320]) {
      const { events } = feedOf(40);
      const tools = await showing({
        events: events.map((one, i) => ({
          ...one,
          importance: i % 3 ? 'minor' : 'key',
          tags: [`tag ${i}`],
          body: 'Words.\n\n'.repeat(200),
        })),
      });
      tools.parentElement!.style.width = `${width}px`;
      tools.filter = 'tag:tag%201 text:nowhere';
      part(tools, 'open-tools')!.click();
      await waitUntil(() => part(tools, 'without'));
      collect(tools);
      part(tools, 'clear')!.click();
      await tools.updateComplete;
      collect(tools);
    }
    collect(await grown());
    const loading = mount('<news-timeline src="/served/feed?delay=20"></news-timeline>');
    await loading.updateComplete;
    collect(loading);
    await answer(loading);
    await warned(/^<news-timeline>/, async () => {
      const failed = mount('<news-timeline src="/served/feed?status=404" debug></news-timeline>');
      await answer(failed);
      await waitUntil(() => part(failed, 'problems'));
      collect(failed);
    });
    const crowd = feedOf(90).events.map((one) => ({ ...one, date: '2014-06-10' }));
    const scaled = await showing(
      {
        ...fullFeed(),
        events: [...fullFeed().events, ...crowd],
        status: 'live',
        eras: [{ date: '1900/2100', label: 'An era' }],
      },
      'view="axis"',
    );
    await waitUntil(() => part(scaled, 'mark'));
    collect(scaled);
    await rich(collect);
    // these come beside another part, whose line names them
    for (const also of ['key', 'standard', 'minor', 'long']) expect(rendered.delete(also), also).to.be.true;
    expect([...rendered].sort()).to.deep.equal((await documented()).sort());
  });

  it('can be styled by the page', async () => {
    const holder = place('<style>news-timeline::part(headline) { color: rgb(1, 2, 3) }</style><news-timeline></news-timeline>');
    const element = holder.querySelector('news-timeline')!;
    element.feed = feedOf(1);
    await answer(element);
    expect(getComputedStyle(part(element, 'headline')!).color).to.equal('rgb(1, 2, 3)');
  });
});

describe('custom properties', () => {
  const RED = 'rgb(255, 0, 0)';
  const TABLE: [property: string, value: string, part: string, style: string, expected: string][] = [
    ['accent', 'red', 'marker', 'background-color', RED],
    ['color', 'red', 'title', 'color', RED],
    ['muted', 'red', 'facts', 'color', RED],
    ['rule', 'red', 'chip', 'border-top-color', RED],
    ['surface', 'red', 'note', 'background-color', RED],
    ['focus', 'red', 'copy-link', 'outline-color', RED],
    ['font', 'fantasy', 'event-summary', 'font-family', 'fantasy'],
    ['heading-font', 'fantasy', 'headline', 'font-family', 'fantasy'],
    ['heading-weight', '300', 'headline', 'font-weight', '300'],
    ['measure', '300px', 'card', 'max-inline-size', '300px'],
    ['sticky-top', '77px', 'year', 'inset-block-start', '77px'],
  ];

  for (const [property, value, name, style, expected] of TABLE)
    it(`--news-timeline-${property} takes effect`, async () => {
      await viewport(1000);
      const element = await showing(fullFeed());
      const one = property === 'sticky-top' ? part(element, name)!.parentElement! : part(element, name)!;
      const read = (): string => getComputedStyle(one).getPropertyValue(style);
      if (property === 'focus') one.focus({ focusVisible: true });
      const before = read();
      element.style.setProperty(`--news-timeline-${property}`, value);
      expect(read()).to.equal(expected);
      expect(before).not.to.equal(expected);
    });

  it('are all written down, and are at most 16', async () => {
    const sources = await sourceFiles();
    const used = Object.values(sources).flatMap((source) =>
      [...source.matchAll(/var\(--news-timeline-([\w-]+)/g)].map(([, name]) => name!),
    );
    const doc = [...sources['src/news-timeline.ts']!.matchAll(/@cssprop \[--news-timeline-([\w-]+)/g)].map(([, name]) => name!);
    expect([...new Set(used)].sort()).to.deep.equal(doc.sort());
    expect(TABLE.map(([property]) => property).sort()).to.deep.equal(doc.sort());
    expect(doc.length).to.be.at.most(16);
  });
});
