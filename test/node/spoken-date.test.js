// Dates as people write them: what is read, what is not, and that nothing comes out that is no date.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { spokenDate } from '../../dist/convert.js';
import { parseDate } from '../../dist/core.js';

/** What is written, and its EDTF; `…` behind it where the words say more. */
const READ = [
  // days
  ['Feb. 18, 2003', '2003-02-18'],
  ['18 February 2003', '2003-02-18'],
  ['June 5th, 1944', '1944-06-05'],
  ['the 5th of June 1944', '1944-06-05'],
  ['June 5 1944.', '1944-06-05'],
  ['Monday, 5 June 1944', '1944-06-05'],
  ['Mon Jun 05 1944', '1944-06-05'],
  ['2014 June 10', '2014-06-10'],
  ['5. Juni 1944', '1944-06-05'],
  ['am 1. März 1848', '1848-03-01'],
  ['1er août 1914', '1914-08-01'],
  ['le 14 juillet 1789', '1789-07-14'],
  ['14 de julio de 1789', '1789-07-14'],
  ['SEPT 11, 2001', '2001-09-11'],
  ['05-Jun-2015', '2015-06-05'],
  ['Jun-05-2015', '2015-06-05'],
  ['5/June/2015', '2015-06-05'],
  ['29 February 2000', '2000-02-29'],
  ['March 15, 44 BC', '-0043-03-15'],
  ['24 August 79 AD', '0079-08-24'],
  ['24 August AD 79', '0079-08-24'],
  ['4 September 476', '0476-09-04'],
  ['1 September 1939', '1939-09-01'],
  // months, years, parts of a year
  ['February 2003', '2003-02'],
  ['Sept 2001', '2001-09'],
  ['Feb., 2003', '2003-02'],
  ['März 1848', '1848-03'],
  ['décembre 1999', '1999-12'],
  ['enero de 2020', '2020-01'],
  ['March 44 BC', '-0043-03'],
  ['2003', '2003'],
  [' 0476 ', '0476'],
  ['in 2003', '2003'],
  ['spring 2001', '2001-21'],
  ['Summer of 1967', '1967-22'],
  ['Fall 1989', '1989-23'],
  ['l’hiver 1954', undefined],
  ['Winter 1944', '1944-24'],
  ['automne 1956', '1956-23'],
  ['Q3 2020', '2020-35'],
  ['2020 Q1', '2020-33'],
  ['3rd quarter of 2020', '2020-35'],
  ['second quarter 2020', '2020-34'],
  ['first half of 2020', '2020-40'],
  // eras
  ['44 BC', '-0043'],
  ['44 B.C.', '-0043'],
  ['753 BCE', '-0752'],
  ['1 BC', '0000'],
  ['AD 79', '0079'],
  ['79 CE', '0079'],
  ['10,000 BC', '-9999'],
  ['12000 BCE', 'Y-11999'],
  ['333 v. Chr.', '-0332'],
  ['9 n. Chr.', '0009'],
  ['52 av. J.-C.', '-0051'],
  ['218 a. C.', '-0217'],
  // about, uncertain
  ['c. 1999', '1999~'],
  ['c1999', '1999~'],
  ['circa 1450', '1450~'],
  ['ca. 79 AD', '0079~'],
  ['c. 850', '0850~'],
  ['about June 1944', '1944-06~'],
  ['um 1450', '1450~'],
  ['etwa 1450', '1450~'],
  ['vers 1450', '1450~'],
  ['hacia 1450', '1450~'],
  ['1914?', '1914?'],
  ['June 1944 (?)', '1944-06?'],
  ['probably 1914', '1914?'],
  ['c. 1914?', '1914%'],
  // decades and centuries
  ['1990s', '199X'],
  ["the 1990's", '199X'],
  ['early 1990s', '199X~…'],
  ['mid-1990s', '199X~…'],
  ['1990er Jahre', '199X'],
  ['années 1990', '199X'],
  ['340s BC', '-0348/-0339…'],
  ['19th century', '1801/1900…'],
  ['19. Jahrhundert', '1801/1900…'],
  ['19e siècle', '1801/1900…'],
  ['5th century BC', '-0499/-0400…'],
  ['late 18th century', '1701~/1800~…'],
  ['2nd millennium BC', '-1999/-1000…'],
  // long ago
  ['13.8 billion years ago', 'Y-138E8~…'],
  ['66 million years ago', 'Y-66E6~…'],
  ['about 4.5 billion years ago', 'Y-45E8~…'],
  ['200,000 years ago', 'Y-2E5~…'],
  ['66 mya', 'Y-66E6~…'],
  ['1.25 million years ago', 'Y-125E4~…'],
  // ranges
  ['1914-1918', '1914/1918'],
  ['1914–18', '1914/1918'],
  ['1914-18', '1914/1918'],
  ['1914 – 1918', '1914/1918'],
  ['1914 to 1918', '1914/1918'],
  ['from 1914 to 1918', '1914/1918'],
  ['von 1914 bis 1918', '1914/1918'],
  ['de 1914 à 1918', '1914/1918'],
  ['March 5 – April 2, 1990', '1990-03-05/1990-04-02'],
  ['5–7 May 1999', '1999-05-05/1999-05-07'],
  ['May 5-7, 1999', '1999-05-05/1999-05-07'],
  ['5 May – 7 June 1999', '1999-05-05/1999-06-07'],
  ['30 December 1999 – 2 January 2000', '1999-12-30/2000-01-02'],
  ['13/14 February 1945', '1945-02-13/1945-02-14'],
  ['March–May 1990', '1990-03/1990-05'],
  ['44–30 BC', '-0043/-0029'],
  ['500–400 BC', '-0499/-0399'],
  ['27 BC – 14 AD', '-0026/0014'],
  ['c. 1480–1490', '1480~/1490~'],
  ['1980s–1990s', '1980/1999'],
  ['2014-06-10 – 2014-06-12', '2014-06-10/2014-06-12'],
  ['2014-06-10 to 2014-06-12', '2014-06-10/2014-06-12'],
  ['2017 – present', '2017/..'],
  ['May 2017-now', '2017-05/..'],
  ['2017 to today', '2017/..'],
  ['since 2017', '2017/..'],
  ['seit Mai 2017', '2017-05/..'],
  // in numbers
  ['2014-06-10', '2014-06-10'],
  ['2014/06/10', '2014-06-10'],
  ['2014.6.1', '2014-06-01'],
  ['2014-06', '2014-06'],
  ['06/2014', '2014-06'],
  ['13/02/1965', '1965-02-13'],
  ['02/13/1965', '1965-02-13'],
  ['13.2.1965', '1965-02-13'],
  ['5/5/2020', '2020-05-05'],
  // times
  ['2014-06-10T14:30Z', '2014-06-10T14:30Z'],
  ['2014-06-10T14:30:15.123-05:00', '2014-06-10T14:30:15.123-05:00'],
  ['2014-06-10 14:30', '2014-06-10T14:30'],
  ['2014-06-10 14:30:00+02', '2014-06-10T14:30:00+02:00'],
  ['14:30 on 10 June 2014', '2014-06-10T14:30'],
  ['10 June 2014, 14:30 UTC', '2014-06-10T14:30Z'],
  ['Jul 4 1976 10:30 PM', '1976-07-04T22:30'],
  ['July 4, 1976, 10 p.m.', '1976-07-04T22:00'],
  ['12:05 am, July 4, 1976', '1976-07-04T00:05'],
  ['10. Juni 2014 um 14:30 Uhr', undefined],
  ['10. Juni 2014, 14:30 Uhr', '2014-06-10T14:30'],
  ['10 juin 2014 à 14h30', undefined],
  ['10 juin 2014, 14h30', '2014-06-10T14:30'],
  ['13/02/1965 10:30 PM', '1965-02-13T22:30'],
  ['Tue, 10 Jun 2014 14:30:00 +0000', '2014-06-10T14:30:00+00:00'],
  ['May 28 2006 09:00:00 GMT', '2006-05-28T09:00:00Z'],
  ['Sat May 20 1961 00:00:00 GMT-0600', '1961-05-20T00:00:00-06:00'],
  ['Sat May 20 1961 00:00:00 GMT-0600 (Central Standard Time)', '1961-05-20T00:00:00-06:00'],
  ['10 June 2014, 14:00–16:00', '2014-06-10T14:00/2014-06-10T16:00'],
  // EDTF as it stands
  ['2014-06-10?', '2014-06-10?'],
  ['2014/2017', '2014/2017'],
  ['2017/..', '2017/..'],
  ['-0043-03-15', '-0043-03-15'],
  ['Y-13800000000', 'Y-13800000000'],
  ['199X', '199X'],
];

