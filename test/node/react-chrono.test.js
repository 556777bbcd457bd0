// react-chrono: the title is the date, cards hold cards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../dist/core.js';
import { adapters } from '../../dist/convert.js';
import { imported, samples } from '../support/imported.js';

const { 'react-chrono': reactChrono } = adapters;

const convert = (...cards) => imported(reactChrono, [{ title: '2014', cardTitle: 'First' }, ...cards]);
const eventOf = (card) => convert(card).feed.events[1];

const DATES = [
  [{ title: 'May 1945' }, '1945-05', undefined],
  [{ title: 'June 1941', date: '1941-06-01' }, '1941-06', undefined],
  [{ title: '3500 BC' }, '-3499', undefined],
  [{ title: 'early 1990s' }, '199X~', 'early 1990s'],
  [{ title: 'The day it rained', date: '1941-06-01' }, '1941-06-01', 'The day it rained'],
  [{ title: 'The day it rained' }, undefined, 'The day it rained'],
  [{ title: '01/02/1965' }, undefined, '01/02/1965'],
  [{ cardTitle: 'June 18, 1940' }, '1940-06-18', undefined],
  [{ cardTitle: 'Finest hour' }, undefined, undefined],
  [{ title: '25 July 1940', date: '1941-07-25' }, '1940-07-25', undefined],
  [{ date: {} }, undefined, undefined],
];
for (const [card, date, dateText] of DATES)
  test(`${JSON.stringify(card)} is ${date} ${dateText ?? ''}`, () => {
    const event = eventOf({ cardTitle: 'x', ...card });
    assert.deepEqual([event.date, event.dateText], [date, dateText]);
  });

test('a date that is not the title’s is told of', () => {
  const { notes } = convert({ title: '25 July 1940', cardTitle: 'x', date: '1941-07-25' });
  assert.deepEqual(
    notes.map(({ kind, path }) => `${kind} ${path}`),
    ['problem [1].date'],
  );
});

test('a card in all its parts', () => {
  const card = {
    title: '1971',
    cardTitle: 'Intel <b>4004</b>',
    cardSubtitle: 'The first',
    cardDetailedText: ['One.', 'Two.'],
    url: 'https://x.example/4004',
    media: { type: 'IMAGE', name: 'A chip', source: { url: 'https://x.example/4004.jpg' } },
    active: true,
  };
  assert.deepEqual(eventOf(card), {
    date: '1971',
    headline: 'Intel 4004',
    summary: 'The first',
    body: 'One.\n\nTwo.',
    media: [{ type: 'image', url: 'https://x.example/4004.jpg', alt: 'A chip' }],
    links: [{ url: 'https://x.example/4004', label: 'Intel 4004' }],
    _chrono: { active: true },
  });
});

const VIDEOS = [
  ['https://www.youtube.com/embed/x', 'embed', 'YouTube'],
  ['https://youtu.be/x', 'embed', 'YouTube'],
  ['https://player.vimeo.com/video/1', 'embed', 'Vimeo'],
  ['https://x.example/youtube.com/film.mp4', 'video', undefined],
  ['/pexels.mp4', 'video', undefined],
];
for (const [url, type, provider] of VIDEOS)
  test(`a video at ${url} is ${type}`, () => {
    const [media] = eventOf({ title: '2014', cardTitle: 'x', media: { type: 'VIDEO', source: { url, type: 'mp4' } } }).media;
    assert.deepEqual([media.type, media.provider, media._chrono], [type, provider, { type: 'mp4' }]);
  });

test('a list that runs over paragraphs stays one list', () => {
  const cardDetailedText = ['It began.', '<ul><li>One</li>', '<li>Two</li></ul>'];
  assert.equal(eventOf({ title: '2014', cardDetailedText }).body, '<p>It began.</p>\n<ul><li>One</li>\n<li>Two</li></ul>');
});

test('cards within a card follow it, and both name each other', () => {
  const inner = [{ cardTitle: 'June 18, 1940', items: [{ cardTitle: 'Deep' }] }, 7, { id: 'own', cardTitle: 'b' }];
  const { feed, notes } = convert({ title: '1940', cardTitle: 'a', items: inner });
  assert.deepEqual(
    feed.events.slice(1).map(({ id, related }) => [id, related]),
    [
      ['card-2', ['card-2-1', 'own']],
      ['card-2-1', ['card-2', 'card-2-1-1']],
      ['card-2-1-1', ['card-2-1']],
      ['own', ['card-2']],
    ],
  );
  assert.ok(notes.some(({ kind, path, index }) => kind === 'problem' && path === '[1].items[1]' && index === 1));
});

test('cards that hold themselves end', () => {
  const card = { title: '2014', cardTitle: 'x' };
  card.items = [card];
  assert.ok(convert(card).feed.events.length < 20);
});

/** Events of each sample, those in other events too, and events without a date. */
const COUNTS = {
  'basic-timeline.json': [10, 0],
  'media-showcase.json': [16, 0],
  'mixed-timeline.json': [13, 0],
  'nested-timeline.json': [15, 0],
  'technology-evolution.json': [2, 0],
  'world-history.json': [22, 3],
};
for (const [name, text] of samples('other-formats/react-chrono'))
  test(`${name}: ${COUNTS[name]}`, () => {
    const { feed } = imported(reactChrono, JSON.parse(text));
    assert.deepEqual([feed.events.length, feed.events.filter(({ date }) => date === undefined).length], COUNTS[name]);
    assert.deepEqual(readFeed(feed).problems, []);
  });
