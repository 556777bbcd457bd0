// The tables of docs/dates.md: for each form of a date its bounds and its words, from what is built in build/. So build first.
/** What stands in the tables: a heading, and the forms below it. */
const FORMS = {
  'Years, months, days': ['2014', '2014-06', '2014-06-10', '0000', '-0043', '-0043-03-15'],
  'Times of day': [
    '2014-06-10T14:30',
    '2014-06-10T14:30:05',
    '2014-06-10T14:30:05.25',
    '2014-06-10T14:30Z',
    '2014-06-10T14:30+03:00',
    '2014-06-10T14:30/2014-06-10T16:00',
  ],
  'Not exact, not certain': ['2014~', '2014-06?', '2014-06-10%', '2004-06~-11', '2004?-06-~11', '2004-~06'],
  'From, until, since': [
    '2014/2017',
    '2014-06/2014-08',
    '2017-07-09/2017-07-10',
    '2014/2017-07-09',
    '2014~/2017',
    '2017/..',
    '../2017',
    '2017/',
    '/2017',
  ],
  'One of several, all of several': [
    '[2014-05-12..2014-05-14]',
    '[1667,1668,1670..1672]',
    '[1667,1760-12]',
    '[..1984]',
    '[1760-12..]',
    '{1667,1668,1670..1672}',
    '{1960..}',
  ],
  'Decades, centuries, and other digits left open': [
    '201X',
    '200X',
    '20XX',
    '2XXX',
    '201X~',
    '201X/202X',
    '1985-XX',
    '2004-06-XX',
    '2004-06-1X',
    '1984-1X',
    '156X-12-25',
    '1500-XX-25',
    'XXXX-12-25',
    'XXXX',
  ],
  'Seasons and other parts of a year': [
    '2001-21',
    '2001-22',
    '2001-23',
    '2001-24',
    '2001-25',
    '2001-29',
    '2001-30',
    '2001-33',
    '2001-37',
    '2001-40',
    '2001-21~',
    '2001-33/2001-34',
  ],
  'Years of any size': [
    'Y12345',
    'Y-20000',
    'Y-170000001',
    'Y-300000',
    'Y-66E6~',
    'Y-138E8',
    'Y-138E8/Y-45E8',
    'Y-45E8/..',
    'Y5E9',
    '1950S2',
    'Y-1388E7S2',
    'Y3388E2S3',
  ],
};

const MEAN_YEAR = 31_556_952_000;

/** A moment as EDTF writes it, to the day; to the millisecond where it is not a whole day. */
function moment(at) {
  if (!Number.isFinite(at)) return 'open';
  if (Math.abs(at) > 864e13) return `Y${Math.round(at / MEAN_YEAR + 1970)}`;
  const date = new Date(at);
  const year = date.getUTCFullYear();
  const sign = year < 0 ? '-' : '';
  const size = String(Math.abs(year)).padStart(4, '0');
  const [, rest, time] = /-(\d\d-\d\d)T(.*)Z$/.exec(date.toJSON());
  return `${Math.abs(year) > 9999 ? 'Y' : ''}${sign}${size}-${rest}${time === '00:00:00.000' ? '' : `T${time}`}`;
}

/** The last moment: of whole days the last day. */
function lastMoment({ start, end }) {
  if (Math.abs(end) > 864e13 && Number.isFinite(end)) return `Y${Math.round(end / MEAN_YEAR + 1970) - 1}`;
  const whole = end % 86_400_000 === 0 && (start % 86_400_000 === 0 || !Number.isFinite(start));
  return moment(whole ? end - 86_400_000 : end - 1);
}

const zoned = (form) => (form.includes('T') ? { timeZone: 'Europe/London' } : {});

/** Versions of `Intl` differ in their blanks. */
const plain = (text) => text.replace(/[\s\u00a0\u2009\u202f]+/g, ' ');
const cell = (text) => plain(text).replaceAll('|', '\\|');

/** The tables, each under its heading. */
export async function dateTables() {
  const [{ parseDate }, { createWords }, { rareWords }, { default: en }, { default: de }] = await Promise.all(
    ['core/parse-date', 'core/words', 'core/rare-words', 'i18n/en', 'i18n/de'].map((name) => import(`../build/${name}.js`)),
  );
  const [english, german] = [
    ['en-GB', en],
    ['de', de],
  ].map(([locale, labels]) => createWords(locale, labels, 'Europe/London', rareWords));
  const row = (form) => {
    const span = parseDate(form, zoned(form));
    const bounds = [moment(span.start), lastMoment(span)].map((text) => (text === 'open' ? text : `\`${text}\``));
    return `| \`${form}\` | ${bounds.join(' | ')} | ${cell(english.date(span))} | ${cell(german.date(span))} |`;
  };
  return Object.entries(FORMS)
    .map(([title, forms]) =>
      [
        `### ${title}`,
        '',
        '| Date | From | To | In English | In German |',
        '| --- | --- | --- | --- | --- |',
        ...forms.map(row),
      ].join('\n'),
    )
    .join('\n\n');
}
