import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import type {PolicyInput} from '../../src/core/policy.js';
import {type ConsentRecord, encodeRecord} from '../../src/core/record.js';
import {toggleMarkup} from '../../src/gate/gated-elements.js';
import {makeRunnable} from '../../src/gate/make-runnable.js';
import {createWhenList} from '../../src/gate/when.js';
import type {LoadChunk} from '../../src/page/chunks.js';
import type * as createPageModule from '../../src/page/create-page.js';
import type {Page, PageOptions} from '../../src/page/create-page.js';
import {createJarQueue, type JarQueue} from '../../src/storage/jar-queue.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {record} from '../helpers/fakes.js';
import type {FixtureWindow} from '../helpers/frames.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import {until} from '../helpers/until.js';

const NOW = Math.floor(Date.now() / 1000);
const RAN = "var ran = [], errors = []; addEventListener('consent-error', ({code}) => errors.push(code));";

interface Given {
  readonly policy?: PolicyInput;
  /** Changes to a record of a minute ago; left out: none is kept. */
  readonly kept?: Partial<ConsentRecord>;
  /** What is in the frame's page. */
  readonly body?: string;
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc?: boolean;
  readonly options?: Partial<PageOptions>;
  /** A file that fails to load. */
  readonly failing?: string;
  /** How long a deletion takes. Unit: milliseconds. */
  readonly deletionMs?: number;
}

interface Made {
  readonly page: Page;
  readonly view: FixtureWindow;
  /** What was loaded, and what the loaded files were asked for. */
  readonly log: string[];
  readonly jars: JarQueue;
  readonly ran: () => string[];
  readonly errors: () => string[];
  /** Code that runs at a grant. */
  readonly when: (expression: string) => string[];
}

/** From now on, the cookies and the localStorage of a frame can be read and not be changed. */
function refuseToWrite({Document, Storage}: FixtureWindow): void {
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {...cookie, set: () => undefined});
  const refuse = (): never => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  Storage.prototype.setItem = refuse;
  Storage.prototype.removeItem = refuse;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A page in a frame, whose files are made up. */
async function makePage({
  policy = {},
  kept,
  body = '',
  gpc = false,
  options,
  failing,
  deletionMs = 0,
}: Given): Promise<Made> {
  const site = createPolicy({cookieName: 'create-page', categories: ['affiliate', 'analytics'], ...policy});
  if (kept) {
    const text = encodeRecord(record({created: NOW - 60, updated: NOW - 60, ...kept}));
    document.cookie = `create-page=${text};path=/`;
    localStorage.setItem('create-page', text);
  }
  const signal = `Object.defineProperty(navigator, 'globalPrivacyControl', {value: ${String(gpc)}});`;
  const {module, view} = await importInFrame<typeof createPageModule>(
    '/src/page/create-page.ts',
    RAN + signal,
    body,
  );
  const notes = view as FixtureWindow & {readonly ran: string[]; readonly errors: string[]};
  const log: string[] = [];
  const files: Record<string, object> = {
    'ui.js': {
      mount: () => ({
        open: () => log.push('open'),
        close: () => log.push('close'),
        define: (tag: string) => log.push(`define ${tag}`),
        showBanner: () => log.push('show the banner'),
        showNotice: () => log.push('show the notice'),
      }),
    },
    'follow-up.js': {
      deleteDeclaredData: ({names}: {names: readonly string[]}) => {
        log.push(`delete ${names.join(' ')}`);
        return wait(deletionMs).then(() => ({found: [], left: []}));
      },
      runStartupTasks: () => Promise.resolve(log.push('startup tasks')),
    },
    'tell-vendors.js': {
      sendConsentSignals: () => {
        log.push('hold vendors');
        return () => log.push('tell vendors');
      },
    },
    'markup.js': {makeRunnable, toggleMarkup},
    'jar-cookies.js': {isAllowed: () => true, setCookie: () => log.push('set a cookie')},
  };
  const load = ((file: string) => {
    log.push(file);
    return file === failing ? Promise.reject(new Error('offline')) : Promise.resolve(files[file]);
  }) as LoadChunk;
  const jars = createJarQueue();
  const handlers = createWhenList((expression) => page.isGranted(expression));
  const page: Page = module.createPage(site, {load, ...options}, {handlers, jars, checks: undefined});
  return {
    page,
    view,
    log,
    jars,
    ran: () => notes.ran,
    errors: () => notes.errors,
    when(expression) {
      const runs: string[] = [];
      handlers.add(expression, ({signal: abortSignal}) => {
        runs.push('runs');
        abortSignal.addEventListener('abort', () => runs.push('aborted'));
      });
      return runs;
    },
  };
}

