// Real feeds with one fault each: nothing is thrown, and at most one event is lost.
import { expect } from '@open-wc/testing';
import { adapters } from '../../src/adapters/all.js';
import { recognise, wholeFeed, type ImportOptions } from '../../src/adapters/adapter.js';
import { createTimeline } from '../../src/core/create-timeline.js';
import { FeedError } from '../../src/core/read-feed.js';
import { cleanMarkup, plainText } from '../../src/publish/markup.js';
import { corpus, corpusFiles, engine } from '../support/commands.js';
import { mutantsOf, type Mutant } from '../support/mutants.js';

const MUTANTS = 10_000;
const FOLDERS = ['timelinejs/knightlab-v3', 'timelinejs/knightlab-v1', 'other-formats'];

const options: ImportOptions = { plainText, cleanMarkup, note: () => undefined };

interface Read {
  /** How many events a value comes to. */
  readonly events: number;
  /** Where they stand in it. */
  readonly list: readonly string[];
  /** How many of them the record at a place makes. */
  readonly of: (record: unknown, index: number) => number;
}

function read(value: unknown): Read {
  const found = recognise(Object.values(adapters), { text: '', value }, options);
  const { events } = createTimeline(found ? wholeFeed(found) : value);
  const path = found ? found.path : 'events';
  return {
    events: events.length,
    list: path === '' ? [] : path.split('.'),
    of: (record, index) => found?.events(record, index).length ?? 1,
  };
}

/** Whether a fault lies in the list of records itself, or in what holds it: then there may be nothing left to show. */
const hitsList = ({ path }: Mutant, list: readonly string[]): boolean =>
  path.length <= list.length && path.every((key, i) => key === list[i]);

/** How many events a fault may cost: those of the record that it lies in. */
function atMost({ path }: Mutant, value: unknown, { list, of }: Read): number {
  const index = Number(path[list.length]);
  const record = [...list, index].reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
  return Number.isInteger(index) && list.every((key, i) => key === path[i]) ? Math.max(1, of(record, index)) : 1;
}

interface RealFeed {
  readonly name: string;
  readonly value: unknown;
}

async function realFeeds(): Promise<RealFeed[] | undefined> {
  const all: RealFeed[] = [];
  for (const folder of FOLDERS) {
    const names = await corpusFiles(folder);
    if (!names) return undefined;
    for (const name of names.filter((one) => one.endsWith('.json'))) {
      try {
        const value = JSON.parse((await corpus(name)) ?? '') as unknown;
        if (read(value).events > 0) all.push({ name, value });
      } catch {
        // broken on purpose, or no feed: told of elsewhere
      }
    }
  }
  return all;
}

describe('one fault in a real feed', () => {
  it(`costs one event at most, in ${MUTANTS} mutants`, async function () {
    const feeds = await realFeeds();
    if (!feeds) this.skip();
    this.timeout(240_000);
    expect(feeds.length).to.be.greaterThan(80);
    const each = Math.ceil((MUTANTS / feeds.length) * ((await engine()) === 'chromium' ? 1 : 0.05));
    const faults: string[] = [];
    let judged = 0;
    for (const [seed, { name, value }] of feeds.entries()) {
      const whole = read(value);
      for (const mutant of mutantsOf(value, each, seed)) {
        judged++;
        const cost = atMost(mutant, value, whole);
        let events = 0;
        try {
          ({ events } = read(mutant.value));
        } catch (error) {
          // no feed at all: then that is said, in words
          if (!(error instanceof FeedError)) faults.push(`${name}: ${mutant.title}: ${String(error)}`);
        }
        if (events < whole.events - cost && !hitsList(mutant, whole.list))
          faults.push(`${name}: ${mutant.title}: ${events} of ${whole.events} events`);
      }
    }
    expect(judged).to.be.greaterThan(400);
    expect(faults).to.deep.equal([]);
  });
});
