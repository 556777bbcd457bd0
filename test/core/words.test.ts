// What a reader is told of a date: as much as is known, and no more. Engines differ in blanks, dashes and the odd word, so those
// are made alike before they are compared.
import { expect } from '@open-wc/testing';
import { parseDate } from '../../src/core/parse-date.js';
import { inZone } from '../../src/core/span.js';
import { createWords, fill, machineDate, usableLocale, type Words } from '../../src/core/words.js';
import ar from '../../src/i18n/ar.js';
import de from '../../src/i18n/de.js';
import en from '../../src/i18n/en.js';
import fr from '../../src/i18n/fr.js';

const BAGHDAD = 'Asia/Baghdad';

/** Without marks of direction; one kind of blank, none around dashes; “at” and “um” and “à” before a time as a comma. */
function alike(text: string | undefined): string {
  return (text ?? 'nothing')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .replace(/ ?[–-] ?(?=[\d\p{L}])/gu, '–')
    .replace(/,? (at|um|à) (?=\d)/g, ', ')
    .replace(/GMT\+0?3(:00)?/g, 'GMT+3');
}

const words = (locale: string, timeZone?: string): Words =>
  createWords(locale, { en, de, fr, ar }[locale.slice(0, 2)]!, timeZone);

type Row = readonly [date: string, expected: string];

function says(locale: string, rows: readonly Row[], timeZone?: string): void {
  describe(`${locale}${timeZone === undefined ? '' : `, told in ${timeZone}`}`, () => {
    for (const [date, expected] of rows) {
      it(`${date}: ${expected}`, () => {
        expect(alike(words(locale, timeZone).date(parseDate(date, { timeZone })))).to.equal(alike(expected));
      });
    }
  });
}

says('en-GB', [
  ['2017', '2017'],
  ['2014-06', 'June 2014'],
  ['2014-06-10', '10 June 2014'],
  ['2014-06-01', '1 June 2014'],
  ['2014-01-01', '1 January 2014'],
  ['0033', '33 AD'],
  ['0100', '100'],
  ['0099', '99 AD'],
  ['0033-04-03', '3 April 33 AD'],
  ['0001', '1 AD'],
  ['0000', '1 BC'],
  ['-0043', '44 BC'],
  ['-0043-03', 'March 44 BC'],
  ['-0043-03-15', '15 March 44 BC'],
  ['9999-12-31', '31 December 9999'],

  ['2014~', 'about 2014'],
  ['2014-06?', 'June 2014 (uncertain)'],
  ['2014-06-10%', 'about 10 June 2014 (uncertain)'],
  ['-0043~', 'about 44 BC'],

  ['2014/2017', '2014–2017'],
  ['2014-06/2014-08', 'June–August 2014'],
  ['2014-12/2015-01', 'December 2014–January 2015'],
  ['2017-07-09/2017-07-10', '9–10 July 2017'],
  ['2014-06-10/2014-08-03', '10 June–3 August 2014'],
  ['2014-06-10/2017-07-09', '10 June 2014–9 July 2017'],
  ['2014/2014', '2014'],
  ['2014-06-10/2014-06-10', '10 June 2014'],
  ['-0043/-0042', '44–43 BC'],

  ['2014/2017-07-09', '2014–9 July 2017'],
  ['2014-06-10/2017', '10 June 2014–2017'],
  ['2014-06/2017', 'June 2014–2017'],
  ['2014~/2017', 'about 2014–2017'],
  ['2014/2017?', '2014–2017 (uncertain)'],
  ['2014~/2017~', 'about 2014–about 2017'],

  ['2017/..', 'Since 2017'],
  ['2017-07-09/..', 'Since 9 July 2017'],
  ['2017~/..', 'Since about 2017'],
  ['../2017', 'Until 2017'],
  ['../2017-07', 'Until July 2017'],
  ['2017/', 'From 2017, end unknown'],
  ['/2017', 'Until 2017, start unknown'],
  ['/-0043', 'Until 44 BC, start unknown'],

  ['2014-06-10T14:30', '10 June 2014, 14:30'],
  ['2014-06-10T00:00', '10 June 2014, 00:00'],
  ['2014-06-10T14:30:05', '10 June 2014, 14:30:05'],
  ['2014-06-10T14:30:05.25', '10 June 2014, 14:30:05.250'],
  ['2014-06-10T14:30Z', '10 June 2014, 14:30 UTC'],
]);