const REFUSED = [
  ...[
    '',
    ' ',
    'Unknown',
    'n/a',
    'N/A',
    '?',
    '??',
    '-',
    '–',
    'TBD',
    'null',
    'NaN',
    'Invalid Date',
    'some day',
    'present',
    'now',
  ],
  // which is the month, which year, which century
  ...[
    '01/02/1965',
    '5.3.2020',
    '1-2-2003',
    '1/2/65',
    '13/02/65',
    'June 5',
    '5 June',
    'June',
    'May 45',
    '5 June 44',
    "'90s",
    '90s',
  ],
  ...[
    '1800s',
    '2000s',
    '1900s',
    '476',
    '44',
    '10000',
    '20140610',
    '1402410600',
    '1402410600000',
    '2004–05',
    '2001-21',
    '1920-33',
  ],
  ...[
    '2021/22',
    '2014/06',
    '1.5',
    '1,999',
    '2004-5',
    '1899–02',
    '1,200 years ago',
    '5000 years ago',
    '3 days ago',
    'yesterday',
  ],
  // there is no such day
  ...[
    'February 30, 2003',
    '29 February 1900',
    '2014-13-01',
    '2014-02-30',
    '31.04.2020',
    '13/13/2013',
    '0 June 2014',
    '0 BC',
    'August 12000 BC',
    'spring 12000 BC',
  ],
  ...['5 June 1944 25:00', '5 June 1944 10:60', '13:30 pm, 5 June 1944', '0th century', 'Tuesday, 5 June 1944'],
  // two things at once, or nothing whole
  ...[
    '1918-1914',
    '2 June – 1 May 1990',
    '4 July – 1776',
    'March – 1990',
    '5-Jun-15',
    'Oct-06',

    'AD 14–37',
    'Dec 30 – Jan 2, 1990',
    '2017/2014',
    '2014-06-10T',
    '2014-06-10T14',
    '14:30',
    '10:30 PM',
  ],
  ...[
    '5 6 June 1944',
    'June July 1944',
    '1944 1945',
    'between 1914 and 1918',
    '1914 or 1915',
    'before 1900',
    '1950–',
    '/',
    '../..',
  ],
  ...[
    '5 June 1944 EST',
    '2014-06-10 10:30-11:30 EST',
    'early 1990',
    'mid June 1990',
    'circa circa 1999',
    '-0000',
    'Q5 2020',
    'Y2014',
  ],
  ...['2014-06-10; drop table', '<b>2003</b>', '2003\u0000', '２００３', '٢٠٠٣', '__proto__', 'constructor', 'toString 2003'],
];

