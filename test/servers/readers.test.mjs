// One table of cookies gives one answer: in `readConsent`, and in each reader as docs/servers.md shows it.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createPolicy, readConsent} from '../../dist/server.js';
import {inLanguages} from '../docs/blocks.mjs';
import {COOKIES, NAMES, NOW} from './cookies.mjs';
import {missingLanguage, runBlocks, SERVER_LANGUAGES} from './run-code.mjs';

const blocksIn = (language) => inLanguages(language).filter(({file}) => file === 'docs/servers.md');

/** Which rows were answered otherwise, and how. */
function wrongRows(results) {
  assert.equal(results.length, COOKIES.length);
  return COOKIES.flatMap(([what, , expected], index) => {
    const given = results[index];
    const names = new Set([...Object.keys(expected), ...Object.keys(given)]);
    const isSame = [...names].every(
      (name) => Object.hasOwn(expected, name) && Object.hasOwn(given, name) && expected[name] === given[name],
    );
    return isSame ? [] : [{what, given, expected}];
  });
}

describe('the table of cookies', () => {
  it('has 200 rows or more, each with a name of its own', () => {
    const names = COOKIES.map(([what, header]) => `${what}: ${header}`);

    assert.ok(COOKIES.length >= 200, `${COOKIES.length} rows`);
    assert.equal(new Set(names).size, names.length);
  });

  it('asks about no name that the policy of this test does not declare', () => {
    const asked = COOKIES.flatMap(([, , expected]) => Object.keys(expected)).filter((name) => name !== '*');

    assert.deepEqual(
      asked.filter((name) => !NAMES.includes(name)),
      [],
    );
  });
});

describe('readConsent()', () => {
  /** A policy by whose terms the answers of every version stand. */
  const policyOf = (model) =>
    createPolicy({
      categories: [
        ...NAMES.map((name) => ({name, label: name, model})),
        {name: 'unchanged', label: 'Unchanged', changedIn: '0'},
      ],
    });
  const policies = {'opt-in': policyOf('opt-in'), 'opt-out': policyOf('opt-out')};
  const isDenied = (expected, name) => expected[name] === false || expected['*'] === false;

  for (const [what, header, expected] of COOKIES) {
    it(`grants and denies what the table says of ${what}`, () => {
      const {isGranted, decisions} = readConsent(header, policies['opt-in'], {now: NOW});

      const granted = NAMES.filter((name) => isGranted(name));
      const denied = NAMES.filter((name) => decisions.get(name) === false);

      assert.deepEqual(
        granted,
        NAMES.filter((name) => expected[name] === true),
      );
      assert.deepEqual(
        denied.filter((name) => !isDenied(expected, name)),
        [],
      );
    });

    it(`assumes nothing that the table denies of ${what}`, () => {
      const {isGranted} = readConsent(header, policies['opt-out'], {now: NOW});

      const denied = NAMES.filter((name) => isDenied(expected, name));

      assert.deepEqual(
        denied.filter((name) => isGranted(name)),
        [],
      );
    });
  }
});

describe('the reader in JavaScript', () => {
  it('gives what the table says', async () => {
    const [block, ...others] = blocksIn('js');
    const {readAnswers} = await import(`data:text/javascript,${encodeURIComponent(block.code)}`);

    const results = COOKIES.map(([, header]) => Object.fromEntries(readAnswers(header, NOW)));

    assert.deepEqual(others, []);
    assert.deepEqual(wrongRows(results), []);
  });

  it('returns nothing for a request without cookies', async () => {
    const [block] = blocksIn('js');
    const {readAnswers} = await import(`data:text/javascript,${encodeURIComponent(block.code)}`);

    assert.equal(readAnswers(undefined, NOW).size, 0);
  });
});

for (const language of SERVER_LANGUAGES) {
  describe(`the reader in ${language}`, () => {
    it('gives what the table says', (t) => {
      const missing = missingLanguage(language);
      if (missing) return t.skip(missing);
      const [block, ...others] = blocksIn(language);

      const headers = COOKIES.map(([, header]) => header);
      const results = runBlocks(language, [block.code], 'read_answers', headers, NOW);

      assert.deepEqual(others, []);
      assert.deepEqual(wrongRows(results), []);
    });
  });
}
