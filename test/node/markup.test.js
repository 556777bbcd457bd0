// Markup of a feed for static pages: nothing may come through that is not on the list, whatever the writer tried.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { cleanMarkup, plainText, safeBody } from '../../dist/convert.js';
import { ALLOWED_MARKUP } from '../../dist/core/allowed-markup.js';
import { isMarkup } from '../../dist/core/is-markup.js';

const { CORPORA } = process.env;
const allowed = { ...ALLOWED_MARKUP, a: ['href', 'rel'] };

/** What a browser finds in a text that may not be there: tags, attributes, addresses. */
function forbidden(html, found = []) {
  (function look(node) {
    for (const child of node.childNodes ?? []) {
      if (child.tagName) {
        if (!allowed[child.tagName] || !child.namespaceURI.endsWith('/xhtml')) found.push(`<${child.tagName}>`);
        for (const { name, value } of child.attrs) {
          if (!allowed[child.tagName]?.includes(name)) found.push(`${child.tagName} ${name}`);
          // eslint-disable-next-line no-control-regex -- what a browser drops before it reads the scheme
          const scheme = /^([a-z][\w+.-]*):/i.exec(value.replace(/[\u0000-\u0020]/g, ''))?.[1].toLowerCase();
          if (name === 'href' && scheme && !['http', 'https', 'mailto'].includes(scheme)) found.push(value);
        }
      } else if (child.nodeName !== '#text') found.push(child.nodeName);
      look(child);
    }
  })(parseFragment(html));
  return found;
}

const open = (url) => url;

function check(markup) {
  const clean = cleanMarkup(markup);
  // text that is no markup comes back as it is, to be bound as text
  if (isMarkup(clean)) assert.deepEqual(forbidden(clean), [], `${markup} became ${clean}`);
  assert.equal(cleanMarkup(clean), clean, `not the same twice: ${markup}`);
  const body = safeBody(markup, (url) => (/^https?:/i.test(url) ? url : undefined));
  assert.deepEqual(forbidden(body), [], `${markup} became ${body}`);
  assert.equal(safeBody(body, open), body, `not the same twice: ${markup}`);
  assert.equal(typeof plainText(markup), 'string');
}

