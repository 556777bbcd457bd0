// What a reader sees in every state that a feed can be in.
import { expect, waitUntil } from '@open-wc/testing';
import {
  answer,
  feedOf,
  focused,
  headlines,
  mount,
  newKey,
  part,
  parts,
  place,
  replace,
  served,
  showing,
  shown,
  status,
  text,
  visible,
  warned,
  words,
  type NewsTimeline,
} from './story.js';

const LIST = '<ol><li id="one">One, in the page</li></ol>';
const OURS = /^<news-timeline>/;

/** A timeline that cannot load. No pause between the tries. */
async function failing(src: string, children = LIST): Promise<NewsTimeline> {
  replace(Math, 'random', () => 0);
  let element: NewsTimeline | undefined;
  await warned(OURS, async () => {
    element = mount(`<news-timeline src="${src}">${children}</news-timeline>`);
    expect(await answer(element)).to.equal('error');
  });
  await element!.updateComplete;
  return element!;
}

describe('what goes wrong', () => {
  it('is over with the next story, where one could not be drawn', async () => {
    const error = console.error;
    const told: unknown[][] = [];
    replace(console, 'error', (...args: unknown[]) => void told.push(args));
    const element = await showing(feedOf(3));
    element.labels = { events: undefined } as unknown as NonNullable<NewsTimeline['labels']>;
    await element.updateComplete;
    expect(headlines(element)).to.deep.equal([]);
    expect(told[0]?.[0]).to.equal('<news-timeline>');
    element.labels = undefined;
    const heard = answer(element);
    element.feed = feedOf(4);
    await heard;
    await element.updateComplete;
    expect(headlines(element)).to.have.length(4);
    console.error = error;
  });

  it('is over where there is nothing to load any more', async () => {
    const element = await failing('/served/feed?status=404');
    expect(!!part(element, 'state')).to.be.true;
    element.removeAttribute('src');
    await element.updateComplete;
    expect(!!part(element, 'state')).to.be.false;
    expect(visible(element.querySelector('li'))).to.be.true;
  });
});

describe('while it loads', () => {
  it('shows what stands inside the tag', async () => {
    const element = mount(`<news-timeline src="/served/feed?delay=60">${LIST}</news-timeline>`);
    await element.updateComplete;
    expect(visible(element.querySelector('li'))).to.be.true;
    expect(part(element, 'loading')).to.be.undefined;
    await answer(element);
  });

  it('says so where nothing stands inside the tag', async () => {
    const element = mount('<news-timeline src="/served/feed?delay=60"></news-timeline>');
    await element.updateComplete;
    expect(words(part(element, 'loading'))).to.equal('Loading the timeline …');
    await answer(element);
    expect(part(element, 'loading')).to.be.undefined;
  });

  it('says nothing of loading where there is nothing to load', async () => {
    const element = mount();
    await element.updateComplete;
    expect(text(element)).to.equal('');
  });
});

describe('when it is ready', () => {
  it('shows the story in the place of the list', async () => {
    const element = await shown(`<news-timeline src="/served/feed">${LIST}</news-timeline>`);
    expect(headlines(element)).to.deep.equal(['One']);
    expect(words(part(element, 'title'))).to.equal('Served');
    expect(visible(element.querySelector('li'))).to.be.false;
    expect(part(element, 'state')).to.be.undefined;
  });

  it('draws the story at once: no frame shows neither the list nor the story', async () => {
    const element = mount(`<news-timeline src="/served/feed?delay=30">${LIST}</news-timeline>`);
    const gaps: boolean[] = [];
    const watch = (): void => {
      gaps.push(!visible(element.querySelector('li')) && headlines(element).length === 0);
      if (headlines(element).length === 0) requestAnimationFrame(watch);
    };
    await element.updateComplete;
    watch();
    await answer(element);
    expect(gaps).not.to.include(true);
  });

  it('says load, once, and it does not bubble', async () => {
    const holder = place('<news-timeline src="/served/feed"></news-timeline>');
    const seen: string[] = [];
    holder.addEventListener('load', () => seen.push('bubbled'));
    holder.firstElementChild!.addEventListener('load', (event) => seen.push(`${event.type} ${event.bubbles}`));
    await answer(holder.firstElementChild!);
    expect(seen).to.deep.equal(['load false']);
  });

  it('says load when the story is on the page', async () => {
    const element = mount('<news-timeline src="/served/feed"></news-timeline>');
    let there: string[] = [];
    element.addEventListener('load', () => (there = headlines(element)));
    await answer(element);
    expect(there).to.deep.equal(['One']);
  });
});

