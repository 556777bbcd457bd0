// Every field of every feed is hostile: attacks are put into each of them, and nothing may run, load or stay.
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { corpus } from '../support/commands.js';
import { expectWarning } from '../support/console.js';
import { fullFeed } from './full-feed.js';
import { answer, feedOf, mount, parts, place, replace, showing, words, type Feed, type NewsTimeline } from './story.js';

/** Ours, for runs without the corpora: one of each kind. */
const OWN = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<details open ontoggle=alert(1)>x</details>',
  '<input autofocus onfocus=alert(1)>',
  '<video src=x onerror=alert(1)></video>',
  '<video><source onerror=alert(1) src=x></video>',
  '<audio src=x onerror=alert(1)></audio>',
  '<body onload=alert(1)>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<iframe src="javascript:parent.alert(1)"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<a href="javascript:alert(1)" autofocus onfocus=alert(1)>x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<form action="javascript:alert(1)"><button autofocus onfocus=alert(1)>x</button></form>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<form><input name=attributes><input name=parentNode><img src=x onerror=alert(1)></form>',
  '<form id=x></form><p name=childNodes form=x onclick=alert(1) style="animation: x 1s" onanimationstart=alert(1)>x</p>',
  '<style>@keyframes x{}*{animation:x 1s;background:url(https://evil.example/)}</style><b onanimationstart=alert(1)>x</b>',
  '<p style="background:url(https://evil.example/)" class="root" id="title" part="title" slot="x" is="x-y">x</p>',
  '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example/"><link rel=stylesheet href=//evil.example>',
  '<template><img src=x onerror=alert(1)></template><slot name=x></slot><news-timeline src=x></news-timeline>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover=alert(1) x='",
  '${alert(1)}{{constructor.constructor("alert(1)")()}}',
  '<!--?lit$1234$--><?lit$1$?><b .innerHTML=x @click=alert(1)>x</b>',
  '</style></script></textarea></title><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'https://example.com/"onerror="alert(1)',
  '__proto__',
  '\u0000<im\u0000g src=x onerror=alert(1)>\u202e\ufeff',
];

let fired: string[] = [];

beforeEach(() => {
  fired = [];
  for (const name of ['alert', 'prompt', 'confirm', 'open', 'print'] as const)
    replace(window, name, (...args: unknown[]) => {
      fired.push(`${name}(${args.join()})`);
      return null as never;
    });
});

type Place = 'text' | 'url' | 'id' | 'word';

/** What a string field is for, by its name. A word is one of a few that we know, or a date. */
function kindOf(key: string): Place {
  if (['url', 'poster', 'next'].includes(key)) return 'url';
  if (['id', 'group', 'related', 'source', 'sources'].includes(key)) return 'id';
  if (['type', 'status', 'importance', 'date', 'timeZone', 'lang', 'published', 'updated'].includes(key)) return 'word';
  return 'text';
}

/** The full feed with the payload in each field of these kinds. Ids get a number where they must differ. */
function poisoned(payload: string, kinds: readonly Place[], body = payload): Feed {
  const walk = (value: unknown, key: string, holder: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => walk(one, key, key));
    if (typeof value === 'object' && value !== null) {
      const keyed = holder === '' && key === 'sources' && kinds.includes('id');
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [keyed ? payload + name : name, walk(one, name, key)]),
      );
    }
    if (typeof value !== 'string' || !kinds.includes(kindOf(key))) return value;
    if (key === 'body') return body;
    return kindOf(key) === 'id' ? payload + value : payload;
  };
  return walk(fullFeed(), '', '-') as Feed;
}

/** What may stand in the shadow root: tags, their attributes, classes and parts, as the harmless feed shows them. */
class Allowed {
  readonly tags = new Map<string, Set<string>>();
  readonly names = new Set<string>();

  learn(root: ParentNode): void {
    for (const element of root.querySelectorAll('*')) {
      const attributes = this.tags.get(element.localName) ?? new Set();
      for (const name of element.getAttributeNames()) attributes.add(name);
      this.tags.set(element.localName, attributes);
      for (const name of namesOf(element)) this.names.add(name);
    }
  }

