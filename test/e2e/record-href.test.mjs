// Each decision is sent to where the site keeps its proofs.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {oneEngine} from './driver.mjs';
import {isGranted} from './is-granted.mjs';
import {seenOf, useSmallSite} from './small-site.mjs';

const banner = (href) =>
  `<consent-banner hidden organization="Acme" categories="analytics" record-href="${href}"></consent-banner>`;

const accept = () => window.consent.acceptAll();
const withdraw = () => window.consent.rejectAll();

for (const engine of oneEngine()) {
  describe(`record-href in ${engine}`, () => {
    const site = useSmallSite(engine);
    let count = 0;

    /** A page whose decisions are noted under a name. */
    async function open(t, answer = '') {
      const id = `proof-${engine}-${++count}`;
      const page = await site.open(
        t,
        site.addPage({banner: banner(`/fixture/ok.json?id=${id}&amp;${answer}`)}).url,
      );
      const sent = () => site.log(id).map(({method, body}) => ({method, fields: new URLSearchParams(body)}));
      return {page, sent};
    }

    it('gets a decision as the form that the cookie is, and nothing without one', async (t) => {
      const {page, sent} = await open(t);
      assert.deepEqual(sent(), []);

      await page.evaluate(accept);

      await comesTo(() => sent().length, 1);
      const [{method, fields}] = sent();
      assert.equal(method, 'POST');
      assert.equal(fields.get('g'), 'analytics');
      assert.equal(fields.get('id'), await page.evaluate(() => window.consent.record.id));
    });

    it('gets a withdrawal, though the page is loaded anew', async (t) => {
      const {page, sent} = await open(t);
      await page.evaluate(accept);

      await page.evaluate(withdraw);

      await comesTo(() => sent().map(({fields}) => fields.get('d')), ['', 'analytics']);
    });

    it('does not hold up the decision when it fails, and says so', async (t) => {
      const {page} = await open(t, 'status=500');

      await page.evaluate(accept);

      assert.equal(await isGranted(page, 'analytics'), true);
      await comesTo(async () => (await seenOf(page)).failed, ['record-not-sent']);
    });
  });
}
