// The folder that a web server gets: what is in it, its hashes, and that no cache mixes two versions. Build first: npm run build
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {filesIn, nameParts, PARTS, partsOf, WITHOUT_PARTS} from '../../scripts/name-parts.mjs';
import {stableName, WEB, WEB_DEV} from '../helpers/web-files.mjs';

const read = (file) => readFileSync(path.join(WEB, file), 'utf8');
const files = filesIn(WEB);
const hashOf = (file) => `sha384-${createHash('sha384').update(read(file)).digest('base64')}`;

/** Pieces of names that content blockers' lists hide or block, as far as a part's name may hit them. */
const BLOCKED =
  /cookie-?(consent|banner|notice|bar|popup|wall)|consent-?(banner|box|manager|modal|notice|popup)|gdpr|\bads?\b/i;

describe('the folder for web servers', () => {
  it('holds scripts, styles, hashes and licenses: nothing that a framework compiles', () => {
    const others = files.filter((file) => !/\.(js|css)$/.test(file));

    assert.deepEqual(others, ['LICENSE', 'THIRD-PARTY-NOTICES', 'importmap.json', 'integrity.json']);
    assert.deepEqual(
      filesIn(WEB_DEV).filter((file) => /\.(ts|tsx|map)$/.test(file)),
      [],
    );
  });

  it('has four scripts for tags, and all that they load in one folder', () => {
    const tags = files.filter((file) => file.endsWith('.js') && !file.includes('/'));

    assert.deepEqual(tags, ['consent.block.js', 'consent.bundle.js', 'consent.inspector.js', 'consent.js']);
    assert.deepEqual(
      readdirSync(WEB).filter((name) => name.startsWith('parts')),
      [partsOf(WEB)],
    );
  });

  it('has no name that content blockers know', () => {
    const names = files.map((file) => `/consent-elements/${file}`);

    assert.deepEqual(
      names.filter((name) => BLOCKED.test(name)),
      [],
    );
  });

  it('imports nothing from outside of the folder of the parts, and only what is there', () => {
    const parts = files.filter((file) => file.startsWith('parts-') && file.endsWith('.js'));
    for (const file of parts) {
      for (const [, to] of read(file).matchAll(/\b(?:from|import)\s*\(?["']([./][^"'$]*)["']/g)) {
        assert.ok(parts.includes(path.posix.join(path.posix.dirname(file), to)), `${file} imports ${to}`);
      }
    }
  });
});

describe('the hashes', () => {
  const integrity = JSON.parse(read('integrity.json'));
  const map = JSON.parse(read('importmap.json'));

  it('are of all scripts and styles, as they are', () => {
    const hashed = files.filter((file) => /\.(js|css)$/.test(file));

    assert.deepEqual(integrity, Object.fromEntries(hashed.map((file) => [file, hashOf(file)])));
  });

  it('are in the import map for each file that another one imports, by its whole path', () => {
    const imported = files.filter((file) => file.startsWith('parts-'));

    assert.deepEqual(map, {
      integrity: Object.fromEntries(imported.map((file) => [`/consent-elements/${file}`, hashOf(file)])),
    });
  });
});

/** A folder as Rollup leaves it. @returns What a tag's script says afterwards, and the files. */
function named(parts) {
  const web = mkdtempSync(path.join(tmpdir(), 'consent-web-'));
  for (const [file, code] of Object.entries(parts)) {
    mkdirSync(path.dirname(path.join(web, PARTS, file)), {recursive: true});
    writeFileSync(path.join(web, PARTS, file), code);
  }
  writeFileSync(path.join(web, 'consent.js'), `load('${PARTS}/ui.js')`);
  nameParts(web);
  const made = {tag: readFileSync(path.join(web, 'consent.js'), 'utf8'), files: filesIn(web)};
  rmSync(web, {recursive: true});
  return made;
}

describe('the folder of the parts', () => {
  const OLD = {'ui.js': 'a', 'locales/de.js': 'b'};

  it('is named by a hash, and the script loads from it', () => {
    const {tag, files: made} = named(OLD);

    assert.match(tag, /^load\('parts-[0-9a-f]{10}\/ui\.js'\)$/);
    assert.deepEqual(made.map(stableName), ['consent.js', 'locales/de.js', 'ui.js']);
    assert.ok(made.includes(tag.slice("load('".length, -"')".length)));
  });

  it('has the same name for the same content', () => {
    assert.equal(named(OLD).tag, named(OLD).tag);
  });

  for (const [what, changed] of Object.entries({
    'a part': {...OLD, 'ui.js': 'a2'},
    'the words of a language': {...OLD, 'locales/de.js': 'b2'},
    'the name of a part': {'ui2.js': 'a', 'locales/de.js': 'b'},
    'where one file ends': {'ui.js': 'ab', 'locales/de.js': ''},
    'the list of the parts': {...OLD, 'new.js': ''},
  })) {
    it(`has another name when ${what} has changed, so that no cache answers with an old part`, () => {
      assert.notEqual(named(changed).tag, named(OLD).tag);
    });
  }

  it('is named in each script of both builds', () => {
    for (const web of [WEB, WEB_DEV]) {
      for (const file of readdirSync(web).filter((name) => name.endsWith('.js') && name !== WITHOUT_PARTS)) {
        const text = readFileSync(path.join(web, file), 'utf8');

        assert.ok(text.includes(`${partsOf(web)}/`) && !text.includes(PARTS), file);
      }
    }
  });
});
