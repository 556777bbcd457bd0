// JSON Feed: items become events, and what stands in `_timeline` is ours and wins.
import { expect } from '@open-wc/testing';
import { adapters } from '../../src/adapters/all.js';
import { jsonFeed } from '../../src/adapters/json-feed.js';
import { createTimeline } from '../../src/core/create-timeline.js';
import { corpus, corpusFiles } from '../support/commands.js';
import { read } from './markup.js';

type Fields = Record<string, unknown>;
const VERSION = 'https://jsonfeed.org/version/1.1';

const eventOf = (item: Fields): Fields => read(jsonFeed, { version: VERSION, items: [{ id: '1', ...item }] })!.feed.events[0]!;
const headOf = (head: Fields): Fields => {
  const { events: _, ...rest } = read(jsonFeed, { version: VERSION, items: [], ...head })!.feed;
  return rest;
};

describe('JSON Feed', () => {
  const ITEMS: readonly [title: string, item: Fields, event: Fields][] = [
    ['a title', { title: 'A &amp; <b>B</b>' }, { headline: 'A & B' }],
    [
      'a date',
      { date_published: '2019-10-12T07:20:50.52Z' },
      { date: '2019-10-12T07:20:50.52Z', published: '2019-10-12T07:20:50.52Z' },
    ],
    [
      'a date with small letters',
      { date_published: '2019-10-12t07:20:50z' },
      { date: '2019-10-12T07:20:50Z', published: '2019-10-12T07:20:50Z' },
    ],
    ['a change', { date_modified: '2019-10-12T07:20:50+02:00' }, { updated: '2019-10-12T07:20:50+02:00' }],
    ['html', { content_html: '<p>X<script>y</script></p>', content_text: 'Z' }, { body: '<p>X</p>' }],
    ['text', { content_text: 'A\n\nB' }, { body: 'A\n\nB' }],
    ['a picture', { image: 'a' }, { media: [{ type: 'image', url: 'a' }] }],
    [
      'attachments',
      {
        attachments: [
          { url: 'a', mime_type: 'audio/mpeg', title: 'T' },
          { url: 'b.mp4' },
          { url: 'c' },
          { title: 'none' },
          null,
        ],
      },
      {
        media: [
          { type: 'audio', url: 'a', caption: 'T' },
          { type: 'video', url: 'b.mp4' },
          { type: 'link', url: 'c' },
        ],
      },
    ],
    [
      'addresses',
      { title: 'T', url: 'u', external_url: 'e' },
      {
        headline: 'T',
        links: [
          { url: 'u', label: 'T' },
          { url: 'e', label: 'e' },
        ],
      },
    ],
    [
      'authors',
      { url: 'u', authors: [{ name: 'N' }, { url: 'x' }] },
      { links: [{ url: 'u', label: 'u' }], sources: [{ publisher: 'N', url: 'u' }] },
    ],
    ['the author of 1.0', { author: { name: 'N' } }, { sources: [{ publisher: 'N' }] }],
    ['tags', { tags: ['a', 1, null, ''] }, { tags: ['a', '1'] }],
    ['a number as id', { id: 5 }, { id: '5' }],
    [
      'our own fields',
      { title: 'T', _timeline: { date: '44~', headline: 'Ours', importance: 'key' } },
      { date: '44~', headline: 'Ours', importance: 'key' },
    ],
  ];
  for (const [title, item, event] of ITEMS) it(title, () => expect(eventOf(item)).to.deep.equal({ id: '1', ...event }));

  const IN_TEXT: readonly [title: string, item: Fields, media: unknown][] = [
    [
      'pictures and players of a text, behind the picture of the item',
      {
        image: 'https://a.org/1.jpg',
        content_html:
          '<p>A<img src="https://a.org/1.jpg"><img src="https://a.org/2.jpg" alt="B" width="20" height="10"></p><video><source src="https://a.org/3.mp4"></video>',
      },
      [
        { type: 'image', url: 'https://a.org/1.jpg' },
        { type: 'image', url: 'https://a.org/2.jpg', alt: 'B', width: 20, height: 10 },
        { type: 'video', url: 'https://a.org/3.mp4' },
      ],
    ],
    ['no picture that counts readers', { content_html: '<p>A<img src="https://a.org/1.gif" width="1"></p>' }, undefined],
    [
      'our own media alone where there are such',
      { content_html: '<img src="https://a.org/1.jpg">', _timeline: { media: [] } },
      [],
    ],
  ];
  for (const [title, item, media] of IN_TEXT)
    it(`has by the command ${title}`, () => {
      const { feed } = read(adapters['json-feed']!, { version: VERSION, items: [{ id: '1', ...item }] })!;
      expect(feed.events[0]!.media).to.deep.equal(media);
    });

  const HEADS: readonly [head: Fields, ours: Fields][] = [
    [
      { title: 'T', description: 'D', home_page_url: 'h', language: 'de' },
      { title: 'T', summary: 'D', url: 'h', lang: 'de' },
    ],
    [{ expired: true }, { status: 'ended' }],
    [{ expired: false }, {}],
    [{ expired: 'true' }, {}],
    [{ next_url: 'n' }, { next: 'n' }],
    [{ authors: [{ name: 'A' }, { name: 'B' }], author: { name: 'A' } }, { credit: 'A, B' }],
    [
      { title: 'T', _timeline: { title: 'Ours', groups: [{ id: 'a', label: 'A' }] } },
      { title: 'Ours', groups: [{ id: 'a', label: 'A' }] },
    ],
    [{ title: null, authors: 'x', _timeline: 7 }, {}],
  ];
  for (const [head, ours] of HEADS) it(JSON.stringify(head), () => expect(headOf(head)).to.deep.equal(ours));

  const TAKEN: readonly [value: unknown, taken: boolean][] = [
    [{ version: VERSION, items: [] }, true],
    [{ version: 'https://jsonfeed.org/version/1', items: [null, 7, {}] }, true],
    [{ version: '1.1', items: [{ id: 'x' }] }, true],
    [{ version: '1.1', items: [{ title: 'x' }] }, false],
    [{ version: VERSION }, false],
    [{ items: [{ id: 'x' }] }, false],
    [{ version: VERSION, items: {} }, false],
    [[], false],
    [null, false],
  ];
  for (const [value, taken] of TAKEN)
    it(`${JSON.stringify(value)}: ${taken ? 'taken' : 'not taken'}`, () =>
      expect(read(jsonFeed, value) !== undefined).to.equal(taken));

  it('survives any field of the wrong kind', () => {
    const sound = {
      id: '1',
      title: 'T',
      url: 'u',
      content_html: '<p>',
      tags: ['a'],
      attachments: [{ url: 'a', mime_type: 'b' }],
      authors: [{ name: 'N' }],
      date_published: '2014',
      image: 'i',
      _timeline: {},
    };
    for (const key of Object.keys(sound))
      for (const wrong of [
        null,
        7,
        [],
        [[]],
        {},
        { x: 1 },
        true,
        'x'.repeat(100_000),
        JSON.parse('{"__proto__":{"polluted":1}}'),
      ]) {
        const items = [
          { ...sound, [key]: wrong as unknown },
          { ...sound, id: '2' },
        ];
        const { feed } = read(jsonFeed, { version: VERSION, [key]: wrong as unknown, items })!;
        expect(createTimeline(feed).events, key).to.have.lengthOf(2);
      }
    expect(({} as { polluted?: 1 }).polluted).to.be.undefined;
  });

  it('reads the files of others', async function () {
    const files = await corpusFiles('other-formats/json-feed');
    if (!files) this.skip();
    for (const file of files) {
      const reading = read(jsonFeed, (await corpus(file))!);
      if (file.includes('invalid')) expect(reading, file).to.be.undefined;
      else expect(createTimeline(reading!.feed).events.length, file).to.equal(reading!.found.records.length);
    }
  });
});
