import type { Feed } from './story.js';

/** Markup with every tag that a body may have. */
const EVERY_TAG =
  '<p>A <a href="more.html">link</a>, <abbr title="as soon as possible">asap</abbr>, <b>b</b>, <cite>cite</cite>, <code>code</code>,' +
  ' <em>em</em>, <i>i</i>, <q>q</q>, <small>small</small>, <strong>strong</strong>, H<sub>2</sub>O, m<sup>2</sup>,' +
  ' <time datetime="2020">2020</time><br>and on.</p><h4>A heading</h4><ul><li>one</li></ul><ol><li>two</li></ol>' +
  '<blockquote>quoted</blockquote><figure>a figure<figcaption>its caption</figcaption></figure>';

const LONG_BODY = `<p>${'First. '.repeat(60)}</p><p>${'Second. '.repeat(60)}</p><p>Last words of it.</p>`;

/** A feed that uses every field there is. Nothing in it is fetched but one picture, from here. */
export function fullFeed(): Feed {
  return {
    title: 'A full story',
    summary: 'What it is about.',
    url: 'https://example.com/story',
    lang: 'en',
    credit: 'The desk',
    timeZone: 'Europe/Berlin',
    status: 'live',
    updated: '2024-05-06T07:08:09Z',
    refresh: 60,
    groups: [
      { id: 'land', label: 'On land', color: '#b0562a' },
      { id: 'sea', label: 'At sea' },
    ],
    eras: [{ date: '2010/2015', label: 'The early days' }],
    sources: {
      a: { publisher: 'Agency A', title: 'A report', url: 'https://example.com/a', published: '2014-02-01' },
      b: { publisher: 'Paper B', url: 'b.html' },
    },
    events: [
      {
        id: 'everything',
        date: '2014-06-10',
        dateText: 'On a day in June',
        timeZone: 'Asia/Tokyo',
        headline: 'The event with everything',
        kicker: 'New',
        summary: 'A summary of it.',
        body: EVERY_TAG,
        group: 'land',
        tags: ['one tag'],
        importance: 'key',
        status: 'confirmed',
        place: { name: 'A place', lat: 1, lon: 2 },
        figures: [
          { value: 12.5, label: 'a number', source: 'a' },
          { value: '150 %', label: 'a text', source: 'b' },
        ],
        quotes: [{ text: 'Her own words.', speaker: 'A speaker', role: 'a role', source: 'a' }],
        media: [
          {
            type: 'image',
            url: '/demo/images/icon.svg',
            alt: 'A picture',
            caption: 'Its caption',
            credit: 'Its maker',
            width: 64,
            height: 64,
          },
          { type: 'image', url: 'javascript:0', alt: 'A refused picture' },
          { type: 'video', url: 'film.mp4', alt: 'A film', poster: '/demo/images/icon.svg' },
          { type: 'embed', url: 'https://example.com/post', provider: 'A site', caption: 'A post' },
        ],
        sources: [
          'a',
          { source: 'b', date: '2013' },
          { publisher: 'Paper C', title: 'Written out', url: 'https://example.com/c', published: '2014-06-11' },
        ],
        corrections: [{ date: '2014-06-12', text: 'It was wrong.' }, { text: 'Wrong again.' }],
        published: '2014-06-10T10:00:00Z',
        updated: '2014-06-12T10:00:00Z',
        links: [
          { url: 'https://example.com/more', label: 'Read on' },
          { url: 'mailto:desk@example.com', label: 'Write to us' },
        ],
        related: ['long', 'small'],
      },
      {
        id: 'long',
        date: '2015-01/2016-03',
        headline: 'The event with a long body',
        body: LONG_BODY,
        group: 'sea',
        status: 'disputed',
      },
      { id: 'small', date: '2018/..', headline: 'A small one', importance: 'minor', group: 'sea', status: 'reported' },
      { id: 'plain', date: '2019-05', summary: 'No headline.', body: 'Plain text.\n\nIn two paragraphs.', status: 'retracted' },
      { id: 'undated', headline: 'Without a date' },
      { id: 'hour', date: '2021-03-04T05:06:07+02:00', headline: 'At a time of day', group: 'land' },
      { id: 'two', date: '2021-07-08', headline: 'One more' },
    ],
  };
}
