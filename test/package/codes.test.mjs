// Each code of a mistake or a failure is told by some file: a code that nobody tells is a promise that nobody keeps.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const read = (file) => readFileSync(SRC + file, 'utf8');

const DECLARED_IN = ['core/codes.ts', 'dev/failures.ts', 'dev/mistakes.ts'];
const codes = [...read(DECLARED_IN[0]).matchAll(/^ {2}\| '([\w-]+)'/gm)].map(([, code]) => code);
const sources = readdirSync(SRC, {recursive: true})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !DECLARED_IN.includes(file) && !file.startsWith('locales/'))
  .map(read)
  .join('\n');

/** `bad-cookie-days` is made from the name `cookieDays` in the schema's tests. */
const isOfSchema = (code) => {
  const name = code.replace('bad-', '').replaceAll(/-./g, (part) => part[1].toUpperCase());
  return code.startsWith('bad-') && new RegExp(`[ {]${name}(:|,)`).test(read('core/schema.ts'));
};

describe('the codes', () => {
  it('are many', () => assert.ok(codes.length > 50, `${codes.length} codes`));

  for (const code of codes) {
    it(`${code} is told somewhere`, () => assert.ok(sources.includes(`'${code}'`) || isOfSchema(code)));
  }
});
