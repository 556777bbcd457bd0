// Tables become events: the sheets of TimelineJS, and whatever else has a heading that says what is below it.
import { expect } from '@open-wc/testing';
import { googleSheet as googleSheetAlone, csv as csvAlone } from '../../src/adapters/sheet.js';
import { keeping } from '../../src/adapters/keeping.js';
import { createTimeline } from '../../src/core/create-timeline.js';
import { corpus } from '../support/commands.js';
import { read, told, type Reading } from './markup.js';

type Fields = Record<string, unknown>;

const csv = keeping(csvAlone);
const googleSheet = keeping(googleSheetAlone);

/** The events of a table, without what is kept for the way back. */
function eventsOf(text: string, map?: Record<string, string>): Fields[] {
  return read(csv, text, { map })!.feed.events.map(({ _timelinejs: _, ...event }) => event);
}

const V3 =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background';

describe('the sheet of TimelineJS 3', () => {
  const ROWS: readonly [row: string, event: Fields | undefined][] = [
    ['2014,,,,,,,,,H,T,,,,,,,,', { date: '2014', headline: 'H', body: 'T' }],
    ['2014,6,10,,,,,,,H', { date: '2014-06-10', headline: 'H' }],
    ['"2,020",,,,,,,,,H', { date: '2020', headline: 'H' }],
    ['"-13,800,000,000",,,,,,,,,H', { date: 'Y-13800000000', headline: 'H' }],
    ['-44,3,15,,,,,,,H', { date: '-0043-03-15', headline: 'H' }],
    ['2014,6,10,10:30,,,,,,H', { date: '2014-06-10T10:30', headline: 'H' }],
    ['2014,6,10,1030,,,,,,H', { date: '2014-06-10T10:30', headline: 'H' }],
    ['2014,6,10,930,,,,,,H', { date: '2014-06-10T09:30', headline: 'H' }],
    ['2014,6,10,10.30,,,,,,H', { date: '2014-06-10T10:30', headline: 'H' }],
    ['2014,6,10,10:30 PM,,,,,,H', { date: '2014-06-10T22:30', headline: 'H' }],
    ['2014,6,10,12:05 am,,,,,,H', { date: '2014-06-10T00:05', headline: 'H' }],
    ['2014,6,10,10:30:15.123,,,,,,H', { date: '2014-06-10T10:30:15.123', headline: 'H' }],
    ['2014,6,10,10:99,,,,,,H', { date: '2014-06-10', headline: 'H' }],
    ['2014,6,10,13 PM,,,,,,H', { date: '2014-06-10', headline: 'H' }],
    ['2014,,,,2015,6,,,,H', { date: '2014/2015-06', headline: 'H' }],
    ['2014,6,10,10:30,2014,6,10,11:00,,H', { date: '2014-06-10T10:30/2014-06-10T11:00', headline: 'H' }],
    ['2014,13,,,,,,,,H', { date: '2014-13', headline: 'H' }],
    ['2014,,,,,,,,Some day,H', { date: '2014', dateText: 'Some day', headline: 'H' }],
    [
      '2014,,,,,,,,,H,T,a.jpg,C,D,E,F,,G,red',
      {
        date: '2014',
        headline: 'H',
        body: 'T',
        media: [{ type: 'image', url: 'a.jpg', alt: 'F', caption: 'D', credit: 'C' }],
        group: 'G',
      },
    ],
    ['2014,,,,,,,,,H,,,,,,,story,G', { date: '2014', headline: 'H', group: 'G' }],
    [',,,,,,,,,H', { headline: 'H' }],
    [',,,,,,,,,,,,,,,,,,', undefined],
    [' , ,', undefined],
    ['', undefined],
  ];
  for (const [row, event] of ROWS) {
    it(row || 'nothing', () => expect(eventsOf(`${V3}\n${row}\n`)).to.deep.equal(event ? [event] : []));
  }

  const text = [
    'headline;YEAR ; Text;Type;Media;Extra',
    'Story;;About;Title;a.jpg;',
    'First;2014;"Two',
    '',
    'lines; and ""more""";;;x',
    ';;;;;',
    'Era;2013;;era;;',
    'Second title;;T;title;;',
  ];
  it('has headings in any order and case, with semicolons, line breaks in cells, blank rows, a title and eras', () => {
    const { feed, found } = read(csv, `\uFEFF${text.join('\r\n')}`)!;
    expect(found.format).to.equal('TimelineJS 3 sheet');
    expect([feed.title, feed.summary, feed.eras]).to.deep.include.members(['Story', 'About']);
    expect((feed.eras as Fields[])[0]).to.deep.include({ date: '2013/..', label: 'Era' });
    expect(feed.events.map(({ headline, body }) => [headline, body])).to.deep.equal([
      ['First', 'Two\r\n\r\nlines; and "more"'],
      ['Second title', 'T'],
    ]);
  });

  it('names faults by row and heading', () => {
    const paths = read(
      csv,
      `${V3}\n2014,13,,x,,,,,,H\n2014,,,,c2015,,,,,H\n,,,,,,,,,H\n2014,,,,,,,,,H,,https://x.org/`,
    )!.notes.map(({ path }) => path);
    expect(paths).to.deep.equal(['rows[0].Time', 'rows[0].Month', 'rows[1].End Year', 'rows[2]', 'rows[3].Media']);
  });

  it('reads the sheet of the older versions', () => {
    const rows = ['Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag'];
    rows.push('1/2/1999,,Story,About,,,,,title,', '5/3/2020,5/4/2020,H,T,,,,,,G', '1963,,H', 'circa 1999,,H', 'one day,,H');
    const { feed } = read(csv, rows.join('\n'))!;
    expect(feed.title).to.equal('Story');
    expect(feed.events.map(({ date, dateText, group }) => [date, dateText, group])).to.deep.equal([
      ['2020-05-03/2020-05-04', undefined, 'G'],
      ['1963', undefined, undefined],
      ['1999~', undefined, undefined],
      [undefined, 'one day', undefined],
    ]);
  });

  it('reads what the old API of Google Sheets gave', () => {
    const entry = (cells: Fields): Fields =>
      Object.fromEntries(Object.entries(cells).map(([key, $t]) => [`gsx$${key}`, { $t }]));
    const value = {
      feed: {
        entry: [
          entry({ startdate: '10/1/2011', headline: 'S', type: 'title' }),
          entry({ startdate: '1/12/2012', headline: 'H', tag: 'G' }),
          null,
          entry({ headline: 7 }),
        ],
      },
    };
    const { feed } = read(googleSheet, value)!;
    expect(feed.title).to.equal('S');
    expect(feed.events.map(({ date, headline, group }) => [date, headline, group])).to.deep.equal([['2012-01-12', 'H', 'G']]);
  });
});

