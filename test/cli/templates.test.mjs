// Templates in the manners of real projects: what they become, and what is said of them. Build first: npm run build
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {TOOLS} from '../../packages/cli/dist/index.js';
import {assertOnlyTheirs} from './only-theirs.mjs';
import {expectedOf, rewrite, saidOf, TEMPLATES} from './template-files.mjs';

describe('a template', () => {
  it('is there for each tool, 40 at least', () => {
    assert.deepEqual([...new Set(TEMPLATES.map(({tool}) => tool))].sort(), Object.keys(TOOLS).sort());
    assert.ok(TEMPLATES.length >= 40, `${TEMPLATES.length} templates`);
  });

  for (const template of TEMPLATES) {
    const {tool, name, text} = template;

    it(`of ${tool}, ${name}, becomes what is expected`, () => {
      const rewritten = rewrite(tool, name, text);

      const expected = expectedOf(template);
      assert.equal(rewritten.text, expected.text);
      assert.equal(saidOf(text, rewritten), expected.said);
    });

    it(`of ${tool}, ${name}, does not change a second time`, () => {
      const once = rewrite(tool, name, text);

      const twice = rewrite(tool, name, once.text);

      assert.equal(twice.text, once.text);
      assert.equal(twice.count, 0);
      const left = ({findings}) => findings.filter(({level}) => level === 'left').map(({code}) => code);
      assert.deepEqual(left(twice), left(once));
    });

    it(`of ${tool}, ${name}, keeps every byte but those of the attributes in question`, () => {
      assertOnlyTheirs(name, text, rewrite(tool, name, text).text);
    });
  }
});
