// The page of vendors names forty at least, each once, and every signal that there is.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readPage, ROOT} from './blocks.mjs';

const CATEGORIES = ['affiliate', 'analytics', 'marketing', 'personalization', 'social'];
const EVIDENCE = ['code', 'stub', 'docs', 'unverified'];

const rows = readPage('docs/vendors.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (vendor|-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, vendor, category, listensTo, signal, evidence]) => ({
    vendor,
    category: category.replaceAll('`', ''),
    listensTo,
    signal: signal === '–' ? '' : signal.replace(/`|:DE/g, ''),
    evidence,
  }));

/** The names that `signals` takes, from the source. */
const [, list] = /const SIGNALS = \[([^\]]+)\]/.exec(readFileSync(`${ROOT}src/core/signal-names.ts`, 'utf8'));
const signals = list.match(/\w+/g);

describe('the page of vendors', () => {
  it('names forty vendors at least, each once', () => {
    const names = rows.map(({vendor}) => vendor);

    assert.ok(names.length >= 40, `${names.length} vendors`);
    assert.equal(new Set(names).size, names.length);
  });

  it('says of each the category, what it listens to, and how we know', () => {
    const wrong = rows.filter(
      ({category, listensTo, evidence}) =>
        !CATEGORIES.includes(category) || !listensTo || !EVIDENCE.includes(evidence),
    );

    assert.deepEqual(wrong, []);
  });

  it('names every signal that there is, and no other', () => {
    const named = new Set(rows.map(({signal}) => signal).filter(Boolean));

    assert.deepEqual([...named].sort(), [...signals].sort());
  });

  for (const [file, from, to] of [
    ['docs/warnings.md', '## unknown-signal', '\n## '],
    ['docs/signals.md', '| ', '\n\n'],
    ['src/dev/mistakes.ts', "'unknown-signal':", ".',"],
    ['demo/builder/clean.js', 'SIGNALS = [', ']'],
    ['demo/builder/choices.js', "google: 'Google", '}'],
  ]) {
    it(`is not alone: ${file} names every signal, too`, () => {
      const text = readFileSync(`${ROOT}${file}`, 'utf8');
      const start = text.indexOf(from);
      assert.notEqual(start, -1);
      const words = new Set(text.slice(start, text.indexOf(to, start + from.length)).match(/\w+/g));

      // The builder asks for the country of amazon in a field of its own.
      const isElsewhere = (signal) => signal === 'amazon' && file.startsWith('demo/builder/');
      assert.deepEqual(
        signals.filter((signal) => !words.has(signal) && !isElsewhere(signal)),
        [],
      );
    });
  }

  it('calls nothing tested that has no file of tests', () => {
    const tested = rows.filter(({evidence}) => ['code', 'stub'].includes(evidence));

    for (const {vendor, signal} of tested) {
      assert.ok(signal, vendor);
      assert.ok(readFileSync(`${ROOT}test/signals/${signal}.test.ts`, 'utf8').includes(signal), vendor);
    }
  });
});
