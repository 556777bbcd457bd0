// Words of each language: which file a tag leads to, and that every file says all that English says.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { loadLabels } from '../../dist/convert.js';
import { moreLabels } from '../../dist/i18n/locales.js';

const FOLDER = new URL('../../dist/i18n/', import.meta.url);
const LOCALE = /^[a-z]{2}(-[A-Z][a-z]{3})?(?=\.js$)/;
const names = (folder) => readdirSync(new URL(folder, FOLDER)).flatMap((name) => LOCALE.exec(name)?.[0] ?? []);
const file = async (path) => (await import(new URL(`${path}.js`, FOLDER))).default;

const [english, moreEnglish] = [await file('en'), await file('more/en')];
const LANGUAGES = names('./').filter((name) => name !== 'en');

describe('the words of a language', () => {
  const TAGS = [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-at', 'de'],
    ['fr-CA', 'fr'],
    ['ar-u-nu-latn', 'ar'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['sv', 'und'],
    ['enm', 'und'],
    ['und', 'und'],
    ['tostring', 'und'],
  ];
  for (const [tag, name] of TAGS)
    it(`${tag} is said in ${name}`, async () => {
      assert.deepEqual(await loadLabels(tag), { ...english, ...(await file(name)) });
    });

  for (const tag of ['', 'C', 'en_US', 'de_DE', 'constructor', 'x'])
    it(`“${tag}”, which is no tag, is said in English`, async () => {
      assert.deepEqual(await loadLabels(tag), english);
    });

  it('of later parts has English beneath, and the host’s own above', async () => {
    const own = { axis: { zoomIn: 'Closer' } };
    const { axis } = await moreLabels('sv', own);
    assert.deepEqual([axis.zoomIn, axis.noEvents, axis.next], ['Closer', 'No events: {duration}', moreEnglish.axis.next]);
    assert.deepEqual(await moreLabels('en-GB'), moreEnglish);
    assert.equal((await moreLabels('de')).axis.now, 'Jetzt');
    assert.deepEqual(await moreLabels('no tag'), moreEnglish);
  });
});

assert.ok(LANGUAGES.length > 0);
