// The door for markup from a feed: what it writes, that it writes anew, and that DOMPurify, a second opinion, would write the same.
import { expect } from '@open-wc/testing';
import createDOMPurify from 'dompurify';
import fc from 'fast-check';
import { ALLOWED_MARKUP, DROPPED_MARKUP, LINE_MARKUP } from '../../src/core/allowed-markup.js';
import { safeUrl } from '../../src/core/safe-url.js';
import { sanitize } from '../../src/views/parts/markup.js';
import { parseInto } from '../../src/views/parts/parse-html.js';
import { corpus } from '../support/commands.js';

type Parse = typeof parseInto;

const BASE = 'https://news.example/story/';
const link = (url: string): string | undefined => safeUrl(url, 'link', BASE);
const clean = (markup: string, parse: Parse = parseInto): Element[] => sanitize(markup, { parse, link });
const html = (blocks: readonly Element[]): string => blocks.map(({ outerHTML }) => outerHTML).join('');

/** What stands in the blocks and may not: tags, attributes, addresses, nodes that are neither element nor text. */
function forbidden(blocks: readonly Element[]): string[] {
  const found: string[] = [];
  const look = (node: Node): void => {
    if (node.ownerDocument !== document) found.push(`${node.nodeName} of another document`);
    if (node instanceof Element) {
      const { localName: tag, namespaceURI } = node;
      if (namespaceURI !== 'http://www.w3.org/1999/xhtml' || !Object.hasOwn(ALLOWED_MARKUP, tag)) found.push(`<${tag}>`);
      const names: readonly string[] = tag === 'a' ? ['href', 'rel'] : (ALLOWED_MARKUP[tag] ?? []);
      for (const name of node.getAttributeNames()) if (!names.includes(name)) found.push(`${name} on <${tag}>`);
      const href = node.getAttribute('href');
      if (href !== null && !/^(?:https?:\/\/|mailto:)/.test(href)) found.push(href);
      if (href !== null && node.getAttribute('rel') !== 'noopener noreferrer') found.push('a link without rel');
    } else if (!(node instanceof Text)) found.push(node.nodeName);
    node.childNodes.forEach(look);
  };
  blocks.forEach(look);
  return found;
}