says(
  'en-GB',
  [
    ['2014-06-10', '10 June 2014'],
    ['2014', '2014'],
    ['2014-06-10T14:30', '10 June 2014, 14:30 GMT+3'],
    ['2014-06-10T22:30Z', '11 June 2014, 01:30 GMT+3'],
    ['2014-06-10T14:30~', 'about 10 June 2014, 14:30 GMT+3'],
    ['2014-06-10T14:30/2014-06-10T16:00', '10 June 2014, 14:30–16:00 GMT+3'],
    ['2014-06-10T14:30/..', 'Since 10 June 2014, 14:30 GMT+3'],
    ['2014-06-10/2014-06-11T16:00', '10 June 2014–11 June 2014, 16:00 GMT+3'],
  ],
  BAGHDAD,
);

says(
  'en-GB',
  [
    ['2014-06-10T14:30', '10 June 2014, 14:30 BST'],
    ['2014-01-10T14:30', '10 January 2014, 14:30 GMT'],
  ],
  'Europe/London',
);

describe('clocks that are put back', () => {
  const ROWS: readonly [zone: string, first: string, second: string][] = [
    ['America/New_York', '2024-11-03T01:30-04:00', '2024-11-03T01:30-05:00'],
    ['America/Havana', '2024-11-03T00:30-04:00', '2024-11-03T00:30-05:00'],
    ['Australia/Lord_Howe', '2024-04-07T01:45+11:00', '2024-04-07T01:45+10:30'],
    ['Europe/Berlin', '2024-10-27T02:30+02:00', '2024-10-27T02:30+01:00'],
  ];
  for (const [timeZone, first, second] of ROWS) {
    const tell = (date: string): string => words('en-GB', timeZone).date(parseDate(date, { timeZone }));

    it(`${timeZone}: a time that comes twice has its zone with it`, () => {
      expect(tell(first)).not.to.equal(tell(second));
    });

    it(`${timeZone}: from the one to the other both are told`, () => {
      expect(alike(tell(`${first}/${second}`))).to.equal(alike(`${tell(first)} – ${tell(second)}`));
    });
  }

  it('in the zone that is asked for, with its name', () => {
    const span = inZone(parseDate('2024-06-10T14:30', { timeZone: BAGHDAD }), 'America/New_York');
    expect(alike(words('en-US', 'America/New_York').date(span))).to.match(/^June 10, 2024, 0?7:30 AM EDT$/);
  });
});

says('en-US', [
  ['2014-06-10', 'June 10, 2014'],
  ['2014-06-10T05:05', 'June 10, 2014, 5:05 AM'],
  ['2014-06-10T17:05:09', 'June 10, 2014, 5:05:09 PM'],
  ['2014-06-10T05:05/2014-06-10T17:30', 'June 10, 2014, 5:05 AM–5:30 PM'],
  ['2017-07-09/2017-07-10', 'July 9–10, 2017'],
]);

says('de', [
  ['2017', '2017'],
  ['2014-06', 'Juni 2014'],
  ['2014-06-10', '10. Juni 2014'],
  ['2014-06-10T05:05', '10. Juni 2014, 05:05'],
  ['2014-06-10T05:05/2014-06-10T17:30', '10. Juni 2014, 05:05–17:30 Uhr'],
  ['-0043', '44 v. Chr.'],
  ['2014~', 'ca. 2014'],
  ['2014?', '2014 (unsicher)'],
  ['2017-07-09/2017-07-10', '9.–10. Juli 2017'],
  ['2014/2017-07-09', '2014–9. Juli 2017'],
  ['2017/..', 'Seit 2017'],
  ['../2017', 'Bis 2017'],
  ['2017/', 'Ab 2017, Ende unbekannt'],
  ['/2017', 'Bis 2017, Beginn unbekannt'],
]);

