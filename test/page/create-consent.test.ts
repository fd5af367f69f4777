import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import type {LoadChunk} from '../../src/page/chunks.js';
import type * as consentModule from '../../src/page/create-consent.js';
import type {Consent, ConsentHandle} from '../../src/page/create-consent.js';
import type {DevelopmentChecks} from '../../src/page/development-checks.js';
import type * as startModule from '../../src/page/start.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import type {FixtureWindow} from '../helpers/frames.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import {until} from '../helpers/until.js';

const site = createPolicy({cookieName: 'consent-test', categories: ['affiliate', 'analytics']});

interface Made {
  readonly handle: ConsentHandle;
  readonly consent: Consent;
  readonly view: FixtureWindow;
  /** What the interface was asked for. */
  readonly log: string[];
  readonly start: () => void;
}

/** The library's object in a frame. @param code Runs there before it is made. */
async function make({
  checks,
  code = '',
  body = '',
}: {checks?: DevelopmentChecks; code?: string; body?: string} = {}): Promise<Made> {
  const {module, view} = await importInFrame<typeof consentModule>(
    '/src/page/create-consent.ts',
    `var errors = []; onerror = (message) => { errors.push(message); return true; }; ${code}`,
    body,
  );
  const log: string[] = [];
  const ui = {
    mount: () => ({open: () => log.push('open'), close: () => log.push('close'), define: () => undefined}),
  };
  const followUp = {
    deleteDeclaredData: () => Promise.resolve({found: [], left: []}),
  };
  const load = ((file: string) => Promise.resolve(file === 'ui.js' ? ui : followUp)) as unknown as LoadChunk;
  const handle = module.createConsent(checks);
  const {startPage} = (await view.eval("import('/src/page/start.ts')")) as typeof startModule;
  return {handle, consent: handle.consent, view, log, start: () => startPage(handle, site, {load})};
}

describe('createConsent', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('grants nothing and has no policy and no record before the start', async () => {
    const {consent} = await make();

    assert.isFalse(consent.isGranted('necessary'));
    assert.isNull(consent.policy);
    assert.isNull(consent.record);
  });

  it('has the policy after the start, and resolves ready with itself', async () => {
    const {consent, start} = await make();

    start();
    const ready = await consent.ready;

    assert.strictEqual(ready, consent);
    assert.strictEqual(consent.policy, site);
    assert.isTrue(consent.isGranted('necessary'));
  });

  it('dispatches consent-ready', async () => {
    const {view, start} = await make();
    const seen: unknown[] = [];
    view.document.addEventListener('consent-ready', (event) => seen.push(event.policy));

    start();

    assert.deepEqual(seen, [site]);
  });

  it('makes decisions in the turn of the call, and keeps them', async () => {
    const {consent, start} = await make();
    start();

    assert.isTrue(consent.decide({analytics: true}));
    assert.isTrue(consent.isGranted('analytics'));
    assert.isTrue(consent.rejectAll());
    assert.isFalse(consent.isGranted('analytics'));
    assert.isTrue(consent.acceptAll());

    assert.deepEqual(consent.record?.granted, ['affiliate', 'analytics']);
  });

  it('makes decisions at the start that were made before', async () => {
    const {consent, start} = await make();
    assert.isFalse(consent.decide({analytics: true}));
    assert.isFalse(consent.decide({affiliate: false}));
    assert.isFalse(consent.isGranted('analytics'));

    start();

    assert.isTrue(consent.isGranted('analytics'));
    assert.deepEqual(consent.record?.denied, ['affiliate']);
  });

  it('throws for what is no choice, before the start too', async () => {
    const {consent, start} = await make();
    const wrong: object = {analytics: 'yes'};

    assert.throws(() => consent.decide(wrong as Parameters<Consent['decide']>[0]), /bad-choice/);
    start();
    assert.throws(() => consent.decide({unheard: true}), /unknown-name/);
  });

  it('runs code of when at each grant, and aborts it at a withdrawal', async () => {
    const {consent, start} = await make();
    const runs: string[] = [];
    consent.when('analytics', ({signal}) => {
      runs.push('runs');
      signal.addEventListener('abort', () => runs.push('aborted'));
    });
    start();
    assert.deepEqual(runs, []);

    consent.acceptAll();
    await until(() => runs.length > 0);
    consent.rejectAll();

    assert.deepEqual(runs, ['runs', 'aborted']);
  });

  it('tells a subscriber the state at the start, and each change until that ends', async () => {
    const {consent, start} = await make();
    const told: string[] = [];
    const stop = consent.subscribe(({status}) => told.push(status));

    start();
    consent.acceptAll();
    stop();
    consent.rejectAll();

    assert.deepEqual(told, ['undecided', 'decided']);
  });

  it('tells a subscriber at once after the start', async () => {
    const {consent, start} = await make();
    start();
    const told: string[] = [];

    consent.subscribe(({status}) => told.push(status));

    assert.deepEqual(told, ['undecided']);
  });

  it('tells no subscriber that has ended before the start', async () => {
    const {consent, start} = await make();
    const told: string[] = [];
    const stop = consent.subscribe(({status}) => told.push(status));

    stop();
    start();

    assert.deepEqual(told, []);
  });

  it('reports what a subscriber throws, and goes on', async () => {
    const {consent, view, start} = await make();
    consent.subscribe(() => {
      throw new Error('a mistake of the page');
    });

    start();
    await consent.ready;

    assert.include(String(Reflect.get(view, 'errors')), 'a mistake of the page');
  });

  it('opens and closes the preferences after the start, in the order of the calls', async () => {
    const {consent, log, start} = await make();
    consent.showPreferences();
    consent.hidePreferences();
    assert.deepEqual(log, []);

    start();

    await until(() => log.length === 2);
    assert.deepEqual(log, ['open', 'close']);
  });

  it('holds and releases in another root, from before the start on, until that is ended', async () => {
    const {consent, view, start} = await make({code: 'var ran = [];'});
    const root = view.document.createElement('div').attachShadow({mode: 'open'});
    view.document.body.append(root.host);
    const end = consent.observe(root);
    const never = consent.observe(view.document.createElement('p'));
    never();

    start();
    end();

    assert.lengthOf(root.childNodes, 0);
  });

  it('gives a jar whose values wait for consent', async () => {
    const {consent} = await make();

    void consent.jar('affiliate').set('ref', 'acme');

    assert.equal(consent.jar('affiliate').get('ref'), 'acme');
  });

  it('is frozen', async () => {
    const {consent} = await make();

    assert.isTrue(Object.isFrozen(consent));
  });
});