describe('any table', () => {
  const dated = (...cells: string[]): (readonly [unknown, unknown])[] =>
    eventsOf(['date;headline', ...cells.map((cell) => `"${cell}";x`)].join('\n')).map(
      ({ date, dateText }) => [date, dateText] as const,
    );

  const DATES: readonly [cell: string, date: string | undefined, dateText?: string][] = [
    ['2014', '2014'],
    ['2014-06-10', '2014-06-10'],
    ['2014-6-1', '2014-06-01'],
    ['2014/06/10', '2014-06-10'],
    ['2014-06-10 10:30', '2014-06-10T10:30'],
    ['2014-06-10T10:30:00Z', '2014-06-10T10:30:00Z'],
    ['2014-06-10T10:30:00.000+02:00', '2014-06-10T10:30:00.000+02:00'],
    ['1985~', '1985~'],
    ['2014/2015', '2014/2015'],
    ['2014-06/..', '2014-06/..'],
    ['2004/07', '2004-07'],
    ['2004.05', '2004-05'],
    ['2004/05', undefined, '2004/05'],
    ['1999/00', undefined, '1999/00'],
    ['2020/21', undefined, '2020/21'],
    ['2020-21', '2020-21'],
    ['../2014', '../2014'],
    ['-0043', '-0043'],
    ['201X', '201X'],
    ['[1667,1668]', '[1667,1668]'],
    ['Y-13800000000', 'Y-13800000000'],
    ['Feb. 18, 2003', '2003-02-18'],
    ['10 June 2014', '2014-06-10'],
    ['05/05/2020', '2020-05-05'],
    ['13/02/1965', '1965-02-13'],
    ['02/13/1965', '1965-02-13'],
    ['13.02.1965', '1965-02-13'],
    ['13/02/1965 10:30', '1965-02-13T10:30'],
    ['01/02/1965', undefined, '01/02/1965'],
    ['1.2.1965', undefined, '1.2.1965'],
    ['14/13/1965', '1965-13-14'],
    ['1/2/65', undefined, '1/2/65'],
    ['43831', undefined, '43831'],
    ['-44', undefined, '-44'],
    ['Unknown', undefined, 'Unknown'],
    ['?', undefined, '?'],
    ['0803-001', '0803-001'],
    ['', undefined],
  ];
  for (const [cell, date, dateText] of DATES) {
    it(`${cell}: ${date ?? dateText ?? 'none'}`, () => expect(dated(cell)).to.deep.equal([[date, dateText]]));
  }

  it('takes the order of day and month from the column', () => {
    expect(dated('01/02/1965', '01/15/1965').map(([date]) => date)).to.deep.equal(['1965-01-02', '1965-01-15']);
    expect(dated('01/02/1965', '15/01/1965').map(([date]) => date)).to.deep.equal(['1965-02-01', '1965-01-15']);
    expect(dated('1.2.1965', '15.1.1965').map(([date]) => date)).to.deep.equal(['1965-02-01', '1965-01-15']);
  });

  it('takes no order from a column that has both', () => {
    expect(dated('01/02/1965', '01/15/1965', '15/01/1965')).to.deep.equal([
      [undefined, '01/02/1965'],
      ['1965-01-15', undefined],
      ['1965-01-15', undefined],
    ]);
  });

  it('tells the order, and what it could not tell', () => {
    const told_ = (...cells: string[]): string =>
      told(read(csv, ['date,title', ...cells.map((cell) => `${cell},x`)].join('\n'))!).join('\n');
    expect(told_('01/02/1965', '01/15/1965')).to.match(
      /^change date: The column “date”: its dates have the month first, as “01\/15\/1965” shows\.$/,
    );
    expect(told_('01/02/1965')).to.match(/^problem rows\[0\]\.date: The date “01\/02\/1965”: nothing tells which is the day/);
    expect(told_('1/13/1965', '13/1/1965')).to.match(/^problem date: The column “date”: it has the day first in some cells/);
    expect(told_('soon')).to.match(/^problem rows\[0\]\.date: The date “soon”: it is no date that can be read/);
  });

  const HEADINGS: readonly [header: string, row: string, event: Fields][] = [
    ['Datum;Titel;Beschreibung', '10.06.2014;H;T', { dateText: '10.06.2014', headline: 'H', body: 'T' }],
    ['fecha,título,descripción', '2014,H,T', { date: '2014', headline: 'H', body: 'T' }],
    ['Début\tFin\tTitre', '2014\t2015\tH', { date: '2014/2015', headline: 'H' }],
    ['Date de début,Date de fin,Titre', '2014,2015,H', { date: '2014/2015', headline: 'H' }],
    ['Fecha de inicio,Fecha de fin,Título', '2014,2015,H', { date: '2014/2015', headline: 'H' }],
    ['Data de início,Data de fim,Título', '2014,2015,H', { date: '2014/2015', headline: 'H' }],
    ['Data di inizio,Data di fine,Titolo', '2014,2015,H', { date: '2014/2015', headline: 'H' }],
    ['التاريخ,العنوان,الوصف', '2014,H,T', { date: '2014', headline: 'H', body: 'T' }],
    ['日付,タイトル,説明', '2014,H,T', { date: '2014', headline: 'H', body: 'T' }],
    [
      'Datum;Titel;Zeitzone;Dachzeile;Importance',
      '2014;H;Europe/Berlin;K;key',
      { date: '2014', headline: 'H', timeZone: 'Europe/Berlin', kicker: 'K', importance: 'key' },
    ],
    ['Jahr;Monat;Tag;Ereignis', '2014;6;1;H', { date: '2014-06-01', headline: 'H' }],
    ['start,end,name', '2014-06,2014-05,H', { date: '2014-06', headline: 'H' }],
    ['start,end,name', '1985~,1990,H', { date: '1985~', headline: 'H' }],
    ['start,end,name', ',1990,H', { date: '/1990', headline: 'H' }],
    ['start,end,name', '2014-06-10,soon,H', { date: '2014-06-10', dateText: '2014-06-10 – soon', headline: 'H' }],
    ['start,end,name', 'once,2015,H', { dateText: 'once – 2015', headline: 'H' }],
    ['start,end,name', 'once,soon,H', { dateText: 'once – soon', headline: 'H' }],
    ['date,time,title', '2014-06-10,10:30 PM,H', { date: '2014-06-10T22:30', headline: 'H' }],
    ['date,time,title', '2014-06-10,22:30Z,H', { date: '2014-06-10T22:30Z', headline: 'H' }],
    ['date,time,title', '2014-06-10,22:30:15+02:00,H', { date: '2014-06-10T22:30:15+02:00', headline: 'H' }],
    ['date,time,title', '2014-06-10,10:30:15.123,H', { date: '2014-06-10T10:30:15.123', headline: 'H' }],
    [
      'date,title,latitude,longitude,location',
      '2014,H,33.3,44.4,Baghdad',
      { date: '2014', headline: 'H', place: { name: 'Baghdad', lat: 33.3, lon: 44.4 } },
    ],
    [
      'date;title;lat;lon',
      '2014;H;48,137;-11,576',
      { date: '2014', headline: 'H', place: { name: '48.137, -11.576', lat: 48.137, lon: -11.576 } },
    ],
    [
      'date,latitude,longitude,Magnitude',
      '2014,33.3,44.4,6.0',
      {
        date: '2014',
        headline: 'Magnitude 6.0',
        place: { name: '33.3, 44.4', lat: 33.3, lon: 44.4 },
        _row: { Magnitude: '6.0' },
      },
    ],
    ['date,title,category,tags', '2014,H,G,"a, b;c"', { date: '2014', headline: 'H', group: 'G', tags: ['a', 'b', 'c'] }],
    [
      'date,title,link,source',
      '2014,H,https://www.example.org/,Reuters',
      {
        date: '2014',
        headline: 'H',
        links: [{ url: 'https://www.example.org/', label: 'example.org' }],
        sources: [{ publisher: 'Reuters' }],
      },
    ],
    [
      'date,title,image,caption',
      '2014,H,https://cdn.org/1,C',
      { date: '2014', headline: 'H', media: [{ type: 'image', url: 'https://cdn.org/1', caption: 'C' }] },
    ],
    ['date,title,image,caption', '2014,H,,C', { date: '2014', headline: 'H', _row: { caption: 'C' } }],
    ['date,title,what else', '2014,H,more', { date: '2014', headline: 'H', _row: { 'what else': 'more' } }],
    ['date,title', '2014,"<b>H</b> &amp; T"', { date: '2014', headline: 'H & T' }],
    ['date,title', '2014', { date: '2014' }],
    ['date,title', '2014,H,more', { date: '2014', headline: 'H' }],
    ['title,count,description', 'H,5,T', { headline: 'H', body: 'T', _row: { count: '5' } }],
  ];
  for (const [header, row, event] of HEADINGS) {
    it(`${header}: ${row}`, () => expect(eventsOf(`${header}\n${row}`)).to.deep.equal([event]));
  }

  const TOLD: readonly [table: string, note: RegExp][] = [
    ['date,title\n2004/05,H', /rows\[0\]\.date: The date “2004\/05”: it may be a month, or two years, so it is shown as it/],
    ['date,time,title\n2014-06-10,late,H', /rows\[0\]\.time: The time “late”: it is no time of day, so it was left out/],
    ['date,time,title\n2014,10:30,H', /rows\[0\]\.time: The time “10:30”: the date beside it is no day without a time/],
    ['year,month,day,title\n2014,,10,H', /rows\[0\]\.day: The day “10”: there is no month, so it was left out\. Add the month/],
    ['date,title,lat,lon\n2014,H,91,11', /rows\[0\]\.lat: The place “91 11”: it is no pair of degrees on the globe/],
    ['date,title,lon\n2014,H,11', /rows\[0\]\.lon: The place “11”: it is no pair of degrees on the globe/],
    ['title,description\nH,T', /^problem : The table: none of its columns is known to be the date, so its events have none/],
  ];
  for (const [table, note] of TOLD) {
    it(`${table} is told of`, () => {
      const notes = told(read(csv, table)!);
      expect(notes).to.have.lengthOf(1);
      expect(notes[0]).to.match(note);
    });
  }

  it('has columns as it is told', () => {
    const map = { 'Last Known': 'date', 'Volcano Name': 'headline', Elev: '_height' };
    expect(eventsOf('Volcano Name,Last Known,Elev\nAbu,1999,571', map)).to.deep.equal([
      { date: '1999', headline: 'Abu', _height: '571' },
    ]);
  });

  const NONE = [
    '',
    'x',
    'title',
    'a,b\n1,2',
    '{"a": 1',
    '[1,',
    '<table>',
    '<?xml version="1.0"?>',
    'BEGIN:VCALENDAR\nDATE,TITLE',
    'Volcano Name,Elev\nAbu,571',
  ];
  for (const text of NONE) it(`does not take ${JSON.stringify(text)}`, () => expect(read(csv, text)).to.be.undefined);

  it('survives any cell', () => {
    const cells = [
      '\0',
      '__proto__',
      'a'.repeat(100_000),
      '<a '.repeat(10_000),
      '"".""',
      '=cmd()',
      '9'.repeat(400),
      '/',
      '../..',
      '-',
      '[',
      'T',
      '\u202E',
    ];
    for (const header of [
      V3,
      'Start Date,End Date,Headline,Text,Type',
      'date,end,title,text,lat,lon,image,tags,time,place',
      '_newsTimeline,date,headline,media',
    ]) {
      const width = header.split(',').length;
      const rows = cells.map((cell) => Array.from({ length: width }, () => `"${cell}"`).join(','));
      const { feed } = read(csv, `${header}\n${rows.join('\n')}`)!;
      expect(() => createTimeline(feed)).not.to.throw();
      expect(feed.events.length, header).to.be.at.least(cells.length - 1);
    }
  });
});

