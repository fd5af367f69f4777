import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import type {ConsentPolicy} from '../../src/core/policy.js';
import type {ConsentRecord} from '../../src/core/record.js';
import {deriveState, type ConsentState} from '../../src/core/state.js';
import type {ConsentChangeEvent} from '../../src/dom/document-events.js';
import type * as announceModule from '../../src/page/announce.js';
import {announceChange, compareStates, followWithdrawal} from '../../src/page/announce.js';
import type {LoadChunk} from '../../src/page/chunks.js';
import type {DeletionOrder} from '../../src/storage/deletion.js';
import {fakeStore, NOW, record} from '../helpers/fakes.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import {noteErrors, noteWarnings} from '../helpers/listeners.js';
import {until} from '../helpers/until.js';

const site = createPolicy({categories: ['affiliate', 'analytics']});

const NONE: ConsentState = deriveState(site, 'none', NOW);
const stateOf = (parts: Partial<ConsentRecord>): ConsentState => deriveState(site, record(parts), NOW);
const ALL = stateOf({granted: ['affiliate', 'analytics'], denied: []});
const REFUSED = stateOf({granted: [], denied: ['affiliate', 'analytics'], updated: NOW});
const ONE = stateOf({granted: ['affiliate'], denied: ['analytics'], updated: NOW});

describe('compareStates', () => {
  const cases: [
    what: string,
    state: ConsentState,
    before: ConsentState,
    added: string,
    removed: string,
    refused: string,
  ][] = [
    ['a first grant of everything', ALL, NONE, 'affiliate analytics', '', ''],
    ['a first refusal', REFUSED, NONE, '', '', 'affiliate analytics'],
    ['a withdrawal of one name', ONE, ALL, '', 'analytics', 'analytics'],
    ['a grant of one name', ONE, REFUSED, 'affiliate', '', ''],
    ['a decision that expires', NONE, ALL, '', 'affiliate analytics', ''],
    ['nothing', ALL, ALL, '', '', ''],
  ];
  for (const [what, state, before, added, removed, refused] of cases) {
    it(`tells what ${what} changes`, () => {
      const change = compareStates(state, before);

      assert.equal(change.added.join(' '), added);
      assert.equal(change.removed.join(' '), removed);
      assert.equal(change.refused.join(' '), refused);
    });
  }
});

describe('announceChange', () => {
  const heard: string[] = [];
  const note = ({granted, added, removed}: ConsentChangeEvent): void => {
    heard.push(`${granted.join(' ')} / ${added.join(' ')} / ${removed.join(' ')}`);
  };

  beforeEach(() => {
    heard.length = 0;
    document.addEventListener('consent-change', note);
  });

  afterEach(() => document.removeEventListener('consent-change', note));

  it('tells of what is granted, added and removed', () => {
    announceChange(compareStates(ALL, NONE));
    announceChange(compareStates(ONE, ALL));

    assert.deepEqual(heard, [
      'necessary affiliate analytics / affiliate analytics / ',
      'necessary affiliate / / analytics'.replace('/ /', '/  /'),
    ]);
  });

  it('tells of a decision that changes nothing', () => {
    announceChange(
      compareStates(stateOf({granted: ['affiliate', 'analytics'], denied: [], updated: NOW}), ALL),
    );

    assert.deepEqual(heard, ['necessary affiliate analytics /  / ']);
  });

  it('says nothing where neither the record nor anything granted is another one', () => {
    announceChange(compareStates({...ALL, notice: true}, ALL));

    assert.deepEqual(heard, []);
  });
});

/** What follows a withdrawal on a page. */
interface Followed {
  readonly orders: DeletionOrder[];
  /** What `consent-reload` named; the page is never reloaded. */
  readonly reloads: string[];
}

interface Given {
  readonly state?: ConsentState;
  readonly before?: ConsentState;
  readonly policy?: ConsentPolicy;
  readonly hasUnstoppableCode?: boolean;
  readonly executedExpressions?: readonly string[];
  readonly isKept?: boolean;
  readonly left?: readonly string[];
  readonly load?: LoadChunk;
}

