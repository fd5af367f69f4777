// The files of the built plugin: what needs no WordPress.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {unzipSync} from 'fflate';
import {filesIn} from '../../scripts/name-parts.mjs';
import {collectTexts, TEMPLATE, translations} from '../../scripts/wordpress-texts.mjs';

const OUTPUT = fileURLToPath(new URL('../../integrations/wordpress/dist/', import.meta.url));
const PLUGIN = path.join(OUTPUT, 'consent-elements');
const WEB = fileURLToPath(new URL('../../dist/web/', import.meta.url));

const MANIFEST = fileURLToPath(new URL('../../dist/custom-elements.json', import.meta.url));

const read = (name) => readFileSync(path.join(PLUGIN, name), 'utf8');
const php = filesIn(PLUGIN).filter((name) => name.endsWith('.php'));

describe('the built plugin', () => {
  it('has the files of the library as they were built', () => {
    const library = filesIn(PLUGIN).filter((name) => name.startsWith('lib/'));

    assert.deepEqual(
      library.map((name) => name.slice('lib/'.length)),
      filesIn(WEB),
    );
    assert.equal(read('lib/consent.js'), readFileSync(path.join(WEB, 'consent.js'), 'utf8'));
  });

  it('has all its files in the zip, in one folder', () => {
    const zip = unzipSync(readFileSync(path.join(OUTPUT, 'consent-elements.zip')));

    assert.deepEqual(
      Object.keys(zip).sort(),
      filesIn(PLUGIN)
        .map((name) => `consent-elements/${name}`)
        .sort(),
    );
  });

  it('names no foreign host in code, but in links for readers', () => {
    const addresses = php.flatMap((name) => read(name).match(/https?:\/\/[^\s'"`)<]+/g) ?? []);

    assert.deepEqual([...new Set(addresses)].sort(), [
      'https://github.com/WordPress/wp-consent-level-api',
      'https://opensource.org/license/mit',
    ]);
  });

  it('runs no PHP file that is opened by itself', () => {
    const open = php.filter(
      (name) =>
        name !== 'index.php' && !/defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/.test(read(name)),
    );

    assert.deepEqual(open, []);
  });

  it('allows in the declaration what the elements have, and their languages', () => {
    const {modules} = JSON.parse(readFileSync(MANIFEST, 'utf8'));
    const elements = modules.flatMap(({declarations = []}) => declarations);
    const allowed = [
      ...read('includes/policy-markup.php').matchAll(/'(consent-[a-z]+)' +=> array\((.*)\),/g),
    ];

    assert.equal(allowed.length, 4);
    for (const [, tag, list] of allowed) {
      const names = [...list.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name);
      const {attributes} = elements.find(({tagName}) => tagName === tag);
      assert.deepEqual(names.sort(), [...attributes.map(({name}) => name), 'lang'].sort(), tag);
    }
  });

  it('says the same minimum in the plugin and in readme.txt', () => {
    for (const pattern of [/Requires at least: +(.+)/, /Requires PHP: +(.+)/]) {
      assert.equal(pattern.exec(read('consent-elements.php'))[1], pattern.exec(read('readme.txt'))[1]);
    }
  });
});

describe('the translations', () => {
  it('have a template with the texts of today: node scripts/wordpress-texts.mjs', () => {
    assert.equal(readFileSync(TEMPLATE, 'utf8'), collectTexts());
  });

  for (const {locale, file} of translations()) {
    it(`are complete in ${locale}`, () => {
      const incomplete = execFileSync('msgattrib', ['--untranslated', file], {encoding: 'utf8'});
      const fuzzy = execFileSync('msgattrib', ['--only-fuzzy', file], {encoding: 'utf8'});
      const template = execFileSync('msgcmp', [file, TEMPLATE], {encoding: 'utf8'});

      assert.deepEqual({incomplete, fuzzy, template}, {incomplete: '', fuzzy: '', template: ''});
    });
  }
});
