import {assert} from 'chai';
import {until} from '../helpers/until.js';
import {vendorPage, type VendorPage} from './vendor-page.js';

/** Works as Clarity's snippet and tag do: a queue, then the order to start at its head, then the real code. */
const TAG = `
window.clarity = window.clarity || function () { (clarity.q = clarity.q || []).push(arguments); };
clarity('start', {projectId: 'test', track: true, upload: () => undefined});
clarity.q.unshift(clarity.q.pop());
document.head.append(Object.assign(document.createElement('script'), {
  src: '/node_modules/clarity-js/build/clarity.min.js',
}));`;

const consentOf = ({run}: VendorPage): Promise<unknown> =>
  until(() => {
    run(
      `var seen; if (clarity.v) clarity('metadata', (d, u, consent) => { seen = consent; }, false, true, true);`,
    );
    return run('seen');
  });

const words = async (page: VendorPage): Promise<string> => {
  const consent = (await consentOf(page)) as {ad_Storage: string; analytics_Storage: string};
  return `${consent.ad_Storage} ${consent.analytics_Storage}`;
};

const hasCookie = ({view}: VendorPage): boolean => /_clck=[^;]/.test(view.document.cookie);

describe('the signal clarity', () => {
  it('puts nothing in its place, and is first in its queue', async () => {
    const page = await vendorPage();
    page.start('clarity', {granted: ['analytics']});
    assert.equal(page.run('typeof clarity'), 'undefined');

    page.run(
      `window.clarity = function () { (clarity.q = clarity.q || []).push([...arguments]); }; clarity('set');`,
    );

    assert.deepEqual(page.data('clarity.q'), [
      ['consentv2', {ad_Storage: 'denied', analytics_Storage: 'granted'}],
      ['set'],
    ]);
  });

  it('is heard by the real Clarity: granted', async () => {
    const page = await vendorPage();
    page.start('clarity', {granted: ['analytics', 'marketing']});

    page.run(TAG);

    assert.equal(await words(page), 'granted granted');
    assert.isTrue(hasCookie(page));
  });

  it('is heard by the real Clarity: refused, then withdrawn', async () => {
    const page = await vendorPage();
    const store = page.start('clarity', {granted: []});

    page.run(TAG);

    await until(async () => (await words(page)) === 'denied denied');
    await until(() => !hasCookie(page));
    store.decide({analytics: true});
    await until(async () => (await words(page)) === 'denied granted');
    assert.isTrue(hasCookie(page));
    store.decide(false);
    await until(async () => (await words(page)) === 'denied denied');
    assert.isFalse(hasCookie(page));
  });
});
