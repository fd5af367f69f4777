// The words of all languages, as they are shipped. Build first: npm run build
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {measure} from '../../scripts/size.mjs';
import {classify} from './autoconsent.mjs';

const FOLDER = new URL('../../dist/locales/', import.meta.url);

/** As files that are loaded by a visitor may weigh at most. Unit: bytes, in brotli. */
const BUDGET = 1.2 * 1024;

const EUROPEAN_UNION = 'bg cs da de el es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv';
const OTHERS = 'no is uk tr ar he fa ja ko zh zh-Hant hi id vi th';

/** The classifier knows phrases that refuse and accept everything in these. */
const READ = 'ca de es fr it nl pl pt tr'.split(' ');
/** It knows some of their phrases: none in Swedish and Indonesian that accepts, none in Czech and Russian for "all". */
const HALF_READ = {sv: 'reject other', id: 'reject other', cs: 'other other', ru: 'other other'};
/** Of all others it knows none. */
const UNREAD = 'other other';

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.js'));
const names = files.filter((file) => !file.includes('.dialog.')).map((file) => file.replace('.js', ''));
const load = async (file) => (await import(new URL(`${file}.js`, FOLDER).href)).words;

/** Every text by its path, `a.b`; plural forms under one path. */
const texts = (words, path = '') =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : texts(value, `${path}${key}.`),
  );

const placeholders = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');
const PLURALS = /^(services|cookies)\./;

describe('the languages', () => {
  it('have each file of words in the list by which bundlers find it', () => {
    const list = readFileSync(new URL('../../src/chunks/locale-files.ts', import.meta.url), 'utf8');
    const lines = files
      .map((file) => file.replace('.js', ''))
      .map((name) => [name, list.includes(`import('../locales/${name}.js')`)]);

    assert.deepEqual(
      lines.filter(([, isThere]) => !isThere),
      [],
    );
  });

  it('are those of the European Union and more, forty with English', () => {
    for (const name of `${EUROPEAN_UNION} ${OTHERS}`.split(' ')) assert.ok(names.includes(name), name);
    assert.ok(names.length + 1 >= 40, String(names.length));
  });
});

for (const name of names) {
  describe(`the words of ${name}`, async () => {
    const [words, dialog, german, germanDialog] = await Promise.all(
      [name, `${name}.dialog`, 'de', 'de.dialog'].map(load),
    );

    it('are of that language, and are all there', () => {
      assert.equal(words.locale, name);
      for (const [all, expected] of [
        [words, german],
        [dialog, germanDialog],
      ]) {
        const shape = (of) =>
          texts(of)
            .filter(([path]) => path !== 'dir' && path !== 'comma' && !PLURALS.test(path))
            .map(([path, text]) => `${path} ${placeholders(path === 'locale' ? '' : text)}`.trim())
            .sort();
        assert.deepEqual(shape(all), shape(expected));
      }
      for (const [path, text] of [...texts(words), ...texts(dialog)])
        assert.ok(path === 'comma' || (text.trim() === text && text), path);
    });

    it('have the comma of the language', () => {
      const [, between] = new Intl.ListFormat(name).formatToParts(['a', 'b', 'c', 'd']);
      const mark = between.value.replace('\u200f', '');
      // Arabic and Thai lists that are sentences have none.
      const expected = /[,،、]/.test(mark) ? mark : name === 'ar' ? '، ' : ', ';
      assert.equal(words.comma ?? ', ', expected);
    });

    it('have the plural forms of the language, each with its number', () => {
      const forms = new Intl.PluralRules(name).resolvedOptions().pluralCategories.sort();
      for (const counted of [dialog.services, dialog.cookies]) {
        assert.deepEqual(Object.keys(counted).sort(), forms);
        for (const text of Object.values(counted)) assert.equal(placeholders(text), '{count}');
      }
    });

    it('are written from the side that the language is', () => {
      const {direction} = new Intl.Locale(name).getTextInfo?.() ?? new Intl.Locale(name).textInfo;
      assert.equal(words.dir ?? 'ltr', direction);
    });

    it('are small', () => {
      for (const file of [name, `${name}.dialog`]) {
        const {brotli} = measure(`locales/${file}.js`);
        assert.ok(brotli <= BUDGET, `${file}: ${brotli} bytes`);
      }
    });

    it('accept and refuse, as an automatic client reads them', () => {
      const found = [words.reject, words.accept].map(classify).join(' ');
      assert.equal(found, READ.includes(name) ? 'reject accept' : (HALF_READ[name] ?? UNREAD));
      for (const text of [words.preferences, words.settings, words.notice.dismiss]) {
        assert.ok(['settings', 'acknowledge', 'other'].includes(classify(text)), text);
      }
    });
  });
}