describe('markup', () => {
  const CLEANED = [
    ['Plain text & nothing < else', 'Plain text & nothing < else'],
    ['one\n\ntwo', 'one\n\ntwo'],
    ['<p>One <b>two</b></p>', '<p>One <b>two</b></p>'],
    ['<p onclick="x()" class=y style=z id=w>One</p>', '<p>One</p>'],
    ['<span>One</span>', 'One'],
    ['a &amp; b', 'a &amp; b'],
    ['<b>1 < 2</b>', '<b>1 &lt; 2</b>'],
    ['<script>alert(1)</script>after', 'after'],
    ['<style>p{}</style><template><b>x</b></template><svg><a>y</a></svg><p>z', '<p>z</p>'],
    ['<iframe>a</iframe><object>b</object><textarea>c</textarea><title>d</title><xmp>e</xmp><noscript>f</noscript>g', 'g'],
    ['before<plaintext><b>x', 'before'],
    ['<div>One</div><div>Two</div>', '<p>One</p><p>Two</p>'],
    ['<h2>Head</h2>text', '<h4>Head</h4><p>text</p>'],
    ['<ul><li>a</li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['<li>a</li>', '<p>a</p>'],
    ['<pre>a\nb</pre>', '<p>a<br>b</p>'],
    ['<p>a<br><br></p>', '<p>a</p>'],
    ['<b><p>x</p></b>', '<p><b>x</b></p>'],
    ['<p><button><p>x</button>y', '<p>y</p>'],
    ['<a href="https://a.example/?a=1&b=2">x</a>', '<a href="https://a.example/?a=1&amp;b=2">x</a>'],
    ['<a href="page.html">x</a>', '<a href="page.html">x</a>'],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    ['<a href="java&#10;script:alert(1)">x</a>', 'x'],
    ['<a href=" &#1;javascript:alert(1)">x</a>', 'x'],
    ['<a href="java&#1;script:alert(1)">x</a>', 'x'],
    ['<a href="data:text/html,x">x</a>', 'x'],
    ['<time datetime="2014" onfocus=x>then</time>', '<time datetime="2014">then</time>'],
    ["<abbr title='\"><script>'>x</abbr>", '<abbr title="&quot;&gt;&lt;script&gt;">x</abbr>'],
    ['<table><tr><td>a<td>b</table>', '<p>a</p><p>b</p>'],
    ['<figure><img src=x><figcaption>c</figcaption></figure>', '<figure><figcaption>c</figcaption></figure>'],
    ['<p> a  <b> b </b> c</p>', '<p>a <b>b </b>c</p>'],
    ['<!-- x -->y', 'y'],
    ['&lt;script&gt;', '&lt;script&gt;'],
  ];
  for (const [markup, clean] of CLEANED) {
    it(`cleans ${markup}`, () => assert.equal(cleanMarkup(markup), clean));
  }

  const PLAIN = [
    ['Plain  text', 'Plain  text'],
    ['<p>One</p><p>Two<br>Three</p>', 'One Two Three'],
    ['Fish &amp; chips', 'Fish & chips'],
    ['<b>a</b>b<script>c</script>', 'ab'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['a<svg><title>t</title></svg>', 'a'],
  ];
  for (const [markup, words] of PLAIN) {
    it(`has the words of ${markup}`, () => assert.equal(plainText(markup), words));
  }

  const BODIES = [
    ['one <two\n\nthree & four\n\n \n', '<p>one &lt;two</p><p>three &amp; four</p>'],
    ['loose <b>bold</b><p>block</p>', '<p>loose <b>bold</b></p><p>block</p>'],
    ['<a href="/x">y</a>', '<p><a href="gate:/x">y</a></p>'],
    ['<a href="no">y</a>', '<p>y</p>'],
    ['  ', ''],
    ['<p> </p>', ''],
  ];
  for (const [text, body] of BODIES) {
    it(`writes ${JSON.stringify(text)} for a page`, () =>
      assert.equal(
        safeBody(text, (url) => (url === 'no' ? undefined : `gate:${url}`)),
        body,
      ));
  }

  it('reads what is nested too deep, and what is too much, without falling over', () => {
    const deep = `${'<b>'.repeat(15_000)}x`;
    const boxes = `${'<blockquote><div>'.repeat(8_000)}x`;
    const many = `${'<div><a href=x>'.repeat(200_000)}x`;
    for (const markup of [deep, boxes, many, '<a<a'.repeat(200_000), '&#x'.repeat(200_000)]) {
      check(markup);
      assert.ok(!plainText(`${markup}<b>`).includes('<b>') || markup.startsWith('&'));
    }
  });

  it('lets nothing through that is not allowed, whatever it is made of', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...Object.keys(ALLOWED_MARKUP).flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
        ...[
          'div',
          'table',
          'tr',
          'td',
          'button',
          'select',
          'option',
          'svg',
          'math',
          'mtext',
          'style',
          'template',
          'form',
          'pre',
        ].flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
        ...[
          '<script>',
          '</script>',
          '<a href="javascript:1">',
          '<a href=x>',
          '<img src=x onerror=1>',
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
        ],
        ...[
          '<',
          '>',
          '"',
          "'",
          '&',
          '&lt;',
          '&#0;',
          '&#13;',
          '&#x1;',
          '\0',
          '\r\n',
          ' ',
          '\n\n',
          'word',
          '\u00a0',
          '<nobr>',
          '<frameset>',
          '<marquee>',
          '<ruby><rt>',
          '<dd>',
          '<h1>',
          '<font>',
        ],
      ),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => check(pieces.join(''))),
      { numRuns: 4000 },
    );
  });

  describe('attacks', { skip: !CORPORA && 'CORPORA is not set' }, () => {
    const read = (name) => JSON.parse(readFileSync(`${CORPORA}/xss/${name}`, 'utf8'));
    it('none of DOMPurify’s passes', () => {
      for (const { payload } of read('dompurify-expect.json')) check(payload);
    });
    it('none of OWASP’s passes', () => {
      for (const { payload } of read('owasp-filter-evasion.json')) check(payload);
    });
    it('no address passes that runs something', () => {
      for (const url of read('url-attribute-values.json'))
        for (const value of [url, String(url).replaceAll('"', '&quot;')]) check(`<a href="${value}">x</a><p>${value}`);
    });
  });
});
