// Plays a story: each version is the feed as a newsroom would publish it, a little later than the one before. A page of its own would
// only name the feed's address in `src`; here it is set as an object, so that this demo needs no server.
const element = document.querySelector('#flood');
const started = Date.now();
const at = (minutes) => `${new Date(started + minutes * 60_000).toISOString().slice(0, 16)}Z`;
const own = { publisher: 'The Harbour Gazette' };
const brigade = { publisher: 'Fire brigade of Sankt Alban' };
const office = { publisher: 'Flood office' };

let events = [
  ['gauge', -118, 'The gauge at the mill passes five metres', 'It rises by a hand an hour.', office],
  [
    'warning',
    -95,
    'The flood office gives its highest warning',
    'It has not done so since 2002.',
    office,
    { importance: 'key' },
  ],
  ['school', -71, 'The school on the hill opens its hall', 'There are beds for 200.', own],
  ['bridge', -52, 'The old bridge is closed', 'Buses turn at the market.', own],
  ['mill-street', -33, 'Water stands in Mill Street', 'Pumps have been set up at three houses.', brigade],
  ['dyke', -12, 'The dyke breaks at the harbour', 'The gap is about eight metres wide.', brigade, { importance: 'key' }],
].map(entry);

function entry([id, minutes, headline, summary, source, more]) {
  return { id, date: at(minutes), headline, summary, sources: [source], ...more };
}
const add = (...one) => (events = [...events, entry(one)]);
const change = (id, more) => (events = events.map((one) => (one.id === id ? { ...one, ...more } : one)));

const STEPS = [
  () => add('boats', 1, 'Boats bring people out of Harbour Lane', 'Eleven have been brought to the school so far.', brigade),
  () => add('power', 3, 'The power is switched off in the old town', 'The hospital has its own.', own),
  () =>
    change('dyke', {
      summary: 'The gap is about fifteen metres wide.',
      corrections: [{ date: at(4).slice(0, 10), text: 'We first wrote eight metres.' }],
    }),
  () =>
    add('army', 6, 'Two hundred soldiers are on their way', 'They bring sandbags and a bridge layer.', office, {
      importance: 'key',
    }),
  () => change('school', { summary: 'All 200 beds are taken; the gym of St Anne’s opens too.' }),
  () =>
    add('missing', 8, 'A man is said to be missing', 'Neighbours saw him go back for his dog.', own, { status: 'reported' }),
  () => change('missing', { status: 'retracted', summary: 'He is well, and at his sister’s. So is the dog.' }),
  () =>
    add('crest', 11, 'The crest has passed the mill', 'The gauge has stood still for half an hour.', office, {
      importance: 'key',
    }),
  () => (events = events.filter(({ id }) => id !== 'bridge')),
  () => add('morning', 14, 'The gap will be closed in the morning', 'Until then the harbour stays closed.', office),
];

let n = 0;
function publish() {
  element.feed = {
    title: 'The flood at Sankt Alban',
    lang: 'en',
    status: n < STEPS.length ? 'live' : 'ended',
    updated: new Date().toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    events,
  };
}
function next() {
  if (n >= STEPS.length) return;
  STEPS[n++]();
  publish();
}

const pause = document.querySelector('#pause');
pause.addEventListener('click', () => pause.setAttribute('aria-pressed', String(pause.ariaPressed !== 'true')));
document.querySelector('#step').addEventListener('click', next);
setInterval(() => pause.ariaPressed === 'true' || next(), 12_000);
publish();