const HELD = `<script type="text/plain" data-consent="analytics">ran.push('analytics');</script>`;

/** Takes up the scripts of the frame's page as the parser's. */
async function markAsParsed({view}: Made): Promise<void> {
  const load = Reflect.get(view, 'load') as (
    path: string,
  ) => Promise<{markParsedAsRunnable: (root: Element) => void}>;
  (await load('/src/gate/gate.ts')).markParsedAsRunnable(view.document.documentElement);
}

describe('createPage', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('reads the record, and releases nothing before the phase is open', async () => {
    const made = await makePage({kept: {granted: ['affiliate', 'analytics']}, body: HELD});
    const runs = made.when('analytics');

    assert.isTrue(made.page.isGranted('analytics'));
    assert.deepEqual(made.ran(), []);
    assert.deepEqual(runs, []);
    assert.deepEqual(made.log, []);
  });

  it('releases what is granted once the phase is open', async () => {
    const made = await makePage({kept: {granted: ['affiliate', 'analytics']}, body: HELD});
    await markAsParsed(made);
    const runs = made.when('analytics');

    made.page.enter('open');
    await until(() => made.ran().length > 0);

    assert.deepEqual(made.ran(), ['analytics']);
    assert.deepEqual(runs, ['runs']);
  });

  it('assumes nothing while the page is parsed, and what the policy says after that', async () => {
    const made = await makePage({policy: {categories: [{name: 'analytics', model: 'opt-out'}]}});
    assert.isFalse(made.page.isGranted('analytics'));

    made.page.enter('signaling');

    assert.isTrue(made.page.isGranted('analytics'));
  });

  it('releases nothing while vendors are being told', async () => {
    const made = await makePage({kept: {granted: ['affiliate', 'analytics']}, body: HELD});
    await markAsParsed(made);
    const runs = made.when('analytics');

    made.page.enter('signaling');
    made.page.store.decide({affiliate: false});

    assert.deepEqual(runs, []);
    assert.deepEqual(made.ran(), []);
  });

  it('tells the vendors of each change, once they have been told at the start', async () => {
    const made = await makePage({policy: {signals: ['google']}});
    made.page.vendors.start(() => made.log.push('release'));
    await until(() => made.log.includes('release'));

    made.page.store.decide(true);

    assert.deepEqual(made.log.slice(0, 4), ['tell-vendors.js', 'hold vendors', 'release', 'tell vendors']);
  });

  it('loads the interface where something is to be asked', async () => {
    const made = await makePage({});

    made.page.prepare(() => false, made.page.ask);
    await until(() => made.log.length > 0);

    assert.deepEqual(made.log, ['ui.js', 'show the banner']);
  });

  it('has the interface tell of a notice where nothing is to be asked', async () => {
    const made = await makePage({
      policy: {policyVersion: '2', policyEffective: '9999-01-01'},
      kept: {granted: ['affiliate', 'analytics']},
    });

    made.page.prepare(() => false, made.page.ask);
    await until(() => made.log.length === 2);

    assert.deepEqual(made.log, ['ui.js', 'show the notice']);
  });

  it('loads no interface where nothing is to be asked or told', async () => {
    const made = await makePage({kept: {granted: ['affiliate', 'analytics']}});

    made.page.prepare(() => false, made.page.ask);

    assert.deepEqual(made.log, []);
  });

  it('dispatches an error where the interface fails to load', async () => {
    const made = await makePage({failing: 'ui.js'});

    made.page.ui();
    await until(() => made.errors().length > 0);

    assert.deepEqual(made.errors(), ['ui-failed']);
  });

  it('cuts off, deletes and announces in the turn of a withdrawal', async () => {
    const made = await makePage({kept: {granted: ['affiliate', 'analytics']}});
    const runs = made.when('analytics');
    const changes: string[] = [];
    made.view.document.addEventListener('consent-change', ({removed}) => changes.push(removed.join(' ')));
    made.page.enter('open');
    await until(() => runs.length > 0);

    const isKept = made.page.store.decide({analytics: false});

    assert.isTrue(isKept);
    assert.deepEqual(runs, ['runs', 'aborted']);
    assert.deepEqual(changes, ['analytics']);
    await until(() => made.log.includes('delete analytics'));
    assert.include(document.cookie, '&g=affiliate&d=analytics&');
  });

  for (const isWritable of [true, false]) {
    const what = isWritable ? 'reloads the page' : 'does not reload the page';
    it(`${what} after a withdrawal if a refusal since then ${isWritable ? 'is' : 'is not'} kept`, async () => {
      const made = await makePage({
        kept: {granted: ['affiliate', 'analytics']},
        body: '<script type="text/plain" data-consent="analytics">ran.push("analytics")</script>',
      });
      const reloads: string[] = [];
      made.view.document.addEventListener('consent-reload', (event) => {
        event.preventDefault();
        reloads.push('consent-reload');
      });
      made.page.enter('open');
      await until(() => made.ran().length > 0);

      made.page.store.decide({analytics: false});
      if (!isWritable) refuseToWrite(made.view);
      const isKept = made.page.store.decide({affiliate: false});
      await until(() => made.log.includes('delete affiliate'));
      await wait(50);

      assert.equal(isKept, isWritable);
      assert.deepEqual(reloads, isWritable ? ['consent-reload'] : []);
      assert.isFalse(made.page.store.isGranted('affiliate | analytics'));
    });
  }

  it('reads nothing and starts nothing after a withdrawal in a frame that the page has removed', async () => {
    const policy: PolicyInput = {categories: ['analytics', {name: 'social', model: 'opt-out'}]};
    const kept = {granted: ['analytics'], denied: ['social']};
    // A window defends its own decision for a second.
    const made = await makePage({policy, kept, body: HELD, deletionMs: 1200});
    await markAsParsed(made);
    const runs = made.when('social');
    made.page.enter('open');
    await until(() => made.ran().length > 0);

    made.page.store.decide({analytics: false});
    made.view.frameElement?.remove();
    await wait(1400);

    assert.deepEqual(runs, []);
    assert.isFalse(made.page.store.isGranted('social'));
  });

  it('runs the startup tasks of a page that has some', async () => {
    const made = await makePage({kept: {granted: ['analytics'], denied: ['affiliate'], flags: ['clear']}});

    made.page.runStartupTasks();
    await until(() => made.log.includes('startup tasks'));

    assert.deepEqual(made.log, ['follow-up.js', 'startup tasks']);
  });

  it('dispatches an error where the file of the startup tasks fails to load', async () => {
    const made = await makePage({
      kept: {granted: ['analytics'], denied: ['affiliate'], flags: ['clear']},
      failing: 'follow-up.js',
    });

    made.page.runStartupTasks();
    await until(() => made.errors().length > 0);

    assert.deepEqual(made.errors(), ['file-failed']);
  });

  it('loads nothing for a page that has no startup tasks', async () => {
    const made = await makePage({kept: {granted: ['analytics'], denied: ['affiliate']}});

    made.page.runStartupTasks();

    assert.deepEqual(made.log, []);
  });

  it('dispatches an error where the file that writes cookies fails to load', async () => {
    const made = await makePage({kept: {granted: ['affiliate', 'analytics']}, failing: 'jar-cookies.js'});
    const cookie = {owner: 'affiliate', name: 'ref', value: 'acme', attributes: {}};

    const outcome = await made.jars.put(cookie).catch((error: unknown) => String(error));

    assert.equal(outcome, 'Error: offline');
    assert.deepEqual(made.errors(), ['file-failed']);
  });

  it('loads the interface for an element of the library that the page holds', async () => {
    const made = await makePage({
      kept: {granted: ['affiliate', 'analytics']},
      body: '<consent-embed></consent-embed>',
    });

    made.page.enter('open');
    await until(() => made.log.includes('define consent-embed'));

    assert.deepEqual(made.log.slice(0, 2), ['markup.js', 'ui.js']);
  });

  it('honors Global Privacy Control, unless the policy ignores it', async () => {
    const policy: PolicyInput = {categories: [{name: 'marketing', model: 'opt-out'}]};

    const honoring = await makePage({policy, gpc: true});
    const ignoring = await makePage({policy: {...policy, gpc: 'ignore'}, gpc: true});

    assert.isTrue(honoring.page.store.gpc);
    assert.isFalse(honoring.page.store.isGranted('marketing'));
    assert.isFalse(ignoring.page.store.gpc);
    assert.isTrue(ignoring.page.store.isGranted('marketing'));
  });

  it('writes the language of the text that was shown into the record', async () => {
    const made = await makePage({options: {language: () => 'de-AT'}});

    made.page.store.decide(true);

    assert.equal(made.page.store.state.record?.language, 'de-AT');
  });

  it('dispatches an error where a decision cannot be kept, which holds on the page', async () => {
    const made = await makePage({});
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.defineProperty(made.view.Document.prototype, 'cookie', {get: refuse, set: refuse});

    const isKept = made.page.store.decide(true);

    assert.isFalse(isKept);
    assert.deepEqual(made.errors(), ['record-not-kept']);
    assert.isTrue(made.page.store.isGranted('analytics'));
  });
});
