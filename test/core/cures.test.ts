import {assert} from 'chai';
import {CURES} from '../../src/core/cures.js';
import {ConsentConfigError, mistakeText, throwMistake, type MistakeCode} from '../../src/core/errors.js';

const codes = Object.keys(CURES) as MistakeCode[];

async function headings(): Promise<string[]> {
  const text = await (await fetch('/docs/warnings.md')).text();
  return [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading ?? '');
}

describe('the codes of mistakes', () => {
  it('each have a heading in docs/warnings.md', async () => {
    const found = await headings();

    assert.deepEqual(
      codes.filter((code) => !found.includes(code)),
      [],
    );
  });

  it('are all that docs/warnings.md explains', async () => {
    const known: readonly string[] = codes;

    assert.deepEqual(
      (await headings()).filter((heading) => !known.includes(heading)),
      [],
    );
  });

  it('each have a cure of their own words', () => {
    for (const code of codes) assert.isAbove(CURES[code].length, 15, code);
  });

  it('are in the text, with the value, the cure and where to read more', () => {
    const text = mistakeText('bad-gpc', 'yes');

    assert.equal(text, `[bad-gpc] "yes": ${CURES['bad-gpc']} See docs/warnings.md#bad-gpc`);
  });

  it('are thrown with an error that can be told from others', () => {
    assert.throws(() => throwMistake('bad-gpc', 'yes'), ConsentConfigError, 'bad-gpc');
  });
});