describe('a story without events', () => {
  it('says so, under its title', async () => {
    const element = await showing({ title: 'Nothing yet', events: [] });
    expect(words(part(element, 'empty'))).to.equal('No events yet.');
    expect(words(part(element, 'title'))).to.equal('Nothing yet');
    expect(parts(element, 'tools')).to.be.empty;
  });
});

describe('a feed that cannot be had', () => {
  const FAULTS: [name: string, src: string][] = [
    ['is not there', '/served/feed?status=404'],
    ['is a page, with status 200', '/served/feed?type=text/html'],
    ['is broken JSON', '/served/feed?body=%7B%22events%22:[%7B'],
    ['is no feed', '/served/feed?body=[1,2,3]'],
    ['is the number 7', '/served/feed?body=7'],
    ['is nothing', '/served/feed?body='],
    ['is too large', '/served/feed?bytes=5100000'],
    ['breaks off each time', '/served/feed?cut'],
    ['has a server in trouble', '/served/feed?status=503'],
    ['has an address that is none', 'http://['],
    ['is on a machine that is not there', 'http://127.0.0.1:9/events.json'],
  ];
  for (const [name, src] of FAULTS)
    it(`leaves the list where it ${name}`, async () => {
      const element = await failing(src);
      expect(words(part(element, 'state'))).to.equal('The timeline could not be loaded. Try again');
      expect(visible(element.querySelector('li'))).to.be.true;
      expect(element.timeline).to.be.undefined;
      expect(element.problems).to.deep.equal([]);
    });

  it('says error, once, and it does not bubble', async () => {
    const seen: string[] = [];
    await warned(OURS, async () => {
      const holder = place('<news-timeline src="/served/feed?status=404"></news-timeline>');
      holder.addEventListener('error', () => seen.push('bubbled'));
      holder.firstElementChild!.addEventListener('error', (event) => seen.push(`${event.type} ${event.bubbles}`));
      await answer(holder.firstElementChild!);
    });
    expect(seen).to.deep.equal(['error false']);
  });

  it('tells the editors why in the console, and on the page only with debug', async () => {
    const lines = await warned(OURS, () => mount('<news-timeline src="/served/feed?type=text/html"></news-timeline>'));
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/page/i);

    const element = await failing('/served/feed?status=404');
    expect(part(element, 'problems')).to.be.undefined;
    element.debug = true;
    await element.updateComplete;
    expect(words(part(element, 'problems'))).to.contain('404');
  });

  it('comes back by Retry, which keeps the focus in the element', async () => {
    const element = await failing(`/served/feed?fail=4&key=${newKey()}`);
    part(element, 'retry')!.focus();
    part(element, 'retry')!.click();
    await answer(element);
    expect(headlines(element)).to.deep.equal(['One']);
    await waitUntil(() => focused() === part(element, 'title'), 'the focus is not on the title');
    expect(part(element, 'state')).to.be.undefined;
    expect(visible(element.querySelector('li'))).to.be.false;
  });

  it('keeps the focus on Retry while it tries, and when it fails again', async () => {
    const element = await failing('/served/feed?status=404&delay=30');
    const retry = part(element, 'retry')!;
    retry.focus();
    await warned(OURS, async () => {
      retry.click();
      await element.updateComplete;
      expect(words(part(element, 'state'))).to.contain('Loading the timeline …');
      expect(focused()).to.equal(retry);
      await answer(element);
    });
    expect(words(part(element, 'state'))).to.contain('could not be loaded');
    expect(focused()).to.equal(retry);
  });
});

describe('a reader who is offline', () => {
  it('is told so, and gets the story when she is back', async () => {
    let online = false;
    const fetch = window.fetch.bind(window);
    replace(navigator, 'onLine', { get: () => online });
    replace(window, 'fetch', (...args) => (online ? fetch(...args) : Promise.reject(new TypeError('no network'))));
    const element = await failing('/served/feed');
    expect(words(part(element, 'state'))).to.contain('You are offline. The timeline will load when you are back.');
    expect(visible(element.querySelector('li'))).to.be.true;
    online = true;
    window.dispatchEvent(new Event('online'));
    expect(await answer(element)).to.equal('load');
    expect(headlines(element)).to.deep.equal(['One']);
    expect(part(element, 'state')).to.be.undefined;
  });
});

