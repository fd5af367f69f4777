// The fake in Vitest with jsdom: a unit test of the site's own, and the steps of the contract, whose results the real library
// has given in a browser.
import {readFileSync} from 'node:fs';
import {createFakeConsent, createPolicy} from 'consent-elements/testing';
import {describe, expect, it, vi} from 'vitest';
import {countVisits} from './counter.mjs';
import {POLICY, runSteps, STEPS} from './steps.mjs';

describe('a unit test of a site', () => {
  it('runs code at a grant, and stops it at a withdrawal', () => {
    const count = vi.fn();
    const {consent} = createFakeConsent(createPolicy({categories: ['analytics']}));
    countVisits(consent, count);
    expect(count).not.toHaveBeenCalled();

    consent.acceptAll();
    consent.rejectAll();

    expect(count.mock.calls.flat()).toEqual(['started', 'stopped']);
  });
});

describe('the fake in jsdom', () => {
  const real = JSON.parse(readFileSync(process.env.REAL_RESULTS, 'utf8'));

  for (const name of Object.keys(STEPS)) {
    it(`does as the real one: ${name}`, async () => {
      const {consent} = createFakeConsent(createPolicy(POLICY));

      expect(await runSteps(name, consent)).toEqual(real[name]);
    });
  }
});
