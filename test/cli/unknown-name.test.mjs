// The map that is proposed for a name that has none here. Build first: npm run build
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createNaming, TOOLS} from '../../packages/cli/dist/index.js';

const cureOf = (tool, former) => createNaming(TOOLS[tool], '')(former).problem.cure;
const mapIn = (cure) => /--map "([^"]*)"/.exec(cure)?.[1];

describe('an unknown name', () => {
  const PROPOSALS = [
    ['c15t', 'functionality', 'functionality: personalization'],
    ['cookiebot', 'statistics marketing', 'statistics marketing: analytics marketing'],
    ['cookieyes', 'statistics', 'statistics: analytics'],
    ['onetrust', 'Targeting', 'Targeting: marketing'],
    ['klaro', 'My Chat', 'My Chat: my-chat'],
  ];
  for (const [tool, former, map] of PROPOSALS) {
    it(`"${former}" of ${tool} has a map that gives it its counterpart`, () => {
      assert.equal(mapIn(cureOf(tool, former)), map);
      assert.deepEqual(createNaming(TOOLS[tool], map)(former).names, map.split(': ')[1].split(' '));
    });
  }

  for (const [tool, former] of [
    ['iubenda', 's'],
    ['iubenda', '2'],
    ['onetrust', 'C0007'],
    ['cookiebot', 'ignore'],
    ['cookiebot', 'statistics foo'],
    ['klaro', '42'],
    ['klaro', 'Ä'],
  ]) {
    it(`"${former}" of ${tool} is not guessed`, () => {
      const map = mapIn(cureOf(tool, former));

      assert.equal(map, `${former}: …`);
      assert.throws(() => createNaming(TOOLS[tool], map), /"…" is no name/);
      assert.deepEqual(createNaming(TOOLS[tool], map.replace('…', 'own'))(former).names, ['own']);
    });
  }

  for (const former of [
    '',
    ' ',
    'a:b',
    'c;d',
    '@Model.Cat',
    '{{ cat }}',
    '<?= $c ?>',
    '$HOME',
    '`id`',
    'a"b',
    ' a',
    'a\nb',
  ]) {
    it(`${JSON.stringify(former)} is left to be written by hand`, () => {
      for (const tool of ['klaro', 'cookiebot']) {
        const cure = cureOf(tool, former);

        assert.equal(mapIn(cure), undefined);
        assert.match(cure, /by hand/);
      }
    });
  }
});
