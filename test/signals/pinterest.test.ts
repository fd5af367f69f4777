import {assert} from 'chai';
import {vendorPage} from './vendor-page.js';

/** The snippet that Pinterest gives to its customers, without the script that it loads. */
const PINTEREST = `!function (e) {
  if (!window.pintrk) {
    window.pintrk = function () { window.pintrk.queue.push(Array.prototype.slice.call(arguments)) };
    var n = window.pintrk;
    n.queue = [], n.version = '3.0';
  }
}('https://s.pinimg.com/ct/core.js');
pintrk('load', '26');
pintrk('page');`;

/** Works through the queue as Pinterest's script does: without consent it sends no event. */
const CORE = `
var pinSent = [];
var pinConsent;
function pinHandle(command, value) {
  if (command === 'setconsent') {
    pinConsent = value;
    if (!value) pinSent.push('cleared');
  } else if (command !== 'load' && pinConsent !== false) pinSent.push(command + ' ' + (value ?? ''));
}
for (const call of pintrk.queue.splice(0)) pinHandle(...call);
pintrk.queue.push = (call) => pinHandle(...call);`;

const LOADS = [['load', '26'], ['page']];

describe('the signal pinterest', () => {
  it('puts nothing in the place of a tag that is not there', async () => {
    const page = await vendorPage();

    page.start('pinterest');

    assert.equal(page.run('typeof pintrk'), 'undefined');
  });

  it('is heard before `load`, whenever the tag comes', async () => {
    for (const [granted, isGranted] of [
      [undefined, false],
      [['analytics'], false],
      [['marketing'], true],
    ] as const) {
      const page = await vendorPage();
      page.start('pinterest', granted && {granted});

      page.run(PINTEREST);

      assert.deepEqual(page.data('pintrk.queue'), [['setconsent', isGranted], ...LOADS]);
      assert.deepEqual(page.uncaught, []);
      assert.deepEqual(page.errors, []);
    }
  });

  it('says to a tag that is there what changes', async () => {
    const page = await vendorPage();
    page.run(PINTEREST);
    const store = page.start('pinterest');

    store.decide(true);
    store.decide({analytics: false});
    store.decide(false);

    assert.deepEqual(page.data('pintrk.queue'), [
      ...LOADS,
      ['setconsent', false],
      ['setconsent', true],
      ['setconsent', false],
    ]);
  });

  it('stops the events of a script that has loaded, and lets them through after a grant', async () => {
    const page = await vendorPage();
    const store = page.start('pinterest');
    page.run(PINTEREST);
    page.run(CORE);

    page.run(`pintrk('track', 'signup')`);
    store.decide(true);
    page.run(`pintrk('track', 'checkout')`);
    store.decide(false);
    page.run(`pintrk('track', 'search')`);

    assert.deepEqual(page.data('pinSent'), ['cleared', 'track checkout', 'cleared']);
  });

  it('is no trouble to a page whose tag fails', async () => {
    const page = await vendorPage();
    page.run(`function pintrk() { throw new Error('broken'); } pintrk.queue = [];`);

    page.start('pinterest').decide(true);

    assert.deepEqual(page.errors, ['vendor-failed', 'vendor-failed']);
    assert.deepEqual(page.uncaught, []);
  });
});