  /** What stands there and may not, as words. */
  refuse(root: ParentNode): string[] {
    return [...root.querySelectorAll('*')].flatMap((element) => {
      const attributes = this.tags.get(element.localName);
      const drawing = element.namespaceURI !== 'http://www.w3.org/1999/xhtml' && !element.closest('[part~=locator]');
      if (!attributes || drawing) return [`<${element.localName}>`];
      return [
        ...element
          .getAttributeNames()
          .filter(
            (name) =>
              !attributes.has(name) ||
              name.startsWith('on') ||
              (name === 'style' && !element.matches('[part~=embed], [part=problems]')),
          ),
        ...namesOf(element).filter((name) => !this.names.has(name)),
        ...['href', 'src'].flatMap((name) => this.#address(element, name)),
        ...(leavesPage(element) && element.getAttribute('rel') !== 'noopener noreferrer' ? ['a link without rel'] : []),
      ].map((what) => `${what} on <${element.localName}>`);
    });
  }

  #address(element: Element, name: string): string[] {
    const value = element.getAttribute(name);
    if (value === null) return [];
    const protocols = name === 'src' ? ['https:', 'http:'] : ['https:', 'http:', 'mailto:'];
    const { href, protocol } = new URL(value, 'about:blank');
    return protocols.includes(protocol) && href === value ? [] : [`${name}=${value}`];
  }
}

function leavesPage(element: Element): boolean {
  const href = element.localName === 'a' ? element.getAttribute('href') : null;
  return href !== null && !href.startsWith(`${location.href.replace(/#.*/, '')}#`);
}

function namesOf(element: Element): string[] {
  return [...element.classList].map((name) => `.${name}`).concat([...element.part].map((name) => `::part(${name})`));
}

let allowed: Allowed;

before(async () => {
  allowed = new Allowed();
  const benign = (feed: Feed, attributes = ''): Promise<void> =>
    showing(feed, attributes).then(async (element) => {
      if (element.problems.length > 0) await waitUntil(() => element.renderRoot.querySelector('.problems'));
      for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
      allowed.learn(element.renderRoot);
      element.remove();
    });
  await benign(fullFeed());
  await benign({ ...fullFeed(), lang: 'ar' });
  await benign({ ...fullFeed(), status: 'ended', title: '' });
  await benign(feedOf(40));
  await benign({ ...fullFeed(), groups: [] }, 'filter="group:none" selected="everything"');
  await benign({ title: 'Empty', events: [] });
  await expectWarning(/has problems/, () => benign({ events: [{ headline: 'Faulty', date: 'never' }] }, 'debug'));
});

/** Everything on the page that is not the element's: an attack may reach for it. */
function surroundings(): string {
  const count = [...document.querySelectorAll('script, iframe, base, meta, link, style')].length;
  return [count, document.title, document.cookie, location.href, Object.keys(Object.prototype).join()].join(' | ');
}

const foreign = (): string[] =>
  performance
    .getEntriesByType('resource')
    // the still picture of a film: a hidden one is asked for too, and the feed names it
    .filter((entry) => (entry as PerformanceResourceTiming).initiatorType !== 'video')
    .map(({ name }) => name)
    .filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:'));

/** Shows the feed and tells what is wrong afterwards. `hide` keeps its pictures from being fetched. */
async function attack(feed: Feed, hide = false): Promise<{ element: NewsTimeline; wrong: string[] }> {
  const holder = place('');
  holder.hidden = hide;
  const element = document.createElement('news-timeline');
  element.debug = true;
  const told = answer(element);
  element.feed = feed;
  holder.append(element);
  const said = await told;
  for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
  return { element, wrong: [...(said === 'load' ? [] : ['it was not shown']), ...allowed.refuse(element.renderRoot)] };
}

