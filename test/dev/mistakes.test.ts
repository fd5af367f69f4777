import {assert} from 'chai';
import {ConsentConfigError, throwMistake, type MistakeCode} from '../../src/core/errors.js';
import {explainFailure, explainMistake} from '../../src/dev/explain.js';
import {FAILURES} from '../../src/dev/failures.js';
import {MISTAKES} from '../../src/dev/mistakes.js';

const texts: Readonly<Record<string, string>> = {...MISTAKES, ...FAILURES};
const codes = Object.keys(texts);

async function headings(): Promise<string[]> {
  const text = await (await fetch('/docs/warnings.md')).text();
  return [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading ?? '');
}

describe('the codes of mistakes and failures', () => {
  it('each have a heading in docs/warnings.md', async () => {
    const found = await headings();

    assert.deepEqual(
      codes.filter((code) => !found.includes(code)),
      [],
    );
  });

  it('are all that docs/warnings.md explains', async () => {
    assert.deepEqual(
      (await headings()).filter((heading) => !codes.includes(heading)),
      [],
    );
  });

  it('each have a cure of their own words', () => {
    for (const code of codes) assert.isAbove(texts[code]?.length ?? 0, 15, code);
  });

  it('are in the text, with the value, the cure and where to read more', () => {
    const text = explainMistake('bad-gpc', 'yes');

    assert.equal(text, `[bad-gpc] "yes": ${MISTAKES['bad-gpc']} See docs/warnings.md#bad-gpc`);
  });

  it('name nothing where there is nothing to name, and quote nothing twice', () => {
    const code: MistakeCode = 'unknown-attribute';

    assert.match(explainMistake('no-categories', ''), /^\[no-categories\]: Name at least/);
    assert.match(explainMistake(code, '"x" on <y>'), /^\[unknown-attribute\] "x" on <y>: /);
  });

  it('of failures tell the cure too', () => {
    const text = explainFailure('ui-failed');

    assert.equal(text, `[ui-failed]: ${FAILURES['ui-failed']} See docs/warnings.md#ui-failed`);
    assert.include(text, 'Content Security Policy');
  });

  it('are thrown with an error that can be told from others', () => {
    assert.throws(() => throwMistake('bad-gpc', 'yes'), ConsentConfigError, 'bad-gpc');
  });
});
