// Text comes in at one door; what is no feed is told in words.
import { expect } from '@open-wc/testing';
import { sourceOf } from '../../src/adapters/source.js';
import { explainForeign } from '../../src/adapters/explain-foreign.js';

const BOM = '\uFEFF';

describe('sourceOf, what a text is as JSON', () => {
  const ROWS: readonly [text: string, expected: unknown][] = [
    ['{"events":[]}', { events: [] }],
    [`${BOM}{"events":[]}`, { events: [] }],
    [' \n{"events":[]}\n', { events: [] }],
    ['[]', []],
    ['null', null],
    ['""', ''],
    ['', undefined],
    [BOM, undefined],
    ['{"events":[}', undefined],
    ['{"events":[],}', undefined],
    ["{'events':[]}", undefined],
    ['{"events":[]} // done', undefined],
    ['{events:[]}', undefined],
    ['callback({"events":[]})', undefined],
    ['<!doctype html><title>Log in</title>', undefined],
    ['BEGIN:VCALENDAR', undefined],
    [`${BOM}${BOM}{"events":[]}`, undefined],
  ];
  for (const [text, expected] of ROWS) {
    it(`${JSON.stringify(text)}: ${expected === undefined ? 'not taken' : JSON.stringify(expected)}`, () => {
      expect(sourceOf(text).value).to.deep.equal(expected);
    });
  }

  it('leaves prototypes alone', () => {
    sourceOf('{"__proto__":{"polluted":true},"events":[]}');
    expect(({} as { polluted?: true }).polluted).to.be.undefined;
  });
});

describe('explainForeign', () => {
  const ROWS: readonly [text: string, expected: RegExp][] = [
    ['', /^It is empty\. See also: npx news-timeline validate\.$/],
    [' \n\t', /^It is empty\./],
    [BOM, /^It is empty\./],
    ['<!doctype html>', /^It is a page of HTML or XML, not a feed\. Check the address\. /],
    ['\n <rss/>', /^It is a page of HTML or XML/],
    [`${BOM}<?xml version="1.0"?>`, /^It is a page of HTML or XML/],
    ['{"events":[}', /^It is not JSON: [^]+[^.]\.$/],
    ['name,rank\nMosul,2014', /^It is a table, and no column is called “date” or “headline”\./],
    ['data = {"timeline": {}}', /^It is script \(JSONP\), which is never run/],
    ['hello', /^It is not JSON: [^]+[^.]\.$/],
    ['7', /^It is JSON, but no feed\. /],
  ];
  for (const [text, expected] of ROWS) {
    it(`${JSON.stringify(text)}: ${expected.source}`, () => {
      expect(explainForeign(text)).to.match(expected);
    });
  }

  it('does not blame the byte order mark', () => {
    expect(explainForeign(`${BOM}{"events":[}`)).to.equal(explainForeign('{"events":[}'));
  });
});