/** All payloads, one after another; the ones that got through with what they did. */
async function survivors(
  payloads: readonly string[],
  feedFor: (payload: string) => Feed,
  {
    hide = false,
    check = (): string[] => [] as string[],
  }: { hide?: boolean; check?: (element: NewsTimeline, payload: string) => string[] } = {},
): Promise<string[]> {
  const through: string[] = [];
  const before = surroundings();
  for (const payload of payloads) {
    const { element, wrong } = await attack(feedFor(payload), hide);
    wrong.push(...check(element, payload));
    if (wrong.length > 0) through.push(`${payload.slice(0, 200)} → ${wrong.join(', ')}`);
    element.remove();
  }
  await nextFrame();
  await nextFrame();
  expect(fired).to.deep.equal([]);
  expect(surroundings()).to.equal(before);
  expect(foreign()).to.deep.equal([]);
  return through;
}

/** What is a text stays the same text. */
function asText(element: NewsTimeline, payload: string): string[] {
  const seen = element.renderRoot.querySelector('[data-event] .headline')?.textContent;
  return !payload.trim() || seen === payload.trim() ? [] : [`its headline reads ${seen}`];
}

function suite(payloads: () => readonly string[]): void {
  it('in every text', async () => {
    expect(await survivors(payloads(), (one) => poisoned(one, ['text']), { check: asText })).to.deep.equal([]);
  });

  it('in a body, between tags and in attributes', async () => {
    const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const feed = (payload: string): Feed => ({
      events: [
        { headline: 'plain', body: payload },
        { headline: 'in a tag', body: `<p>${payload}</p>` },
        { headline: 'in a list', body: `<ul><li>${payload}<b>x</ul>` },
        { headline: 'in an attribute', body: `<a href="${payload}" title="${payload}">x</a>` },
        {
          headline: 'in a quoted attribute',
          body: `<a href="${quoted(payload)}"><abbr title="${quoted(payload)}">x</abbr></a>`,
        },
        { headline: 'in a foreign tag', body: `<svg><style>${payload}</style></svg><math><mi>${payload}` },
      ],
    });
    expect(await survivors(payloads(), feed)).to.deep.equal([]);
  });

  it('in every address', async () => {
    expect(await survivors(payloads(), (one) => poisoned(one, ['url']), { hide: true })).to.deep.equal([]);
  });

  it('in every id and key', async () => {
    expect(await survivors(payloads(), (one) => poisoned(one, ['id']), { hide: true })).to.deep.equal([]);
  });

  it('in every field there is, those with few legal words too', async () => {
    const all = payloads();
    await expectWarning(/has problems/, async () => {
      const everywhere = (one: string): Feed => poisoned(one, ['text', 'url', 'id', 'word']);
      expect(await survivors(all, everywhere, { hide: true })).to.deep.equal([]);
      await new Promise((resolve) => setTimeout(resolve)); // the last warning
    });
  });
}

describe('attacks of ours are harmless', () => {
  suite(() => OWN);
});

interface Entry {
  readonly payload: string;
}

const CORPORA: [name: string, file: string][] = [
  ['of DOMPurify’s own tests', 'xss/dompurify-expect.json'],
  ['of OWASP’s filter evasion list', 'xss/owasp-filter-evasion.json'],
  ['of hostile addresses', 'xss/url-attribute-values.json'],
];
for (const [name, file] of CORPORA)
  describe(`attacks ${name} are harmless`, () => {
    let payloads: string[] = [];

    before(async function () {
      const json = await corpus(file);
      if (json === undefined) this.skip(); // the corpora are too large for this repository; see web-test-runner.config.js
      payloads = (JSON.parse(json) as (Entry | string)[])
        .map((one) => (typeof one === 'string' ? one : one.payload))
        .filter((one) => one.trim());
    });

    suite(() => payloads);
  });