describe('markup of a feed', () => {
  const WRITTEN: readonly [markup: string, expected: string][] = [
    ['loose', '<p>loose</p>'],
    ['loose <b>bold</b><p>block</p>after', '<p>loose <b>bold</b></p><p>block</p><p>after</p>'],
    [' <p>one</p> <p>two</p> ', '<p>one</p><p>two</p>'],
    ['<ul><li>a<ul><li>b</ul><li>c</ul>d', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><p>d</p>'],
    [
      '<div>One</div><div>Two <i>x</i></div>3<hr>4<h2>Five</h2>6',
      '<p>One</p><p>Two <i>x</i></p><p>3</p><p>4</p><h4>Five</h4><p>6</p>',
    ],
    ['<div>One<div><p></p><ul><li>Two</ul></div>Three</div>', '<p>One</p><ul><li>Two</li></ul><p>Three</p>'],
    ['<dl><dt>One<dd>Two</dl><table><td>Three<td>Four</table>Five', '<p>One</p><p>Two</p><p>Three</p><p>Four</p><p>Five</p>'],
    ['<div><p>a <span>b <b>c</b> d</span> e</p></div>', '<p>a b <b>c</b> d e</p>'],
    ['<p class=x id=y style=z data-a=b aria-label=c onclick=d slot=e is=f-g>text</p>', '<p>text</p>'],
    ['<a href="/x" target=_blank>y</a>', '<p><a href="https://news.example/x" rel="noopener noreferrer">y</a></p>'],
    ['<a href="javascript:1">y</a><a>z</a>', '<p><a>y</a><a>z</a></p>'],
    ['<a rel="opener" title="t" href="">y</a>', '<p><a>y</a></p>'],
    ['<time datetime="2014" title=x>then</time>', '<p><time datetime="2014">then</time></p>'],
    ['<abbr title="&quot;><i>">x</abbr>', '<p><abbr title="&quot;&gt;&lt;i&gt;">x</abbr></p>'],
    ['&lt;img src=x onerror=alert(1)&gt;', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
    ['a<!-- b --><?c d?><![CDATA[e]]>f', '<p>af</p>'],
    ['<constructor>a</constructor><tostring>b</tostring><x-y>c</x-y>', '<p>abc</p>'],
    ['<table><thead><tr><th>a</table><form><label>b</label></form><h1>c</h1>', '<p>a</p><p>b</p><h4>c</h4>'],
    ...[...DROPPED_MARKUP, 'image'].map((tag): [string, string] => [`<i>a</i><${tag}>`, '<p><i>a</i></p>']),
    ['<script>a</script><style>b</style><template><b>c</b></template><textarea>d</textarea><b>e</b>', '<p><b>e</b></p>'],
    ['<svg><title>a</title><foreignObject><p>b</p></foreignObject><a>c</a></svg>d', '<p>d</p>'],
    ['<math><mi>a</mi><annotation-xml encoding="text/html"><p>b</p></annotation-xml></math>c', '<p>c</p>'],
    ['<select><option>a<button>b</select><button>c</button><object>d</object><audio>e</audio>f', '<p>f</p>'],
  ];
  for (const [markup, expected] of WRITTEN)
    it(`${markup} is written as ${expected}`, () => {
      expect(html(clean(markup))).to.equal(expected);
    });

  it('is parsed once, and no node of that comes onto the page', () => {
    const parsed: Node[] = [];
    const written = clean('<p>a<b>b</b> <a href="https://a.example/">c</a></p><ul><li>d</ul>e', (target, text) => {
      parseInto(target, text);
      const all = document.createNodeIterator(target);
      for (let node = all.nextNode(); node; node = all.nextNode()) parsed.push(node);
    });
    const standing = written.flatMap((block) =>
      [block, ...block.querySelectorAll('*')].flatMap((one) => [one, ...one.childNodes]),
    );
    expect(parsed.filter((node) => node === parsed[0])).to.have.length(1);
    expect(standing.filter((node) => parsed.includes(node))).to.be.empty;
    expect(forbidden(written)).to.be.empty;
  });

  it('knows a tag by its namespace too, wherever that stands', () => {
    const written = clean('', (target) => {
      for (const namespace of ['http://www.w3.org/2000/svg', 'http://www.w3.org/1998/Math/MathML', ''])
        target.appendChild(target.ownerDocument.createElementNS(namespace, 'a')).textContent = 'gone';
      target.append('left');
    });
    expect(html(written)).to.equal('<p>left</p>');
  });

  it('wakes no element of the page, and fetches nothing', async () => {
    let woken = 0;
    customElements.define(
      'woken-by-markup',
      class extends HTMLElement {
        constructor() {
          super();
          woken++;
        }
      },
    );
    performance.clearResourceTimings();
    clean(
      '<woken-by-markup>a</woken-by-markup><p is="woken-by-markup">b</p><img src="/demo/images/icon.svg?markup"><video poster="/x?">',
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(woken).to.equal(0);
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('?'))).to.be.empty;
  });

  it('is read to any depth, by parsers that set no limit too', () => {
    const deep = (target: Element, tag: string): Element => {
      let inner = target;
      for (let i = 0; i < 3000; i++) inner = inner.appendChild(target.ownerDocument.createElement(tag));
      return inner;
    };
    for (const tag of ['b', 'div', 'table']) {
      const written = clean('', (target) => {
        deep(target, tag).append('deep');
        target.append(' and after');
      });
      const words = tag === 'div' ? ['deep', ' and after'] : ['deep and after'];
      expect(written.map(({ textContent }) => textContent)).to.deep.equal(words);
    }
    for (const tag of ['<b>', '<div>', '<ul><li>', '<blockquote>', '<table><td>'])
      expect(html(clean(`${tag.repeat(10_000)}deep`)).match(/deep/g), tag).to.have.length(1);
  });

  it('of many siblings at great depth is read in time', () => {
    const written = clean(`${'<span>'.repeat(500)}${'<i>x</i>'.repeat(20_000)}`);
    expect(written.map(({ children }) => children.length)).to.deep.equal([20_000]);
    const lines = clean(`${'<div>'.repeat(500)}${'<i>x</i>'.repeat(20_000)}`);
    expect(lines.map(({ textContent }) => textContent.length)).to.deep.equal([20_000]);
  });

  it('stands on the page at no great depth', () => {
    let deepest = clean(`${'<b><i>'.repeat(200)}deep`)[0]!;
    let depth = 0;
    for (; deepest.firstElementChild; depth++) deepest = deepest.firstElementChild;
    expect(depth).to.be.within(90, 100);
    expect(deepest.outerHTML).to.equal(depth % 2 === 0 ? '<i>deep</i>' : '<b>deep</b>');
  });

  const FIELDS = (
    'localName namespaceURI nodeName nodeType nodeValue childNodes firstChild nextSibling parentNode ownerDocument attributes ' +
    'getAttribute append appendChild remove children textContent hasChildNodes insertBefore removeChild'
  ).split(' ');
  for (const name of FIELDS)
    it(`is not fooled by a form with a field named ${name}`, () => {
      for (const field of ['input', 'button', 'img', 'select', 'output', 'fieldset', 'object']) {
        const markup = `<p>a</p><form onclick=x><${field} name="${name}"></${field}><b>b</b><form><img src=x onerror=y></form></form>c`;
        const written = clean(markup);
        expect(forbidden(written)).to.be.empty;
        expect(written.map(({ textContent }) => textContent).join('')).to.equal('abc');
      }
    });
});

// what changes its meaning when it is written out and parsed again
const MUTATIONS = [
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<math><mtext><option><FAKEFAKE><option></option><mglyph><svg><mtext><style><a title="</style><img src onerror=alert(1)>">',
  '<svg><desc><table><thead><s><desc></table><style><b title="</style><img src=1 onerror=alert(1)>"></style>',
  '<math><annotation-xml encoding="text/html"><style><img src onerror=alert(1)></style></annotation-xml></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<noembed><p title="</noembed><img src=x onerror=alert(1)>">x</p></noembed>',
  '<noframes><b title="</noframes><img src=x onerror=alert(1)>">x</b></noframes>',
  '<xmp><p title="</xmp><svg/onload=alert(1)>">',
  '<title><a title="</title><img src=x onerror=alert(1)>">',
  '<textarea><a title="</textarea><img src=x onerror=alert(1)>">',
  '<iframe><abbr title="</iframe><img src=x onerror=alert(1)>">',
  '<select><template><style><!--</style><a rel="--></style></template></select><img src onerror=alert(1)>">',
  '<select><iframe></select><img src onerror=alert(1)></iframe>',
  '<template><template><img src onerror=alert(1)></template></template><p>x',
  '<template shadowrootmode=open><slot></slot><img src onerror=alert(1)></template>',
  '<a href=1><table><td><a href=2><p><a href=3>x</table>y</a>z',
  '<p><svg><p>x</p></svg><b><p>y</b>z',
  '<svg><![CDATA[><img src onerror=alert(1)>]]></svg><![CDATA[><img src onerror=alert(1)>]]>',
  '<?xml-stylesheet ><img src=x onerror=alert(1)> ?><?php "><script>alert(1)</script>',
  '<!--><img src onerror=alert(1)>--><!-- --!><img src onerror=alert(1)>-->x',
  '<abbr title="--><img src onerror=alert(1)>">x</abbr><!-- y',
  '<plaintext><b>x</b></plaintext>',
  '<b title=\u0000><i\u0000>x\u0000</i>&#0;&#x80;&#xD800;',
  '<listing>\n\n<p>x</listing><pre>\n\n<b>y',
];

/** WebKit gives up trees slowly, so on a busy machine it looks at fewer. */
const RUNS = { numRuns: 1000, interruptAfterTimeLimit: 4000 };

const mutation = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...Object.keys(ALLOWED_MARKUP).flatMap((tag) => [`<${tag}>`, `</${tag}>`])) },
      fc.constantFrom(...[...DROPPED_MARKUP].filter((tag) => tag !== 'plaintext').flatMap((tag) => [`<${tag}>`, `</${tag}>`])),
      fc.constantFrom(
        ...'div form table tr td caption mtext mglyph mi desc foreignObject annotation-xml ruby rt dd h1 pre nobr font marquee x-y'
          .split(' ')
          .flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
      ),
      fc.constantFrom(
        ...['<a href="javascript:alert(1)" onclick=x>', '<a href=x>', '<img src=x onerror=alert(1)>', '<input name=nodeName>'],
        ...['<p title="</style></title></noscript><img src=x onerror=alert(1)>">', '<!--', '-->', '<![CDATA[', ']]>', '<?x '],
        ...[
          '<',
          '>',
          '"',
          "'",
          '&lt;',
          '&#0;',
          '\r\n',
          ' ',
          '\u00a0',
          'word',
          '<abbr title=x style=y>',
          '<time datetime=2014 id=z>',
        ],
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

describe('markup of a feed, beside DOMPurify', () => {
  const purify = createDOMPurify(window);

  /** All that was parsed in one block, so that no text is loose. */
  const inOne: Parse = (target, markup) => {
    parseInto(target.appendChild(target.ownerDocument.createElement('blockquote')), markup);
  };

  /**
   * What DOMPurify takes as a reason to drop words too: fields of a form that hide the form's own properties, and a comment with
   * a tag in it beside text with a `<` in it.
   */
  function forgo(root: Element): void {
    for (const field of root.querySelectorAll('form [name], form [id], [form]'))
      for (const name of ['form', 'id', 'name']) field.removeAttribute(name);
    const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
    const found: Node[] = [];
    while (comments.nextNode()) found.push(comments.currentNode);
    for (const comment of found) (comment as Comment).remove();
  }

  const LINES = [...LINE_MARKUP].filter((tag) => tag !== 'hr');

  /** As they are written here: what begins a line is a paragraph or a heading. */
  const renamed = (tags: string): string =>
    tags
      .replaceAll('<hr>', '<p></p>')
      .replace(
        new RegExp(`<(/?)(${LINES.join('|')})>`, 'g'),
        (_, end: string, tag: string) => `<${end}${/\d/.test(tag) ? 'h4' : 'p'}>`,
      );

  /** Tags and words; the attributes are looked at apart. An `is` stays written even when it is taken off. */
  function shape(root: Element): string {
    for (const element of root.querySelectorAll('*'))
      for (const name of element.getAttributeNames()) element.removeAttribute(name);
    return root.innerHTML.replace(/ is="[^"]*"/g, '');
  }

  /** The same by DOMPurify, of the same tags and the same contents that go. */
  function secondOpinion(markup: string): string {
    const root = document.implementation.createHTMLDocument('').createElement('blockquote');
    parseInto(root, markup);
    forgo(root);
    purify.sanitize(root, {
      ALLOWED_TAGS: [...Object.keys(ALLOWED_MARKUP), ...LINE_MARKUP],
      ALLOWED_ATTR: [],
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      FORBID_CONTENTS: [...DROPPED_MARKUP],
      IN_PLACE: true,
    });
    return renamed(shape(root));
  }

  function check(markup: string): void {
    const loose = clean(markup);
    expect(forbidden(loose), markup).to.deep.equal([]);
    const [block, ...others] = clean(markup, inOne);
    expect(others).to.be.empty;
    expect(forbidden([block!]), markup).to.deep.equal([]);
    expect(shape(block!), markup).to.equal(secondOpinion(markup));
  }

  for (const markup of MUTATIONS)
    it(`reads ${markup}`, () => {
      check(markup);
    });

  it('reads whatever is made of tags, quotes and the like', () => {
    fc.assert(fc.property(mutation, check), RUNS);
  });

  describe('attacks', () => {
    const attacks: string[] = [];

    before(async function () {
      for (const file of ['dompurify-expect', 'owasp-filter-evasion']) {
        const json = await corpus(`xss/${file}.json`);
        if (json === undefined) this.skip();
        attacks.push(...(JSON.parse(json) as { payload: string }[]).map(({ payload }) => payload));
      }
    });

    it('none passes', () => {
      attacks.forEach(check);
    });

    it('none passes of those that are made of two', () => {
      const half = fc.tuple(fc.constantFrom(...attacks), fc.nat()).map(([text, at]) => text.slice(at % (text.length + 1)));
      const start = fc.tuple(fc.constantFrom(...attacks), fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1)));
      const pair = fc.tuple(start, mutation, half).map((parts) => parts.join(''));
      fc.assert(fc.property(pair, check), RUNS);
    });
  });
});
