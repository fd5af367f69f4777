// The fake of the test kit does as the real library does, in the same page. Build first: npm run build
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {usualEngines} from '../e2e/driver.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {pageOf, runInPage} from '../testing-kit/in-page.mjs';
import {STEPS} from '../testing-kit/project/steps.mjs';

for (const engine of usualEngines()) {
  describe(`the fake in ${engine}`, () => {
    const site = useSmallSite(engine);
    let real;
    let fake;
    before(async () => {
      [real, fake] = await Promise.all(['real', 'fake'].map(pageOf));
    });

    for (const name of Object.keys(STEPS)) {
      it(`does as the real one: ${name}`, async (t) => {
        const expected = await runInPage(site, t, real, name);

        assert.ok(expected.length > 0);
        assert.deepEqual(await runInPage(site, t, fake, name), expected);
      });
    }
  });
}