describe('the net itself', () => {
  /** A page of its own, cut off from ours and from the network, that does what we never do with the payload. */
  function unguarded(payload: string): Promise<boolean> {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    const policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; frame-src *";
    const json = JSON.stringify(payload).replaceAll('<', '\\u003c');
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><body><script>
      for (const name of ['alert', 'prompt', 'confirm']) window[name] = () => top.postMessage('fired', '*');
      const box = document.body.appendChild(document.createElement('div'));
      box.innerHTML = ${json};
      for (const link of box.querySelectorAll('a')) link.click();
      setTimeout(() => top.postMessage('over', '*'), 400);
    </script>`;
    return new Promise((resolve) => {
      const end = (fired: boolean): void => {
        clearTimeout(timer);
        removeEventListener('message', listen);
        frame.remove();
        resolve(fired);
      };
      const listen = ({ source, data }: MessageEvent): void => {
        if (source === frame.contentWindow) end(data === 'fired');
      };
      const timer = setTimeout(end, 2000, false); // a payload that takes its page away says nothing more
      addEventListener('message', listen);
      place('').append(frame);
    });
  }

  it('catches what a page without a guard lets through', async () => {
    const outcomes = await Promise.all(OWN.map(unguarded));
    const caught = OWN.filter((_, i) => outcomes[i]);
    expect(caught.length, caught.join('\n')).to.be.at.least(10);
    expect(caught).to.include('<img src=x onerror=alert(1)>');
  });

  it('sees a tag, an attribute, a name and an address that do not belong there', async () => {
    const { element } = await attack(fullFeed());
    const target = element.renderRoot.querySelector('.body')!;
    const planted: [markup: string, told: RegExp][] = [
      ['<img src="https://evil.example/">', /^$/],
      ['<script></script>', /<script>/],
      ['<svg></svg>', /<svg>/],
      ['<b onclick="1">x</b>', /onclick on <b>/],
      ['<b style="">x</b>', /style on <b>/],
      ['<p class="mine">x</p>', /\.mine on <p>/],
      ['<a href="javascript:1" rel="noopener noreferrer">x</a>', /href=javascript/],
      ['<a href="https://example.com/">x</a>', /without rel/],
    ];
    for (const [markup, told] of planted) {
      const node = document.createElement('template');
      node.innerHTML = markup;
      const planting = node.content.firstElementChild!;
      if (markup.startsWith('<img')) planting.removeAttribute('src');
      target.append(planting);
      expect(allowed.refuse(element.renderRoot).join()).to.match(told);
      planting.remove();
    }
  });
});

describe('a hostile feed', () => {
  it('cannot reach the prototype of all objects', async () => {
    const feed = JSON.parse(
      `{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "title": "T",
        "sources": {"__proto__": {"publisher": "P", "polluted": 1}},
        "events": [{"id": "__proto__", "headline": "H", "group": "__proto__", "__proto__": {"polluted": 1}, "sources": ["toString"]}]}`,
    ) as Feed;
    await expectWarning(/has problems/, async () => {
      await attack(feed);
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(({} as { polluted?: number }).polluted).to.be.undefined;
  });

  it('keeps the words of a link that is refused', async () => {
    const { element } = await attack({
      events: [
        { headline: 'H', body: '<p>See <a href="javascript:1">these words</a>.</p>', links: [{ url: 'x:y', label: 'Label' }] },
      ],
    });
    expect(words(parts(element, 'body')[0])).to.equal('See these words.');
    expect(words(parts(element, 'links')[0])).to.contain('Label');
    expect(element.renderRoot.querySelectorAll('[href]')).to.be.empty;
  });

  it('with words from right to left and control characters keeps them to itself', async () => {
    const { element } = await attack({ events: [{ headline: '\u202e\u2066evil\u0000\u0007', summary: 'Next' }] });
    expect(words(parts(element, 'event-summary')[0])).to.equal('Next');
  });

  it('of great depth and length is shown or refused, and never an exception', async () => {
    const deep = `${'<b><i>'.repeat(3000)}deep`;
    const { element } = await attack({ events: [{ headline: 'x'.repeat(200_000), body: deep }] });
    expect(words(parts(element, 'body')[0])).to.equal('deep');
  });

  it('cannot make us fetch a thing but its pictures', async () => {
    performance.clearResourceTimings();
    const element = mount();
    const picture = '/demo/images/icon.svg?once';
    element.feed = poisoned(picture, ['url']);
    await answer(element);
    await waitUntil(() => parts(element, 'image').every((image) => (image as HTMLImageElement).complete));
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name.replace(location.origin, ''));
    expect(fetched.filter((path) => !/^\/(?:src|node_modules)\//.test(path))).to.deep.equal([picture]);
  });
});
