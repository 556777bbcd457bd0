// Calendars as programs write them: every event comes through, on its day, in its zone, as often as it happens.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanMarkup, iCalendar, iCalendarWithin, plainText, sourceOf, wholeFeed } from '../../dist/convert.js';
import { createTimeline, parseDate } from '../../dist/core.js';

const { CORPORA } = process.env;

function read(text, adapter = iCalendar) {
  const notes = [];
  const found = adapter(sourceOf(text), { cleanMarkup, plainText, note: (note) => notes.push(note) });
  return found && { feed: wholeFeed(found), notes, problems: notes.filter(({ kind }) => kind === 'problem') };
}

const lines = (...all) => ['BEGIN:VCALENDAR', ...all, 'END:VCALENDAR'].join('\r\n');
const one = (...all) => lines('BEGIN:VEVENT', 'SUMMARY:X', ...all, 'END:VEVENT');
const first = (...all) => read(one(...all)).feed.events[0];
const dates = (...all) => read(one(...all)).feed.events.map(({ date }) => date);

const BANGKOK = [
  'BEGIN:VTIMEZONE',
  'TZID:Office',
  'BEGIN:STANDARD',
  'DTSTART:16010101T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'END:STANDARD',
  'END:VTIMEZONE',
];

describe('iCalendar', () => {
  const DATES = [
    ['a day', ['DTSTART;VALUE=DATE:20140610'], '2014-06-10'],
    ['a day, with its end', ['DTSTART;VALUE=DATE:20140610', 'DTEND;VALUE=DATE:20140611'], '2014-06-10'],
    ['days: the end is the day after', ['DTSTART;VALUE=DATE:20140610', 'DTEND;VALUE=DATE:20140613'], '2014-06-10/2014-06-12'],
    ['days across a month', ['DTSTART;VALUE=DATE:20140228', 'DTEND;VALUE=DATE:20140302'], '2014-02-28/2014-03-01'],
    ['days by duration', ['DTSTART;VALUE=DATE:20140610', 'DURATION:P1W'], '2014-06-10/2014-06-16'],
    ['a day without VALUE', ['DTSTART:20140610'], '2014-06-10'],
    ['a time in UTC', ['DTSTART:20140610T040000Z', 'DTEND:20140610T053000Z'], '2014-06-10T04:00Z/2014-06-10T05:30Z'],
    ['a time with seconds', ['DTSTART:20140610T040059Z'], '2014-06-10T04:00:59Z'],
    ['a floating time', ['DTSTART:20140610T040000', 'DURATION:PT1H30M'], '2014-06-10T04:00/2014-06-10T05:30'],
    [
      'an end in another zone',
      ['DTSTART;TZID=Europe/Berlin:20140610T100000', 'DTEND;TZID=Europe/London:20140610T100000'],
      '2014-06-10T10:00/2014-06-10T11:00',
    ],
    [
      'an end in UTC',
      ['DTSTART;TZID=Europe/Berlin:20140610T100000', 'DTEND:20140610T100000Z'],
      '2014-06-10T10:00/2014-06-10T12:00',
    ],
    ['an end that is a day', ['DTSTART:20110312T200000Z', 'DTEND;VALUE=DATE:20110314'], '2011-03-12T20:00Z/2011-03-13'],
    ['an end before the start', ['DTSTART:20140610T040000Z', 'DTEND:20140610T030000Z'], '2014-06-10T04:00Z'],
    ['an end at the start', ['DTSTART:20140610T040000Z', 'DTEND:20140610T040000Z'], '2014-06-10T04:00Z'],
    ['a folded line', ['DTSTART;VALUE=DA\r\n TE:20140610'], '2014-06-10'],
    ['no day that there is', ['DTSTART;VALUE=DATE:20140231'], undefined],
    ['no date', ['DTSTART;VALUE=DATE:Next Year'], undefined],
    ['no hour that there is', ['DTSTART:20140610T250000Z'], undefined],
  ];
  for (const [title, props, date] of DATES) it(`reads ${title}`, () => assert.equal(first(...props).date, date));

  const ZONES = [
    ['Europe/Berlin', '2014-06-10T10:00', 'Europe/Berlin'],
    ['"America/New_York"', '2014-06-10T10:00', 'America/New_York'],
    ['US/Central', '2014-06-10T10:00', 'US/Central'],
    ['/mozilla.org/20050126_1/Europe/Berlin', '2014-06-10T10:00', 'Europe/Berlin'],
    ['UTC', '2014-06-10T10:00Z', undefined],
    ['Office', '2014-06-10T03:00Z', undefined],
    ['Nowhere', '2014-06-10T10:00', undefined],
  ];
  for (const [tzid, date, timeZone] of ZONES) {
    it(`reads a time in ${tzid}`, () => {
      const { feed } = read(
        lines(...BANGKOK, 'BEGIN:VEVENT', `DTSTART;TZID=${tzid}:20140610T100000`, 'SUMMARY:X', 'END:VEVENT'),
      );
      assert.deepEqual([feed.events[0].date, feed.events[0].timeZone], [date, timeZone]);
    });
  }

  it('reads all of an event, and the head', () => {
    const { feed } = read(
      lines(
        'X-WR-CALNAME:Hearings',
        'X-WR-CALDESC:All of them',
        'X-WR-TIMEZONE:Asia/Baghdad',
        'BEGIN:VEVENT',
        'UID:a@b.example',
        'DTSTART;VALUE=DATE:20140610',
        'SUMMARY:Mosul\\, and\\nmore',
        'DESCRIPTION:One.\\n\\nTwo <x> & three.',
        'LOCATION:Mosul',
        'GEO:36.3;43.1',
        'URL:https://a.example/x',
        'ATTACH;FMTTYPE=image/png:https://a.example/p',
        'ATTACH:https://a.example/r.pdf',
        'ATTACH:javascript:alert(1)',
        'IMAGE;VALUE=URI:https://a.example/i',
        'CATEGORIES:War,Peace',
        'CATEGORIES:War',
        'STATUS:CANCELLED',
        'CREATED:20140609T000000Z',
        'LAST-MODIFIED:20140610T000000Z',
        'COLOR:red',
        'END:VEVENT',
      ),
    );
    assert.deepEqual(feed, {
      title: 'Hearings',
      summary: 'All of them',
      timeZone: 'Asia/Baghdad',
      events: [
        {
          id: feed.events[0].id,
          date: '2014-06-10',
          headline: 'Mosul, and more',
          body: '<p>One.</p><p>Two &lt;x> &amp; three.</p>',
          tags: ['War', 'Peace'],
          place: { name: 'Mosul', lat: 36.3, lon: 43.1 },
          media: [
            { type: 'image', url: 'https://a.example/p' },
            { type: 'image', url: 'https://a.example/i' },
          ],
          status: 'retracted',
          published: '2014-06-09T00:00Z',
          updated: '2014-06-10T00:00Z',
          links: [
            { url: 'https://a.example/x', label: 'a.example' },
            { url: 'https://a.example/r.pdf', label: 'a.example' },
          ],
          _color: 'red',
          _uid: 'a@b.example',
        },
      ],
    });
  });

  const LENGTHS = [
    ['hours', 'PT2H', '2014-03-30T01:30/2014-03-30T04:30'],
    ['a day', 'P1D', '2014-03-30T01:30/2014-03-31T01:30'],
    ['a day and an hour', 'P1DT1H', '2014-03-30T01:30/2014-03-31T02:30'],
    ['a week', 'P1W', '2014-03-30T01:30/2014-04-06T01:30'],
  ];
  for (const [title, duration, date] of LENGTHS)
    it(`counts ${title} of a duration in the night in which clocks change`, () =>
      assert.equal(first('DTSTART;TZID=Europe/Berlin:20140330T013000', `DURATION:${duration}`).date, date));

  for (const [title, entry, what] of [
    ['an end on another clock', ['DTSTART:20210304T103000', 'DTEND:20210304T080000Z'], /^it is on another clock/],
    ['no date', [], /^it has no date/],
  ])
    it(`tells of ${title}`, () =>
      assert.match(
        read(one(...entry))
          .problems.map(({ why }) => why)
          .join(),
        what,
      ));

  it('counts what is no event', () => {
    const task = ['BEGIN:VTODO', 'SUMMARY:T', 'END:VTODO'];
    const said = (...all) => read(lines('BEGIN:VEVENT', 'DTSTART:20140610', 'SUMMARY:X', 'END:VEVENT', ...all)).notes[0].what;
    assert.equal(said(...task), '1 task');
    assert.equal(said(...task, ...task), '2 tasks');
  });

  it('tells once which properties it has no field for', () => {
    const { problems } = read(
      lines(
        ...['A', 'B'].flatMap((name) => [
          'BEGIN:VEVENT',
          `SUMMARY:${name}`,
          'ORGANIZER:mailto:a@b.example',
          'CONTACT:C',
          'TRANSP:OPAQUE',
          'X-MINE:1',
          'END:VEVENT',
        ]),
      ),
    );
    assert.deepEqual(
      problems.filter(({ path }) => path === 'VEVENT').map(({ what }) => what),
      ['CONTACT, ORGANIZER'],
    );
  });

  it('reads journals', () =>
    assert.equal(
      read(lines('BEGIN:VJOURNAL', 'SUMMARY:J', 'DTSTART;VALUE=DATE:20140610', 'END:VJOURNAL')).feed.events[0].headline,
      'J',
    ));
  it('cleans markup in a description', () =>
    assert.equal(first('DESCRIPTION:<b onclick=x>Bold</b><script>x</script>').body, '<b>Bold</b>'));
  it('warns of what is private', () => assert.equal(read(one('DTSTART:20140610', 'CLASS:PRIVATE')).problems.length, 1));
});