says('fr', [
  ['2017', '2017'],
  ['2014-06', 'juin 2014'],
  ['2014-06-10', '10 juin 2014'],
  ['2014-06-01', '1 juin 2014'],
  ['-0043', '44 av. J.-C.'],
  ['2014~', '2014 (environ)'],
  ['2014?', '2014 (incertain)'],
  ['2017-07-09/2017-07-10', '9–10 juillet 2017'],
  ['2017/..', 'Début : 2017'],
  ['../2017', 'Fin : 2017'],
]);

describe('ar', () => {
  /** Engines differ in which digits Arabic has. */
  const digits = (text: string): string => text.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
  const ROWS: readonly [date: string, parts: readonly string[]][] = [
    ['2017', ['2017']],
    ['2014-06-10', ['10', '2014', 'يونيو']],
    ['2017/..', ['منذ', '2017']],
    ['../2017', ['حتى', '2017']],
    ['2014~', ['نحو', '2014']],
    ['-0043', ['44', 'ق.م']],
  ];
  for (const [date, parts] of ROWS) {
    it(`${date} has ${parts.join(' and ')}`, () => {
      const text = digits(words('ar').date(parseDate(date)));
      expect(parts.filter((part) => !text.includes(part))).to.deep.equal([]);
    });
  }
});

describe('nothing finer than is stated', () => {
  const MONTHS = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
  for (const locale of ['en-GB', 'en-US', 'de', 'fr']) {
    for (const date of ['2017', '2014/2017', '2017/..', '../2017', '2017~', '-0043', '0033']) {
      it(`${locale}: ${date} has no month`, () => {
        expect(words(locale).date(parseDate(date))).not.to.match(MONTHS);
      });
    }

    it(`${locale}: a month has no day`, () => {
      expect(words(locale).date(parseDate('2014-06')).match(/\d+/g)).to.deep.equal(['2014']);
    });

    it(`${locale}: a day has no time`, () => {
      expect(words(locale, BAGHDAD).date(parseDate('2014-06-10', { timeZone: BAGHDAD }))).not.to.match(/:|GMT/);
    });
  }

  it('counts as the feed counts, in languages that have another calendar', () => {
    const spoken = ['th', 'fa', 'ar-SA'].map((locale) => createWords(`${locale}-u-nu-latn`, en).date(parseDate('2014')));
    expect(spoken.filter((text) => !text.includes('2014'))).to.deep.equal([]);
  });
});

describe('headings', () => {
  const ROWS: readonly [date: string, unit: 'year' | 'month' | 'day', expected: string][] = [
    ['2014-06-10', 'year', '2014'],
    ['2014-06-10', 'month', 'June 2014'],
    ['2014-06-10', 'day', '10 June 2014'],
    ['2014-06-10T23:59', 'day', '10 June 2014'],
    ['2014-12-31T23:59', 'year', '2014'],
    ['-0043-03-15', 'year', '44 BC'],
    ['-0043-03-15', 'month', 'March 44 BC'],
    ['0000-12-31', 'year', '1 BC'],
    ['0001-01-01', 'year', '1 AD'],
  ];
  for (const [date, unit, expected] of ROWS) {
    it(`the ${unit} of ${date}: ${expected}`, () => {
      const { start } = parseDate(date, { timeZone: BAGHDAD });
      expect(alike(words('en-GB', BAGHDAD).heading(start, unit))).to.equal(expected);
    });
  }
});

describe('moments', () => {
  const ROWS: readonly [text: string | undefined, expected: string][] = [
    ['2025-08-25T18:40:00+03:00', '25 Aug 2025, 18:40 GMT+3'],
    ['2025-08-25T22:40Z', '26 Aug 2025, 01:40 GMT+3'],
    ['2025-08-25T18:40', '25 Aug 2025, 18:40 GMT+3'],
    ['2025-08-25', '25 August 2025'],
    ['2025', '2025'],
    ['2025~', 'about 2025'],
    ['2014/2017', '2014–2017'],
    ['2017/..', 'Since 2017'],
    ['../2017', 'Until 2017'],
    ['/2017', 'Until 2017, start unknown'],
    ['yesterday', 'nothing'],
    ['', 'nothing'],
    [undefined, 'nothing'],
  ];
  for (const [text, expected] of ROWS) {
    it(`${String(text)}: ${expected}`, () => {
      expect(alike(words('en-GB', BAGHDAD).moment(text))).to.equal(alike(expected));
    });
  }
});

