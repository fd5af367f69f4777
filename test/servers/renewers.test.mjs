// `renewalHeader` and each renewer as docs/safari.md shows it send the same header for the same cookies.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createPolicy, renewalHeader} from '../../dist/server.js';
import {inLanguages} from '../docs/blocks.mjs';
import {NOW} from './cookies.mjs';
import {missingLanguage, runBlocks, SERVER_LANGUAGES} from './run-code.mjs';

const DAY = 86_400;

const ID = '0b5a1c9e-6f3d-4a52-8a53-1f4f2d7c9e10';

/** A record whose last decision was made so many days ago. */
const record = (days, end = '', g = 'affiliate') => {
  const updated = NOW - days * DAY;
  return `v=1&id=${ID}&t=${updated}&u=${updated}&p=1&l=en&h=abc&g=${g}&d=analytics&o=banner${end}`;
};
const cookie = (...all) => `consent-choice=${record(...all)}`;

const NOTHING = null;
const header = (text, days) => `consent-choice=${text}; Max-Age=${days * DAY}; Path=/; SameSite=Lax; Secure`;

const ROWS = [
  ['a record of a day ago', cookie(1), header(record(1, `&w=${NOW}`), 181)],
  ['a record on its last day', cookie(181), header(record(181, `&w=${NOW}`), 1)],
  ['other cookies around it', `a=1; ${cookie(9)};b=2`, header(record(9, `&w=${NOW}`), 173)],
  [
    'every field',
    cookie(9, `&m=5&n=gpc&f=gpc.clear&a=5.0&w=${NOW - DAY}`),
    header(record(9, `&m=5&n=gpc&f=gpc.clear&a=5.0&w=${NOW}`), 173),
  ],
  ['a renewal of a day ago', cookie(9, `&w=${NOW - DAY}`), header(record(9, `&w=${NOW}`), 173)],
  ['a renewal of a clock that was ahead', cookie(9, `&w=${NOW + DAY}`), header(record(9, `&w=${NOW}`), 173)],
  ['a field of a later version', cookie(9, '&z=1'), header(record(9, `&w=${NOW}`), 173)],
  ['two cookies that are the same', `${cookie(9)}; ${cookie(9)}`, header(record(9, `&w=${NOW}`), 173)],
  [
    'a value of another program',
    `consent-choice=; ${cookie(9)}; consent-choice=yes`,
    header(record(9, `&w=${NOW}`), 173),
  ],
  ['no cookie', '', NOTHING],
  ['another cookie', 'a=1', NOTHING],
  ['a value of another program alone', 'consent-choice=yes', NOTHING],
  ['a decision of just now', cookie(0), NOTHING],
  ['a decision of less than a day ago', cookie(0.5), NOTHING],
  ['a renewal of just now', cookie(9, `&w=${NOW}`), NOTHING],
  ['a renewal of less than a day ago', cookie(9, `&w=${NOW - DAY + 1}`), NOTHING],
  ['a renewal of less than a day ahead', cookie(9, `&w=${NOW + DAY - 1}`), NOTHING],
  ['a record at the end of its life', cookie(182), NOTHING],
  ['a record past its life', cookie(400), NOTHING],
  ['a record that is dated ahead', cookie(-2), NOTHING],
  ['a name granted and denied', cookie(9, '', 'analytics'), NOTHING],
  ['a name granted twice', cookie(9, '', 'affiliate.affiliate'), NOTHING],
  ['another version', cookie(9).replace('v=1', 'v=2'), NOTHING],
  ['a record that was escaped', `consent-choice=${encodeURIComponent(record(9))}`, NOTHING],
  ['a newline behind it', `${cookie(9)}\n`, NOTHING],
  ['a header behind it', `${cookie(9)}\r\nSet-Cookie: a=1`, NOTHING],
  ['two cookies that differ', `${cookie(9)}; ${cookie(9, '', '')}`, NOTHING],
  ['one that cannot be read', `${cookie(9)}; consent-choice=v=1&id=`, NOTHING],
];
const headers = ROWS.map(([, cookies]) => cookies);
const expected = ROWS.map(([what, , sent]) => ({what, sent}));
/** Go has no null for a text. */
const named = (results) => results.map((sent, index) => ({what: ROWS[index][0], sent: sent || null}));

const blocksOf = (file, language) => inLanguages(language).filter((block) => block.file === file);

describe('renewalHeader()', () => {
  it('sends what the table says', () => {
    const policy = createPolicy({categories: ['affiliate', 'analytics']});

    const results = headers.map((cookies) => renewalHeader(cookies, policy, {now: NOW}));

    assert.deepEqual(named(results), expected);
  });
});

for (const language of SERVER_LANGUAGES) {
  describe(`the renewer in ${language}`, () => {
    it('sends what the table says', (t) => {
      const missing = missingLanguage(language);
      if (missing) return t.skip(missing);
      const [reader] = blocksOf('docs/servers.md', language);
      const [renewer, ...others] = blocksOf('docs/safari.md', language);

      const blocks = [reader.code, renewer.code];
      const results = runBlocks(language, blocks, 'renewed_consent', headers, NOW);

      assert.deepEqual(others, []);
      assert.deepEqual(named(results), expected);
    });
  });
}

it('every block of these languages in the documentation is run by a test of this folder', () => {
  const elsewhere = inLanguages(...SERVER_LANGUAGES).filter(
    ({file}) => file !== 'docs/servers.md' && file !== 'docs/safari.md',
  );

  assert.deepEqual(
    elsewhere.map(({name}) => name),
    [],
  );
});
