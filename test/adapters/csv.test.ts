// Tables as text: what RFC 4180 says, what sheets write instead, and any cut of the text into pieces.
import { expect } from '@open-wc/testing';
import { csvReader, csvRows, delimiterOf, headerOf, type CsvFault } from '../../src/adapters/csv.js';

const cellsOf = (text: string, delimiter?: string): (readonly string[])[] =>
  csvRows([text], delimiter).map(({ cells }) => cells);

describe('csvRows', () => {
  const ROWS: readonly [text: string, rows: string[][]][] = [
    ['', []],
    ['a', [['a']]],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['a,', [['a', '']]],
    [',', [['', '']]],
    ['\n', [['']]],
    ['"a,b"', [['a,b']]],
    ['"a""b"', [['a"b']]],
    ['""', [['']]],
    ['"",""\n', [['', '']]],
    ['""""', [['"']]],
    ['"a\nb",c', [['a\nb', 'c']]],
    ['"a\r\nb",c', [['a\r\nb', 'c']]],
    ['a"b,c', [['a"b', 'c']]],
    [' "a"', [[' "a"']]],
    ['"a"b,c', [['ab', 'c']]],
    ['"a', [['a']]],
    ['"a,b\nc', [['a,b\nc']]],
    ['a,b\nc', [['a', 'b'], ['c']]],
    ['\u00e9,\u{1F600}', [['\u00e9', '\u{1F600}']]],
  ];
  for (const [text, rows] of ROWS) {
    it(JSON.stringify(text), () => expect(cellsOf(text)).to.deep.equal(rows));
    it(`${JSON.stringify(text)}, a character at a time`, () => {
      expect(csvRows(Array.from(text).flatMap((one) => [one, ''])).map(({ cells }) => cells)).to.deep.equal(rows);
    });
  }

  it('says where each cell stands', () => {
    const text = 'a,"b\nc",d\r\ne,,"f"';
    expect(csvRows([text]).map(({ places }) => places)).to.deep.equal([
      [1, 1, 1, 3, 2, 4],
      [3, 1, 3, 3, 3, 4],
    ]);
  });

  const FAULTS: readonly [text: string, faults: CsvFault[]][] = [
    ['a,"b""c"', []],
    ['a\nb,"c\nd', [{ line: 2, column: 3, why: 'no closing quotation mark' }]],
    [
      '"a"b,"c" ,d',
      [
        { line: 1, column: 4, why: 'text after the closing quotation mark' },
        { line: 1, column: 9, why: 'text after the closing quotation mark' },
      ],
    ],
  ];
  for (const [text, expected] of FAULTS) {
    it(`${JSON.stringify(text)}: ${expected.length} faults`, () => {
      const faults: CsvFault[] = [];
      csvRows([text], ',', (fault) => void faults.push(fault));
      expect(faults).to.deep.equal(expected);
    });
  }

  it('takes time by the length, whatever is in it', () => {
    const time = (text: string): number => {
      const start = performance.now();
      csvReader(
        ',',
        () => undefined,
        () => undefined,
      ).push(text);
      return performance.now() - start;
    };
    time('"'.repeat(100_000));
    for (const piece of ['"', '""', '",', ',', 'a', '\r', '"a', 'a"'])
      expect(time(piece.repeat(500_000)), piece).to.be.below(1500);
  });
});

describe('delimiterOf', () => {
  const ROWS: readonly [start: string, delimiter: string, header: string[]][] = [
    ['a,b,c\n1;2;3;4;5', ',', ['a', 'b', 'c']],
    ['a;b;c\n1,2', ';', ['a', 'b', 'c']],
    ['a\tb', '\t', ['a', 'b']],
    ['a|b', '|', ['a', 'b']],
    ['"a;b;c",d', ',', ['a;b;c', 'd']],
    ['"a\n;b",c\n', ',', ['a\n;b', 'c']],
    ['a', ',', ['a']],
    ['', ',', []],
    ['sep=;\r\na,b;c', ';', ['sep=', '']],
  ];
  for (const [start, delimiter, header] of ROWS) {
    it(JSON.stringify(start), () =>
      expect([delimiterOf(start), headerOf(start, delimiter)]).to.deep.equal([delimiter, header]),
    );
  }
});
