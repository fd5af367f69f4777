// Whose code each shipped file holds, and that the file says so. Build first: npm run build
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {noticeOf} from '../../scripts/license-notices.mjs';
import {filesIn} from '../../scripts/name-parts.mjs';
import {stableName} from '../helpers/web-files.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file) => readFileSync(ROOT + file, 'utf8');
const scripts = filesIn(`${ROOT}dist`).filter((file) => file.endsWith('.js'));

/** What a package's code leaves in a minified file, and what must stand at the top of that file. */
const PACKAGES = {
  Lit: {
    code: /litElementVersions|reactiveElementVersions|litHtmlVersions/,
    notice: /^\/\*![^]*\bLit \d[\d.]*, copyright 2017 Google LLC, BSD-3-Clause license[^]*?\*\//,
    files: ['lit.js', 'consent.bundle.js'],
  },
  'js-cookie': {
    code: /%\(2\[346BF\]/,
    notice: /^\/\*![^]*\bjs-cookie \d[\d.]*, copyright 2018 Klaus Hartl[^*]*MIT license[^]*?\*\//,
    files: ['jar-cookies.js', 'consent.bundle.js'],
  },
};

const PLACES = ['THIRD-PARTY-NOTICES', 'dist/THIRD-PARTY-NOTICES', 'dist/web/THIRD-PARTY-NOTICES'];

/** As a license is read: line breaks and indents say nothing. */
const words = (text) => text.replaceAll(/\s+/g, ' ').trim();

describe('the licenses', () => {
  it("of the library stand at the top of each file, by the holder's name", () => {
    for (const file of scripts) {
      assert.match(
        read(`dist/${file}`),
        /^\/\*! Copyright \d{4} Consent Elements contributors, MIT license\b/,
        file,
      );
    }
  });

  for (const [name, {code, notice, files}] of Object.entries(PACKAGES)) {
    it(`of ${name} stand at the top of each file that holds its code, and of no other`, () => {
      for (const build of ['web/', 'dev/web/']) {
        const holding = scripts.filter((file) => file.startsWith(build) && code.test(read(`dist/${file}`)));

        for (const file of files) assert.ok(holding.map(stableName).includes(build + file), build + file);
      }
      for (const file of scripts) {
        const text = read(`dist/${file}`);
        if (notice.test(text)) assert.ok(code.test(text), `${file} has the notice alone`);
        else assert.ok(!code.test(text), `${file} has no notice`);
      }
    });
  }

  for (const place of PLACES) {
    it(`of the packages stand in full in ${place}`, () => {
      for (const name of ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'js-cookie']) {
        assert.ok(words(read(place)).includes(words(read(`node_modules/${name}/LICENSE`))), name);
      }
    });
  }

  it('of the library stands beside its files', () => {
    for (const folder of ['dist', 'dist/web']) assert.equal(read(`${folder}/LICENSE`), read('LICENSE'));
  });

  it('are known of each package that a build may take code from', () => {
    const moduleIds = ['/site/node_modules/other/index.js'];

    assert.throws(() => noticeOf({moduleIds}), /No license notice for .*other/);
  });
});