const told = (read) => read && `${read.date}${read.vague ? '…' : ''}`;

for (const [text, expected] of READ)
  test(`“${text}” is ${expected ?? 'not read'}`, () => assert.equal(told(spokenDate(text)), expected));

for (const text of REFUSED) test(`“${text}” is not read`, () => assert.equal(told(spokenDate(text)), undefined));

test('whatever is read is a date', () => {
  const words =
    "2003 1914 1918 44 5 7 31 12 June May feb. März août juin Monday BC AD v. c. circa ~ ? early 1990s 1990's 19th century 5th BC q3 spring 10:30 pm 14:30:15.5 Z GMT+0200 T - – / . , to bis since from present 13.8 billion million years ago 1,200 2014-06-10 13/02/1965 02/2003 X .. Y-5 the of 14h30 ( ) 199X 0 00 99999".split(
      ' ',
    );
  const text = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('', ' ', ' ', ', ')), { maxLength: 7 });
  fc.assert(
    fc.property(text, (pairs) => {
      const read = spokenDate(pairs.flat().join(''));
      if (read) parseDate(read.date);
    }),
    { numRuns: 30_000 },
  );
});

test('any text is read or not, and nothing is thrown', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => spokenDate(text) === undefined || true));
});

for (const piece of [
  '1',
  '1 ',
  '1,',
  '-',
  '1-',
  'a',
  'June ',
  ' ',
  '5–7 May 1999 ',
  'à',
  '̀',
  '(',
  '1 to ',
  'c. ',
  '10:30 ',
  '1,000,',
])
  test(`100 kB of “${piece}” take no time`, () => {
    const start = performance.now();
    for (const length of [118, 100_000]) spokenDate(piece.repeat(length / piece.length));
    spokenDate(`2003${' '.repeat(100_000)}2004`);
    assert.ok(performance.now() - start < 1000);
  });