describe('later and earlier', () => {
  const ROWS: readonly [locale: string, elapsed: object, later: string, earlier: string][] = [
    ['en-GB', { year: 2, month: 11 }, '2 years 11 months later', '2 years 11 months earlier'],
    ['en-GB', { year: 1, month: 0 }, '1 year later', '1 year earlier'],
    ['en-GB', { month: 1, day: 1 }, '1 month 1 day later', '1 month 1 day earlier'],
    ['en-GB', { month: 0, day: 24 }, '24 days later', '24 days earlier'],
    ['en-GB', { hour: 2, minute: 30 }, '2 hours 30 minutes later', '2 hours 30 minutes earlier'],
    ['en-GB', { year: 1998 }, '1,998 years later', '1,998 years earlier'],
    ['de', { year: 2, month: 11 }, '2 Jahre und 11 Monate später', '2 Jahre und 11 Monate zuvor'],
    ['de', { day: 1 }, '1 Tag später', '1 Tag zuvor'],
    ['fr', { year: 2, month: 11 }, '2 ans 11 mois plus tard', '2 ans 11 mois plus tôt'],
    ['fr', { month: 1 }, '1 mois plus tard', '1 mois plus tôt'],
  ];
  /** German puts a comma or “und” between two units, by the version of its data. */
  const joined = (text: string): string => alike(text).replace(/( und|,) /g, ' ');
  for (const [locale, elapsed, later, earlier] of ROWS) {
    it(`${locale}: ${later}`, () => {
      expect(joined(words(locale).later(elapsed))).to.equal(joined(later));
    });

    it(`${locale}: ${earlier}`, () => {
      expect(joined(words(locale).earlier(elapsed))).to.equal(joined(earlier));
    });
  }

  it('Arabic has its dual', () => {
    expect(words('ar').later({ year: 2 })).to.include('سنتان');
  });
});

describe('plural forms', () => {
  const digits = (text: string): string => text.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
  const ROWS: readonly [locale: string, count: number, expected: string][] = [
    ['en-GB', 0, '0 events'],
    ['en-GB', 1, '1 event'],
    ['en-GB', 2, '2 events'],
    ['en-GB', 20_000, '20,000 events'],
    ['de', 1, '1 Ereignis'],
    ['de', 0, '0 Ereignisse'],
    ['de', 20_000, '20.000 Ereignisse'],
    ['fr', 0, '0 événement'],
    ['fr', 1, '1 événement'],
    ['fr', 2, '2 événements'],
    ['fr', 1_000_000, '1 000 000 événements'],
    ['ar', 0, 'لا أحداث'],
    ['ar', 1, 'حدث واحد'],
    ['ar', 2, 'حدثان'],
    ['ar', 3, '3 أحداث'],
    ['ar', 11, '11 حدثًا'],
    ['ar', 100, '100 حدث'],
  ];
  for (const [locale, count, expected] of ROWS) {
    it(`${locale}, ${count}: ${expected}`, () => {
      const { events } = { en, de, fr, ar }[locale.slice(0, 2)]!;
      expect(digits(alike(words(locale).plural(events!, count)))).to.equal(alike(expected));
    });
  }

  it('fall back to the one form that must be there', () => {
    expect(words('en-GB').plural({ other: '{count} of them' }, 1)).to.equal('1 of them');
  });
});

describe('numbers', () => {
  const ROWS: readonly [locale: string, value: number, expected: string][] = [
    ['en-GB', 50_000, '50,000'],
    ['de', 50_000, '50.000'],
    ['en-GB', 0.1, '0.1'],
    ['en-GB', 3.14159, '3.14159'],
    ['en-GB', -5, '-5'],
    ['en-GB', 1e21, '1,000,000,000,000,000,000,000'],
    ['en-GB', Infinity, '∞'],
  ];
  for (const [locale, value, expected] of ROWS) {
    it(`${locale}, ${value}: ${expected}`, () => {
      expect(words(locale).number(value)).to.equal(expected);
    });
  }
});