describe('repetition', () => {
  const WEEKLY = ['UID:u', 'DTSTART;TZID=Europe/Berlin:20140325T100000', 'DTEND;TZID=Europe/Berlin:20140325T110000'];
  const CASES = [
    [
      'keeps the hour when clocks change',
      [...WEEKLY, 'RRULE:FREQ=WEEKLY;COUNT=2'],
      ['2014-03-25T10:00/2014-03-25T11:00', '2014-04-01T10:00/2014-04-01T11:00'],
    ],
    [
      'ends at UNTIL, by the clock of UTC',
      [...WEEKLY, 'RRULE:FREQ=WEEKLY;UNTIL=20140401T080000Z'],
      ['2014-03-25T10:00/2014-03-25T11:00', '2014-04-01T10:00/2014-04-01T11:00'],
    ],
    ['ends before UNTIL', [...WEEKLY, 'RRULE:FREQ=WEEKLY;UNTIL=20140401T075959Z'], ['2014-03-25T10:00/2014-03-25T11:00']],
    [
      'leaves out EXDATE',
      ['DTSTART;VALUE=DATE:20140610', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20140611'],
      ['2014-06-10', '2014-06-12'],
    ],
    [
      'leaves out a day of EXDATE',
      ['DTSTART:20140610T100000Z', 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE;VALUE=DATE:20140611'],
      ['2014-06-10T10:00Z'],
    ],
    [
      'adds RDATE',
      ['DTSTART;VALUE=DATE:20140610', 'RDATE;VALUE=DATE:20140601,20140701'],
      ['2014-06-01', '2014-06-10', '2014-07-01'],
    ],
    [
      'keeps the length of days',
      ['DTSTART;VALUE=DATE:20140227', 'DTEND;VALUE=DATE:20140301', 'RRULE:FREQ=YEARLY;COUNT=2'],
      ['2014-02-27/2014-02-28', '2015-02-27/2015-02-28'],
    ],
    [
      'works out the last Friday',
      ['DTSTART;VALUE=DATE:20140131', 'RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3'],
      ['2014-01-31', '2014-02-28', '2014-03-28'],
    ],
    [
      'keeps a first that the rule has not',
      ['DTSTART;VALUE=DATE:20140610', 'RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;COUNT=1'],
      ['2014-06-10', '2015-01-01'],
    ],
    ['shows an event with a rule that is none', ['DTSTART;VALUE=DATE:20140610', 'RRULE:FREQ=SOMETIMES'], ['2014-06-10']],
  ];
  for (const [title, props, expected] of CASES) it(title, () => assert.deepEqual(dates(...props), expected));

  it('puts what was changed in its place', () => {
    const { feed } = read(
      lines(
        ...[
          'BEGIN:VEVENT',
          'UID:u',
          'RECURRENCE-ID;VALUE=DATE:20140611',
          'DTSTART;VALUE=DATE:20140620',
          'SUMMARY:Moved',
          'END:VEVENT',
        ],
        ...['BEGIN:VEVENT', 'UID:u', 'DTSTART;VALUE=DATE:20140610', 'RRULE:FREQ=DAILY;COUNT=3', 'SUMMARY:Daily', 'END:VEVENT'],
        ...[
          'BEGIN:VEVENT',
          'UID:u',
          'RECURRENCE-ID;VALUE=DATE:20150101',
          'DTSTART;VALUE=DATE:20150102',
          'SUMMARY:Stray',
          'END:VEVENT',
        ],
      ),
    );
    assert.deepEqual(
      feed.events.map(({ id, date, headline }) => [id, date, headline]),
      [
        ['u-20140610', '2014-06-10', 'Daily'],
        ['u-20140611', '2014-06-20', 'Moved'],
        ['u-20140612', '2014-06-12', 'Daily'],
        ['u-20150101', '2015-01-02', 'Stray'],
      ],
    );
  });

  it('is limited for one, and for all', () => {
    const daily = (uid) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      'SUMMARY:X',
      'DTSTART;VALUE=DATE:20140610',
      'RRULE:FREQ=DAILY',
      'END:VEVENT',
    ];
    const { feed, problems } = read(lines(...[1, 2, 3, 4, 5, 6].flatMap(daily)));
    assert.equal(feed.events.length, 2000 + 6);
    assert.equal(feed.events.filter(({ id }) => id.startsWith('1-')).length, 500);
    assert.equal(problems.length, 6);
    assert.equal(read(lines(...daily(1)), iCalendarWithin({ each: 3, all: 100 })).feed.events.length, 3);
  });

  const HOSTILE = [
    'FREQ=SECONDLY',
    'FREQ=SECONDLY;BYMONTH=13',
    'FREQ=SECONDLY;BYMONTHDAY=31;BYMONTH=2',
    'FREQ=MINUTELY;BYYEARDAY=400',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=2000000000',
    'FREQ=DAILY;INTERVAL=999999999999999999999',
    'FREQ=WEEKLY;INTERVAL=2000000000;BYDAY=MO',
    'FREQ=HOURLY;INTERVAL=2000000000',
    'FREQ=MONTHLY;INTERVAL=48;BYDAY=5MO',
    'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYWEEKNO=60',
    'FREQ=YEARLY;INTERVAL=0',
    'FREQ=YEARLY;INTERVAL=-1',
    'FREQ=DAILY;INTERVAL=-1',
    'FREQ=DAILY;COUNT=-5',
    'FREQ=DAILY;UNTIL=junk',
    `FREQ=YEARLY;BYDAY=${Array(5000).fill('MO').join(',')}`,
    `FREQ=DAILY;BYSECOND=${Array(5000).fill('1').join(',')}`,
    'COUNT=1',
    '',
  ];
  for (const rule of HOSTILE) {
    it(`survives ${rule.slice(0, 50)}`, () => {
      const start = performance.now();
      assert.ok(dates('DTSTART:20150202T100000Z', `RRULE:${rule}`).includes('2015-02-02T10:00Z'));
      assert.ok(performance.now() - start < 3000, `${performance.now() - start} ms`);
    });
  }
  it('survives hostile zones', () => {
    const start = performance.now();
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Office',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'TZOFFSETFROM:+0700',
      'TZOFFSETTO:+0700',
      'RRULE:FREQ=SECONDLY',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    read(lines(...zone, 'BEGIN:VEVENT', 'DTSTART;TZID=Office:20140610T100000', 'SUMMARY:X', 'END:VEVENT'));
    assert.ok(performance.now() - start < 1000);
  });
});

describe('calendars with faults', () => {
  for (const text of ['', '{}', '<x>', 'BEGIN:VCARD\nEND:VCARD', 'SUMMARY:x'])
    it(`leaves ${JSON.stringify(text)} to others`, () => assert.equal(read(text), undefined));

  it('tells the line of what is none', () => {
    const { problems, feed } = read(
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:X\nand more\nDTSTART;VALUE=DATE:Next Year\nEND:VEVENT\nEND:VCALENDAR',
    );
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['line 4', 'line 5'],
    );
    assert.deepEqual(feed.events, [{ headline: 'X' }]);
  });
  it('reads events that do not end', () =>
    assert.equal(read('BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nBEGIN:VEVENT\nSUMMARY:B\n').feed.events.length, 2));

  it('loses at most what was harmed', () => {
    const whole = lines(
      ...Array.from({ length: 12 }, (_, n) => [
        'BEGIN:VEVENT',
        `UID:u${n}`,
        `SUMMARY:S${n}`,
        `DTSTART:201406${n + 10}T100000Z`,
        ...(n % 4 ? [] : ['RRULE:FREQ=WEEKLY;COUNT=2']),
        'END:VEVENT',
      ]).flat(),
    );
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(10),
        fc.oneof(fc.string(), fc.constantFrom('\n', ':', ';', '"', 'RRULE:FREQ=SECONDLY', '0', 'T')),
        (at, length, put) => {
          const place = 20 + (at % (whole.length - 20));
          const found = read(whole.slice(0, place) + put + whole.slice(place + length));
          createTimeline(found.feed);
          assert.ok(found.feed.events.length >= 11);
        },
      ),
      { numRuns: 1500 },
    );
  });

  describe('samples', { skip: !CORPORA && 'CORPORA is not set' }, () => {
    const folder = `${CORPORA}/other-formats/icalendar`;
    const text = (name) => readFileSync(`${folder}/${name}.ics`, 'utf8');
    for (const file of CORPORA ? readdirSync(folder) : []) {
      it(`shows every event of ${file}`, () => {
        const { feed } = read(text(file.slice(0, -4)));
        const entries = text(file.slice(0, -4)).match(/^BEGIN:V(?:EVENT|JOURNAL)/gm)?.length ?? 0;
        assert.ok(feed.events.length >= entries, `${feed.events.length} of ${entries}`);
        for (const { date, timeZone } of feed.events) if (date !== undefined) parseDate(date, { timeZone });
      });
    }
    const COUNTS = {
      example_rrule: 8,
      test1: 9,
      test10: 5,
      test11: 0,
      test12: 8,
      test13: 4,
      test15: 1,
      test2: 4,
      test3: 27,
      test4: 47,
      test6: 159,
      test8: 0,
      test9: 1,
    };
    for (const [name, count] of Object.entries(COUNTS))
      it(`has ${count} events in ${name}`, () => assert.equal(read(text(name)).feed.events.length, count));
  });
});