async function follow({
  state = REFUSED,
  before = ALL,
  policy = site,
  hasUnstoppableCode = false,
  executedExpressions = [],
  isKept = true,
  left = [],
  load,
}: Given): Promise<Followed> {
  const orders: DeletionOrder[] = [];
  const reloads: string[] = [];
  const onReload = (event: Event & {removed: readonly string[]}): void => {
    event.preventDefault();
    reloads.push(event.removed.join(' '));
  };
  const deleteDeclaredData = (order: DeletionOrder) => {
    orders.push(order);
    return Promise.resolve({found: [], left});
  };
  const loadFake = (() => Promise.resolve({deleteDeclaredData})) as unknown as LoadChunk;
  document.addEventListener('consent-reload', onReload);
  await followWithdrawal(compareStates(state, before), {
    store: fakeStore({policy, record: state.record}),
    load: load ?? loadFake,
    hasUnstoppableCode,
    executedExpressions,
    isKept: () => isKept,
  });
  document.removeEventListener('consent-reload', onReload);
  return {orders, reloads};
}

describe('followWithdrawal', () => {
  beforeEach(noteWarnings);

  it('deletes what the refused declare, and keeps what the granted do', async () => {
    const {orders} = await follow({state: ONE});

    assert.lengthOf(orders, 1);
    assert.deepEqual(orders[0]?.names, ['analytics']);
    assert.deepEqual(orders[0]?.kept, ['necessary', 'affiliate']);
    assert.deepEqual(orders[0]?.withdrawn, ['analytics']);
  });

  it('deletes at a first refusal too, of which nothing was withdrawn', async () => {
    const {orders, reloads} = await follow({before: NONE});

    assert.deepEqual(orders[0]?.names, ['affiliate', 'analytics']);
    assert.deepEqual(orders[0]?.withdrawn, []);
    assert.deepEqual(reloads, []);
  });

  it('deletes nothing after a grant', async () => {
    const {orders, reloads} = await follow({
      state: ALL,
      before: NONE,
      executedExpressions: ['analytics'],
      hasUnstoppableCode: true,
    });

    assert.deepEqual(orders, []);
    assert.deepEqual(reloads, []);
  });

  it('names what could not be deleted', async () => {
    const errors = noteErrors();

    await follow({left: ['_ga']});

    assert.deepEqual(errors, [{code: 'not-deleted', cause: ['_ga']}]);
  });

  it('says that the file failed to load, and reloads the page all the same', async () => {
    const errors = noteErrors();

    const {reloads} = await follow({
      hasUnstoppableCode: true,
      load: () => Promise.reject(new Error('offline')),
    });

    assert.deepEqual(
      errors.map(({code}) => code),
      ['file-failed'],
    );
    assert.deepEqual(reloads, ['affiliate analytics']);
  });

  it('reloads the page where code was cut off that cannot stop', async () => {
    const {reloads} = await follow({hasUnstoppableCode: true});

    assert.deepEqual(reloads, ['affiliate analytics']);
  });

  it('reloads the page where a script had run whose expression is no longer granted', async () => {
    const {reloads} = await follow({state: ONE, executedExpressions: ['affiliate', 'affiliate & analytics']});

    assert.deepEqual(reloads, ['analytics']);
  });

  it('does not reload where nothing had run of what was withdrawn', async () => {
    const {reloads} = await follow({state: ONE, executedExpressions: ['affiliate', 'affiliate | analytics']});

    assert.deepEqual(reloads, []);
  });

  it('does not reload where the policy says so', async () => {
    const policy = createPolicy({categories: ['affiliate', 'analytics'], noReload: true});

    const {reloads} = await follow({policy, hasUnstoppableCode: true});

    assert.deepEqual(reloads, []);
  });

  it('does not reload where the withdrawal could not be kept', async () => {
    const {reloads} = await follow({hasUnstoppableCode: true, isKept: false});

    assert.deepEqual(reloads, []);
  });

  it('reloads after two seconds though the deletion goes on', async () => {
    const start = performance.now();

    const {reloads} = await follow({
      hasUnstoppableCode: true,
      load: () => new Promise<never>(() => undefined),
    });

    const took = performance.now() - start;
    assert.deepEqual(reloads, ['affiliate analytics']);
    assert.isAtLeast(took, 1990);
  });

  it('reloads the document where nobody cancels that', async () => {
    const {module, view} = await importInFrame<typeof announceModule>('/src/page/announce.ts');
    Reflect.set(view, 'isOldDocument', true);

    await module.followWithdrawal(compareStates(NONE, ALL), {
      store: fakeStore({policy: site, record: NONE.record}),
      load: () => Promise.reject(new Error('not asked for')),
      hasUnstoppableCode: true,
      executedExpressions: [],
      isKept: () => true,
    });

    await until(() => !Reflect.has(view, 'isOldDocument'));
    assert.isFalse(Reflect.has(view, 'isOldDocument'));
  });
});