describe('fill', () => {
  const ROWS: readonly [label: string, values: Record<string, string>, expected: string][] = [
    ['Since {date}', { date: '2017' }, 'Since 2017'],
    ['{start} – {end}', { start: 'a', end: 'b' }, 'a – b'],
    ['{date}, {date}', { date: 'x' }, 'x, x'],
    ['{other}', { date: 'x' }, '{other}'],
    ['{date}', { date: '{date} $& $1' }, '{date} $& $1'],
    ['none', { date: 'x' }, 'none'],
  ];
  for (const [label, values, expected] of ROWS) {
    it(`${label}: ${expected}`, () => {
      expect(fill(label, values)).to.equal(expected);
    });
  }
});

describe('usableLocale', () => {
  const ROWS: readonly [tags: readonly (string | null | undefined)[], expected: string][] = [
    [['de'], 'de'],
    [['en-gb'], 'en-GB'],
    [['', 'fr'], 'fr'],
    [[null, undefined, 'fr'], 'fr'],
    [['C', 'fr'], 'fr'],
    [['en-US@posix', 'fr'], 'fr'],
    [['en_US', 'fr'], 'fr'],
    [['xx-invalid-…', 'fr'], 'fr'],
    [['english language', 'fr'], 'fr'],
    [['zh-Hant-TW'], 'zh-Hant-TW'],
    [['<b>', 'C', ''], 'en'],
    [[], 'en'],
  ];
  for (const [tags, expected] of ROWS) {
    it(`${JSON.stringify(tags)}: ${expected}`, () => {
      expect(usableLocale(...tags)).to.equal(expected);
    });
  }

  it('gives what Intl takes', () => {
    expect(() => ROWS.map(([tags]) => createWords(usableLocale(...tags), en).date(parseDate('2014-06')))).not.to.throw();
  });
});

describe('machineDate', () => {
  // https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value
  const VALID = /^(?!0000)\d{4}$|^(?!0000)\d{4}-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?)?)?$/;
  const ROWS: readonly [date: string, timeZone: string | undefined, expected: string | undefined][] = [
    ['2014', undefined, '2014'],
    ['2014-06', undefined, '2014-06'],
    ['2014-06-10', undefined, '2014-06-10'],
    ['2014-06-10', BAGHDAD, '2014-06-10'],
    ['2014~', undefined, '2014'],
    ['0033-04-03', undefined, '0033-04-03'],
    ['0001', undefined, '0001'],
    ['9999-12', undefined, '9999-12'],
    ['0000', undefined, undefined],
    ['-0043-03-15', undefined, undefined],
    ['2014/2017', undefined, '2014'],
    ['2014-06-10/2017', undefined, '2014-06-10'],
    ['2017/..', undefined, '2017'],
    ['2017/', undefined, '2017'],
    ['../2017', undefined, undefined],
    ['/2017', undefined, undefined],
    ['-0043/2017', undefined, undefined],
    ['2014-06-10T14:30', undefined, '2014-06-10T14:30'],
    ['2014-06-10T14:30:05', undefined, '2014-06-10T14:30:05'],
    ['2014-06-10T14:30:05.25', undefined, '2014-06-10T14:30:05.250'],
    ['2014-06-10T14:30', BAGHDAD, '2014-06-10T14:30+03:00'],
    ['2014-06-10T14:30Z', undefined, '2014-06-10T14:30+00:00'],
    ['2014-06-10T14:30:05', 'America/St_Johns', '2014-06-10T14:30:05-02:30'],
    ['2014-06-10T14:30/..', BAGHDAD, '2014-06-10T14:30+03:00'],
    ['1971-06-10T12:00', 'Africa/Monrovia', '1971-06-10T12:00-00:44'],
    ['1800-06-10T12:00', 'Europe/London', '1800-06-10T12:00-00:01'],
  ];
  for (const [date, timeZone, expected] of ROWS) {
    it(`${date}${timeZone === undefined ? '' : ` in ${timeZone}`}: ${expected ?? 'none'}`, () => {
      expect(machineDate(parseDate(date, { timeZone }))).to.equal(expected);
    });
  }

  it('is what HTML allows', () => {
    const all = ROWS.flatMap(([date, timeZone]) => machineDate(parseDate(date, { timeZone })) ?? []);
    expect(all.filter((text) => !VALID.test(text))).to.deep.equal([]);
  });
});