describe('a story whose newer version cannot be had', () => {
  async function stale(): Promise<NewsTimeline> {
    const element = await shown(
      `<news-timeline src="/served/feed?well=1&fail=2&status=404&key=${newKey()}">${LIST}</news-timeline>`,
    );
    await warned(OURS, () => element.reload());
    await element.updateComplete;
    return element;
  }

  it('stays on the page, with a note', async () => {
    const element = await stale();
    expect(headlines(element)).to.deep.equal(['One']);
    expect(words(part(element, 'state'))).to.match(
      /^The latest version could not be loaded\. This one came on .*20\d\d.* Try again$/,
    );
    expect(visible(element.querySelector('li'))).to.be.false;
    expect(element.timeline?.events).to.have.length(1);
  });

  it('is made new by Retry, which keeps the focus in the element', async () => {
    const element = await stale();
    part(element, 'retry')!.focus();
    part(element, 'retry')!.click();
    expect(await answer(element)).to.equal('load');
    await waitUntil(() => focused() === part(element, 'title'), 'the focus is not on the title');
    expect(part(element, 'state')).to.be.undefined;
  });

  it('stays when another feed is asked for that is not there', async () => {
    const element = await shown(`<news-timeline src="/served/feed">${LIST}</news-timeline>`);
    await warned(OURS, () => {
      element.src = '/served/feed?status=404';
    });
    await element.updateComplete;
    expect(headlines(element)).to.deep.equal(['One']);
    expect(words(part(element, 'state'))).to.contain('could not be loaded');
    expect(visible(element.querySelector('li'))).to.be.false;
  });

  it('stays while another feed is on its way', async () => {
    const element = await shown('<news-timeline src="/served/feed"></news-timeline>');
    element.src = served(feedOf(2), '&delay=40');
    await element.updateComplete;
    expect(headlines(element)).to.deep.equal(['One']);
    await answer(element);
    expect(headlines(element)).to.deep.equal(['Headline 0', 'Headline 1']);
  });
});

describe('a feed with mistakes', () => {
  const SRC = '/demo/feeds/partly-bad.json';

  async function faulty(attributes = ''): Promise<[NewsTimeline, string[]]> {
    let element: NewsTimeline | undefined;
    const lines = await warned(OURS, async () => {
      element = mount(`<news-timeline src="${SRC}" ${attributes}>${LIST}</news-timeline>`);
      expect(await answer(element)).to.equal('load');
    });
    await element!.updateComplete;
    return [element!, lines];
  }

  it('shows all that can be shown, and readers nothing of the mistakes', async () => {
    const [element] = await faulty();
    expect(headlines(element)).to.include.members(['A sound event', 'A day that does not exist', 'Another sound event']);
    expect(part(element, 'problems')).to.be.undefined;
    expect(part(element, 'state')).to.be.undefined;
    expect(text(element)).not.to.match(/2023-02-30|must be|not used/);
    expect(status(element)).to.equal('');
  });

  it('warns in the console once', async () => {
    const [element, lines] = await faulty();
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('2023-02-30').and.to.contain('events[1]').and.to.contain(SRC);
    element.order = 'newest';
    await element.updateComplete;
  });

  it('lists them on the page with debug', async () => {
    const [element] = await faulty('debug');
    const lines = [...part(element, 'problems')!.querySelectorAll('li')].map(words);
    expect(lines)
      .to.have.length(1 + element.problems.length)
      .and.to.satisfy((all: string[]) => all.length > 5);
    expect(lines.join('\n')).to.contain('2023-02-30');
    expect(visible(part(element, 'problems'))).to.be.true;
  });

  it('hands them over: each with what, where, why and how to mend it', async () => {
    const [element] = await faulty();
    for (const { what, where, why, mend } of element.problems) {
      expect([what, where.path, why, mend].every((words) => words.length > 0)).to.be.true;
    }
    const day = element.problems.find(({ where }) => where.id === 'no-such-day');
    expect(day?.where).to.deep.equal({ index: 1, id: 'no-such-day', path: 'events[1].date' });
  });

  it('says timeline-problem, which is heard outside', async () => {
    const holder = place('<div></div>');
    const told = new Promise<HTMLElementEventMap['timeline-problem']>((resolve) => {
      holder.addEventListener('timeline-problem', resolve);
    });
    await warned(OURS, async () => {
      holder.innerHTML = `<news-timeline src="${SRC}"></news-timeline>`;
      await told;
    });
    const event = await told;
    expect(event.composed).to.be.true;
    expect(event.problems).to.equal((event.target as NewsTimeline).problems);
    expect(event.problems).not.to.be.empty;
  });

  it('has none when the next feed is sound', async () => {
    const [element] = await faulty('debug');
    element.src = served(feedOf(2));
    await answer(element);
    expect(element.problems).to.deep.equal([]);
    expect(part(element, 'problems')).to.be.undefined;
  });
});