describe('the handle of createConsent', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  const controls: [action: string, granted: boolean | undefined, asked: string[]][] = [
    ['accept', true, []],
    ['reject', false, []],
    ['preferences', undefined, ['open']],
  ];
  for (const [action, granted, asked] of controls) {
    it(`hears the page’s controls for ${action}, from before the start on`, async () => {
      const body = `<button data-consent-action="${action}">Do it</button>`;
      const {handle, consent, view, log, start} = await make({body});
      handle.listen();

      view.document.querySelector('button')!.click();
      start();
      await until(() => log.length === asked.length);

      assert.deepEqual(log, asked);
      assert.equal(consent.record?.granted.includes('analytics'), granted);
    });
  }

  it('hears the controls once, though it is told twice to', async () => {
    const {handle, view, log, start} = await make({
      body: '<button data-consent-action="preferences">Do it</button>',
    });
    handle.listen();
    handle.listen();
    start();

    view.document.querySelector('button')!.click();
    await until(() => log.length > 0);

    assert.deepEqual(log, ['open']);
  });

  it('gives the one start of the page to the first who claims it', async () => {
    const {handle} = await make();

    assert.isTrue(handle.claimStart());
    assert.isFalse(handle.claimStart());
  });

  it('has the development build check expressions and names, once the page is known', async () => {
    const checked: string[] = [];
    const checks: DevelopmentChecks = {
      checkDeclaration: () => undefined,
      checkGated: () => undefined,
      checkRules: () => undefined,
      checkExpression: (_, expression) => checked.push(`expression ${expression}`),
      checkName: (_, name) => checked.push(`name ${name}`),
      watchUse: () => undefined,
      watchPage: () => checked.push('page'),
      expectBanner: () => undefined,
    };
    const {consent, start} = await make({checks});
    consent.isGranted('analytics');
    consent.jar('affiliate');
    assert.deepEqual(checked, []);

    start();

    assert.deepEqual(checked, ['page', 'expression analytics', 'name affiliate']);
  });
});
