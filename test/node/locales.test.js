// Words of each language: which file a tag leads to, and that every file says all that English says.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { loadLabels, toPage } from '../../dist/convert.js';
import { moreLabels } from '../../dist/i18n/locales.js';

const FOLDER = new URL('../../dist/i18n/', import.meta.url);
const LOCALE = /^[a-z]{2}(-[A-Z][a-z]{3})?(?=\.js$)/;
const names = (folder) => readdirSync(new URL(folder, FOLDER)).flatMap((name) => LOCALE.exec(name)?.[0] ?? []);
const file = async (path) => (await import(new URL(`${path}.js`, FOLDER))).default;

const [english, moreEnglish] = [await file('en'), await file('more/en')];
const LANGUAGES = names('./').filter((name) => name !== 'en');

/** Three points, straight quotes, a blank at an end. */
const WRONG_ANYWHERE = /\.\.\.|["']|^\s|\s$/;
/** By language: signs of another. */
const WRONG = {
  fr: /[^\u202f][:;!?]/, // a narrow blank that does not break
  ar: /[,;?]/,
  fa: /[,;?كي]/, // Persian has its own kaf and yeh
  ja: /[,:;!?()](?!\w)|\.$/,
  zh: /[,:;!?()](?!\w)|\.$/,
  hi: /\.$/,
  es: /^[^¿]*\?|^[^¡]*!/,
};

describe('the words of a language', () => {
  const TAGS = [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-at', 'de'],
    ['fr-CA', 'fr'],
    ['ar-u-nu-latn', 'ar'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN-gb', 'en'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['cmn', 'zh-Hans'],
    ['pt-PT', 'pt'],
    ['pt-BR', 'pt'],
    ['iw', 'he'],
    ['in', 'id'],
    ['no', 'und'],
    ['nb', 'und'],
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

/** Each string of a layer by its path (`rare.seasons.0`); the forms of a plural are one, since languages have different ones. */
function strings(words, path = '') {
  return Object.entries(words).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[at, value]];
    return isPlural(value) ? [[at, value]] : strings(value, at);
  });
}
const isPlural = (value) => typeof value?.other === 'string';
const forms = (value) => (isPlural(value) ? Object.values(value) : [value]);
const places = (text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

/** Words that not every language needs. English has those of rare dates in its own chunk, so Dutch, say, is the measure of them. */
const OPTIONAL = /^rare\.(?:decade|yearsAgo|yearsAhead)$/;
const measure = [...strings(english), ...strings({ rare: (await file('nl')).rare })].filter(([path]) => !OPTIONAL.test(path));
const LAYERS = [
  ['first', './', measure],
  ['more', './more/', strings(moreEnglish)],
];

/** Words of English that stand in its words for rare dates. */
const ENGLISH = /\b(?:spring|summer|autumn|hemisphere|between|or|and|unknown|approximate|uncertain|about)\b/;

/** What is the same in English and in another language, and right. */
const SAME = [
  'nl later',
  'nl axis.later',
  'fr sources',
  'de tools.status',
  'de tools.standard',
  'id tools.status',
  'it tools.standard',
  'nl tools.status',
  'pl tools.status',
  'pl tools.standard',
  ...['pl', 'ja', 'ko', 'zh-Hans', 'zh-Hant'].map((name) => `${name} media.compass`),
];

describe('every language', () => {
  it('is one of those that are promised', () => {
    const promised = 'ar de es fa fr he hi id it ja ko nl pl pt ru tr uk zh-Hans zh-Hant'.split(' ');
    for (const [, folder] of LAYERS)
      assert.deepEqual(
        names(folder)
          .filter((name) => name !== 'en')
          .sort(),
        promised,
      );
  });

  for (const [layer, folder, needed] of LAYERS)
    for (const name of LANGUAGES) {
      const title = (what) => `${name}, ${layer} words: ${what}`;
      const load = async () => strings(await file(`${folder}${name}`));

      it(title('all that English says, and nothing else'), async () => {
        const has = (await load()).map(([path]) => path).filter((path) => !OPTIONAL.test(path));
        assert.deepEqual(has.sort(), needed.map(([path]) => path).sort());
      });

      it(title('the same places to fill'), async () => {
        const expected = new Map(needed);
        for (const [path, value] of await load()) {
          const own = expected.get(path);
          if (own === undefined) continue;
          const wanted = places(forms(own).at(-1));
          assert.deepEqual(places(forms(value).at(-1)), wanted, path);
          // “one event” may be said without a number
          for (const form of forms(value))
            assert.deepEqual(
              places(form).filter((place) => !wanted.includes(place)),
              [],
              `${path}: ${form}`,
            );
        }
      });

      it(title('a form for each plural that the language has'), async () => {
        const categories = new Intl.PluralRules(name).resolvedOptions().pluralCategories;
        for (const [path, value] of await load())
          if (isPlural(value)) assert.deepEqual(Object.keys(value).sort(), [...categories].sort(), path);
      });

      it(title('no English left'), async () => {
        const expected = new Map(needed);
        const same = (await load()).filter(([path, value]) =>
          path.startsWith('rare.')
            ? ENGLISH.test(value)
            : forms(value).some(
                (form) => /\p{L}/u.test(form.replace(/\{\w+\}/g, '')) && forms(expected.get(path) ?? '').includes(form),
              ),
        );
        assert.deepEqual(
          same.map(([path]) => `${name} ${path}`).filter((one) => !SAME.includes(one)),
          [],
        );
      });

      it(title('its own punctuation'), async () => {
        const wrong = (await load())
          .flatMap(([, value]) => forms(value))
          .filter((text) => WRONG_ANYWHERE.test(text) || WRONG[name.slice(0, 2)]?.test(text));
        assert.deepEqual(wrong, []);
      });
    }

  it('is complete for languages without words of ours: their signs have the places of English', async () => {
    for (const [, folder, needed] of LAYERS) {
      const expected = new Map(needed);
      for (const [path, value] of strings(await file(`${folder}und`)))
        assert.deepEqual(places(forms(value).at(-1)), places(forms(expected.get(path)).at(-1)), path);
    }
  });

  for (const name of [...LANGUAGES, 'en'])
    it(`${name} is written in its own direction on a page of ours`, async () => {
      const { text } = toPage({ events: [{ headline: 'A' }] }, { locale: name, labels: await loadLabels(name) });
      const direction = ['ar', 'fa', 'he'].includes(name) ? 'rtl' : 'ltr';
      assert.match(text, new RegExp(`<html lang="${name}" dir="${direction}"`));
    });
});
