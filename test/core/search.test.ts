// Search for words in any script: what counts as the same, what is found, and where it stands in the text as it is.
import { expect } from '@open-wc/testing';
import { createTimeline } from '../../src/core/create-timeline.js';
import { createSearch, fold, placesOf, termsOf, wordsOnly } from '../../src/core/search.js';
import { chance } from '../support/random.js';

describe('the words of a body', () => {
  const BODIES = [
    ['<p>One</p><p>two</p>', ' One  two '],
    ['a <em>w</em>ord', 'a word'],
    ['Deaths < 100 in May but > 50 in June', 'Deaths < 100 in May but > 50 in June'],
    ['Smith &amp; Sons&nbsp;Ltd &#8211; caf&eacute;', 'Smith & Sons Ltd – cafe'],
    ['&amp;lt;', '&lt;'],
  ] as const;
  for (const [body, words] of BODIES)
    it(body, () => {
      expect(wordsOnly(body)).to.equal(words);
    });
});

describe('the same word', () => {
  const SAME: readonly [why: string, ...words: string[]][] = [
    ['case', 'Mosul', 'MOSUL', 'mosul'],
    ['accents', 'Café', 'CAFE', 'cafe\u0301', 'cafè'],
    ['letters with strokes', 'Łódź', 'lodz'],
    ['Nordic letters', 'Ærø', 'aero'],
    ['Vietnamese', 'Đà Nẵng', 'da nang'],
    ['German', 'Straße', 'STRASSE', 'STRAẞE'],
    ['Turkish', 'İstanbul', 'istanbul', 'ISTANBUL', 'ıstanbul'],
    ['Greek, the final sigma too', 'Οδυσσεύς', 'ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['Cyrillic', 'Орёл', 'орел'],
    ['Arabic vowel signs', 'العِرَاق', 'العراق'],
    ['Arabic tatweel', 'العـــراق', 'العراق'],
    ['Arabic alef and hamza', 'إيران', 'ايران', 'أيران', 'آيران', 'ٱيران'],
    ['Arabic hamza on its carriers', 'مسؤول', 'مسوول'],
    ['Arabic endings', 'مدرسة', 'مدرسه'],
    ['Persian and Arabic letters', 'کتابی', 'كتابي'],
    ['a joiner that is not seen', 'می\u200cخواهم', 'میخواهم'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['Hebrew final letters', 'מלך', 'מלכ'],
    ['digits', '2014', '٢٠١٤', '۲۰۱۴', '२०१४', '２０１４', '๒๐๑๔', '𝟚𝟘𝟙𝟜'],
    ['digits of a script that begins at another row', '৬', '6', '６', '६', '௬'],
    ['full and half width', 'ＮＡＳＡ', 'nasa'],
    ['half-width kana', 'ｱﾎﾟﾛ', 'アポロ'],
    ['ligatures', 'ofﬁce', 'office'],
    ['apostrophes', "Qa'ida", 'Qa’ida', 'Qaʿida', 'qaida'],
    ['hyphens and blanks', 'al-Hawl', 'al Hawl', 'al\u00a0–\nHawl'],
    ['a hyphen that is not seen', 'Kampf\u00adhandlung', 'kampfhandlung'],
  ];
  for (const [why, ...words] of SAME)
    it(`${why}: ${words.join(' = ')}`, () => {
      expect(new Set(words.map(fold))).to.have.property('size', 1);
    });

  const OTHER: readonly [string, string][] = [
    ['हिन्दी', 'हनद'],
    ['किताब', 'कताब'],
    ['ก่า', 'กา'],
    ['バ', 'ハ'],
    ['C++', 'C'],
    ['5 €', '5 $'],
  ];
  for (const [one, other] of OTHER)
    it(`is not another: ${one}, ${other}`, () => {
      expect(fold(one)).not.to.equal(fold(other));
    });
});

describe('what is asked for', () => {
  const ROWS: readonly [search: string, terms: readonly string[]][] = [
    ['', []],
    ['  \n', []],
    ['apollo 11', ['APOLLO', '11']],
    ['"apollo 11"', ['APOLLO 11']],
    ['crew “Apollo 11” moon', ['CREW', 'APOLLO 11', 'MOON']],
    ['„Apollo 11“ «a b»', ['APOLLO 11', 'A B']],
    ['"not closed here', ['NOT', 'CLOSED', 'HERE']],
    ['al-Hawl', ['AL HAWL']],
    ['… ! ""', []],
    ['東京　大阪', ['東京', '大阪']],
  ];
  for (const [search, terms] of ROWS)
    it(JSON.stringify(search), () => {
      expect(termsOf(search)).to.deep.equal(terms);
    });
});

describe('what is found', () => {
  const { events } = createTimeline({
    sources: { un: { publisher: 'United Nations', title: 'Report 7' } },
    events: [
      { id: 'head', headline: 'Der Wahlkampf beginnt' },
      { id: 'kicker', headline: 'x', kicker: 'Analyse' },
      { id: 'summary', headline: 'x', summary: 'Gagarin orbits the Earth.' },
      { id: 'place', headline: 'x', place: { name: 'Al Hawl' } },
      { id: 'quote', headline: 'x', quotes: [{ text: 'We choose to go', speaker: 'Kennedy', role: 'president' }] },
      { id: 'source', headline: 'x', sources: ['un'] },
      { id: 'tag', headline: 'x', tags: ['Rendezvous'] },
      { id: 'plain', headline: 'x', body: 'First.\n\nA < B and C > D.' },
      {
        id: 'markup',
        headline: 'x',
        body: '<p>Half<b>way</b></p><p>caf&eacute; &#233;t&#xe9; <a href="https://secret.example">there</a></p>',
      },
      { id: 'broken', headline: 'x', body: '&#1114112; &#99999999999; &#xzz; <<<< <p' },
      { id: 'japanese', headline: '東京都知事選挙が始まる' },
      { id: 'nothing', headline: '?' },
    ],
  });

  const ROWS: readonly [search: string, ...ids: string[]][] = [
    ['wahl', 'head'],
    ['kampf', 'head'],
    ['analyse', 'kicker'],
    ['earth gagarin', 'summary'],
    ['"earth gagarin"'],
    ['"orbits the"', 'summary'],
    ['hawl', 'place'],
    ['kennedy president choose', 'quote'],
    ['united report', 'source'],
    ['rendez', 'tag'],
    ['"rendezvous x"'],
    ['"x rendezvous"'],
    ['halfway', 'markup'],
    ['cafe ete there', 'markup'],
    ['secret'],
    ['href'],
    ['"halfway cafe"', 'markup'],
    ['"B and C"', 'plain'],
    ['知事', 'japanese'],
    ['mosul'],
  ];
  for (const [search, ...ids] of ROWS)
    it(`${search} → ${ids.join(', ') || 'nothing'}`, () => {
      const { found } = createSearch();
      expect(events.filter((event) => found(event, `text:${search}`)).map(({ id }) => id)).to.deep.equal(ids);
    });

  it('is everything where nothing is asked for', () => {
    const { found } = createSearch();
    for (const search of ['', '  ', '…']) expect(events.every((event) => found(event, `text:${search}`))).to.be.true;
  });

  it('is nothing where the word is of another field', () => {
    const { found } = createSearch();
    expect(events.some((event) => found(event, 'tag:Rendezvous'))).to.be.false;
  });

  it('is the same after the words have been read ahead, in steps', async () => {
    const many = createTimeline({
      events: Array.from({ length: 500 }, (_, i) => ({ headline: `Event ${i}`, body: 'word '.repeat(200) })),
    }).events;
    const search = createSearch();
    let pauses = 0;
    await search.prepare(many, () => Promise.resolve(void (pauses += 1)));
    expect(pauses).to.be.within(3, 20);
    expect(many.filter((event) => search.found(event, 'text:499'))).to.have.length(1);
  });
});

describe('where it stands', () => {
  const ROWS: readonly [search: string, text: string, ...found: string[]][] = [
    ['cafe', 'Ein Café, zwei Cafe\u0301s', 'Café', 'Cafe\u0301'],
    ['strasse', 'Die Straße', 'Straße'],
    ['s', 'ß', 'ß', 'ß'],
    ['iraq', 'Iraq’s', 'Iraq'],
    ['العراق', 'في العِرَاقِ اليوم', 'العِرَاقِ'],
    ['"al hawl"', 'In Al – Hawl.', 'Al – Hawl'],
    ['11', 'Apollo １１', '１１'],
    ['a', '😀a😀', 'a'],
    ['office', 'the ofﬁce', 'ofﬁce'],
    ['nothing', 'some words'],
  ];
  for (const [search, text, ...found] of ROWS)
    it(`${search} in ${text}`, () => {
      expect(placesOf(termsOf(search), text).map(([from, to]) => text.slice(from, to))).to.deep.equal(found);
    });

  it('is where the whole text has it, for any text (2,000)', () => {
    const random = chance(7);
    const pieces = [
      ...['a', 'B', 'ß', 'é', 'e\u0301', 'ﬁ', ' ', '  ', '-', '…', '’', '\u00ad', '\u0301', 'ς', 'Σ', 'İ', 'ı', '½', '´'],
      ...[
        'ا',
        'أ',
        'ِ',
        'ـ',
        'ء',
        'ש',
        'ָ',
        'か',
        'が',
        'ｶﾞ',
        '한',
        '国',
        'कि',
        '़',
        '٣',
        '६',
        '😀',
        '\ud83d',
        'C+',
        '\n',
        '\u200d',
      ],
    ];
    const text = (most: number): string => Array.from({ length: random.whole(1, most) }, () => random.oneOf(pieces)).join('');
    const wrong: unknown[] = [];
    for (let i = 0; i < 2000; i++) {
      const [whole, search] = [text(12), text(2)];
      const [term] = termsOf(search);
      if (term === undefined) continue;
      const places = placesOf([term], whole);
      const there = fold(whole).includes(term);
      const sound = places.every(([from, to]) => from < to && fold(whole.slice(from, to)).includes(term));
      if (there !== places.length > 0 || !sound) wrong.push({ whole, search, places });
    }
    expect(wrong).to.deep.equal([]);
  });
});
