// Each code is told by some file, and docs/cli.md has a line for it.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SRC = `${ROOT}packages/cli/src/`;
const read = (file) => readFileSync(file, 'utf8');

const DECLARED_IN = ['migrate/finding.ts', 'usage-error.ts'];
const codesIn = (file) => {
  const union = /Code =([^;]*);/.exec(read(SRC + file))?.[1] ?? '';
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, code]) => code);
};
const sources = readdirSync(SRC, {recursive: true})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !DECLARED_IN.includes(file))
  .map((file) => read(SRC + file))
  .join('\n');
const pages = read(`${ROOT}docs/cli.md`) + read(`${ROOT}docs/scan.md`);
const documented = [...pages.matchAll(/`([a-z]+(?:-[a-z0-9]+)*)`/g)].map(([, code]) => code);

describe('the codes of the program', () => {
  const [findings, mistakes] = DECLARED_IN.map(codesIn);

  it('are many', () => assert.ok(findings.length > 20 && mistakes.length > 5));

  for (const code of [...findings, ...mistakes]) {
    it(`tell ${code}, and say it in docs/cli.md or docs/scan.md`, () => {
      assert.ok(sources.includes(`'${code}'`), 'told');
      assert.ok(documented.includes(code), 'documented');
    });
  }
});