describe('tables that others made', () => {
  const FILES: readonly [
    file: string,
    format: string,
    records: number,
    events: number,
    dated: number,
    map?: Record<string, string>,
  ][] = [
    ['other-formats/timelinejs-gsheet-csv/my-own-timeline.csv', 'TimelineJS 3 sheet', 11, 10, 10],
    ['other-formats/timelinejs-gsheet-csv/women_in_computing.csv', 'TimelineJS 3 sheet', 11, 10, 10],
    ['other-formats/timelinejs-gsheet-csv/parser_test.csv', 'table', 3, 3, 0],
    ['other-formats/timeline-setter-csv/test_data.csv', 'table', 6, 6, 6],
    ['datasets/earthquakes-23k.csv', 'table', 23412, 23412, 23412],
    ['datasets/volcano_db.csv', 'table', 1571, 1571, 0, { 'Last Known': 'date', 'Volcano Name': 'headline' }],
    ['timelinejs/knightlab-gsheet/GoogleSpreadsheetFeedLegacyFormat.json', 'Google TimelineJS 1 sheet', 8, 7, 7],
    ['timelinejs/knightlab-gsheet/GoogleSpreadsheetFeedTJS3Format.json', 'Google TimelineJS 3 sheet', 8, 7, 7],
  ];
  for (const [file, format, records, events, datedCount, map] of FILES) {
    it(file, async function () {
      this.timeout(30_000);
      const text = await corpus(file);
      if (text === undefined) this.skip();
      const reading: Reading = (read(csv, text, { map }) ?? read(googleSheet, text))!;
      const timeline = createTimeline(reading.feed);
      expect([reading.found.format, reading.found.records.length, timeline.events.length]).to.deep.equal([
        format,
        records,
        events,
      ]);
      expect(timeline.events.filter(({ span }) => span).length).to.equal(datedCount);
    });
  }
});
