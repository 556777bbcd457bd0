// Markwhen: its parser is no part of this project, so the text itself is held here. It was compared with what @markwhen/parser 1.2.0 reads.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toMarkwhen } from '../../dist/convert.js';

const NOW = Date.UTC(2024, 5, 1);
const write = (event, feed = {}) => toMarkwhen({ ...feed, events: [{ id: 'a', headline: 'It', ...event }] }, { now: NOW });

describe('dates in Markwhen', () => {
  const DATES = [
    ['2024', '2024'],
    ['2024-05', '2024-05'],
    ['2024-05-01', '2024-05-01'],
    ['0014', '0014'],
    ['2014/2017-07-09', '2014/2017-07-09'],
    ['2024-05-01T10:00', '2024-05-01 10:00'],
    ['2024-05-01T10:00/2024-05-01T12:00', '2024-05-01 10:00/2024-05-01 12:00'],
    ['2024-05-01T10:00+02:00', '2024-05-01T08:00:00.000Z'],
    ['2024-05-01T10:00Z/2024-05-01T12:00Z', '2024-05-01T10:00:00.000Z - 2024-05-01T12:00:00.000Z'],
    ['-0043', '44 BCE'],
    ['-0043/-0020', '44 BCE - 21 BCE'],
    ['Y-50000', '50001 BCE'],
    ['-050X', '510 BCE - 501 BCE', /bounds/],
    ['-0050S2', '51 BCE', /bounds/],
    ['[-0050,-0040]', '51 BCE - 41 BCE', /bounds/],
    ['-0043-03-15', '44 BCE', /years only/],
    ['-0043/0014', '44 BCE - 14 CE', /bounds/],
    ['2024~', '2024', /about/],
    ['2017/..', '2017/now', /no end/],
    ['2999/..', '2999', /no end/],
    ['2017/', '2017', /end is not known/],
    ['../2017', '2017', /start is open/],
    ['2001-21', '2001-03-01/2001-05-31', /bounds/],
    ['199X', '1990-01-01/1999-12-31', /bounds/],
  ];
  for (const [date, expected, loss] of DATES)
    it(`${date} is ${expected}${loss ? ', and told of' : ''}`, () => {
      const { text, losses } = write({ date });
      const lines = text.split('\n');
      const line = lines.findIndex((one) => one.endsWith(': It'));
      assert.equal(lines[line], `${expected}: It`);
      assert.equal(losses.length, loss ? 1 : 0);
      if (loss) assert.match(losses[0].why, loss);
      assert.equal(
        lines.includes(`date: ${JSON.stringify(date)}`),
        expected !== date,
        'the property keeps what the line does not say',
      );
    });

  for (const [date, why] of [
    [undefined, /no date/],
    ['nonsense', /cannot be read/],
    ['Y-138E8', /cannot write/],
  ])
    it(`${date} puts the event into a comment`, () => {
      const { text, losses } = write(date === undefined ? {} : { date });
      assert.match(text, /^\/\/ \{"id":"a",.*"headline":"It".*\}$/m);
      assert.match(losses.at(-1).why, why);
    });
});

describe('an event in Markwhen', () => {
  it('is a line, properties, words', () => {
    const { text } = write(
      {
        date: '2024-05-01',
        group: 'the war',
        tags: ['Mosul', '2014', 'غ'],
        summary: 'S',
        body: '<p>One</p><p>Two</p>',
        importance: 'key',
      },
      { title: 'T: "x"', timeZone: 'Asia/Baghdad', _own: { a: 1 } },
    );
    assert.equal(
      text,
      `---
title: "T: \\"x\\""
timezone: "Asia/Baghdad"
_own: {"a":1}
---

2024-05-01: It #the_war #Mosul
id: "a"
group: "the war"
tags: ["Mosul","2014","غ"]
importance: "key"

S

One

Two
`,
    );
  });

  it('has no words that could be taken for more than words', () => {
    const summary = ['2014: x', 'key: value', '# Heading', '// comment', ': x', '---', '[x] done', 'plain', '  now: y'].join(
      '\n',
    );
    const { text } = write({ date: '2024', summary });
    const words = text.slice(text.indexOf('id: "a"')).split('\n').slice(2, -1);
    assert.deepEqual(words, [
      '> 2014: x',
      '> key: value',
      '> # Heading',
      '> // comment',
      '> : x',
      '> ---',
      '> [x] done',
      'plain',
      '> now: y',
    ]);
  });
});
