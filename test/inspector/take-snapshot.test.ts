import {assert} from 'chai';
import {deriveState} from '../../src/core/state.js';
import type {Library} from '../../src/inspector/library.js';
import {takeSnapshot} from '../../src/inspector/take-snapshot.js';
import type {Watches} from '../../src/inspector/watches.js';
import {fixture, html} from '../helpers/dom.js';
import {NOW, policy, record} from '../helpers/fakes.js';

const POLICY = policy({categories: ['analytics', 'marketing'], policyVersion: '7', organization: 'Acme'});
const STATE = deriveState(
  POLICY,
  record({granted: ['analytics'], denied: ['marketing'], policyVersion: '7'}),
  NOW,
);

const library: Library = {
  isGranted: () => false,
  policy: POLICY,
  record: null,
  subscribe: () => () => undefined,
  showPreferences: () => undefined,
};

const stop = (): void => undefined;

const watches = (parts: Partial<Watches> = {}): Watches => ({
  activations: {of: () => undefined, addRoot: stop, stop},
  events: {list: () => [{at: 5, type: 'consent-ready', text: ''}], stop},
  requests: {list: () => [], dropped: () => 3, stop},
  vendors: {list: () => [], look: stop, stop},
  decisions: null,
  library: null,
  isEarly: true,
  ...parts,
});

const decided: Partial<Watches> = {library, decisions: {state: () => STATE, moments: () => [], stop}};

describe('takeSnapshot', () => {
  it('describes a page that has no library', async () => {
    const found = await takeSnapshot(watches());

    assert.isNull(found.library);
    assert.deepEqual(found.names, []);
    assert.equal(found.address, location.origin + location.pathname);
    assert.deepEqual(
      found.events.map(({type}) => type),
      ['consent-ready'],
    );
    assert.match(found.unseen.join(' '), /3 requests/);
  });

  it('says of each name whether it holds, by the present state', async () => {
    const {library: facts, names} = await takeSnapshot(watches(decided));

    assert.equal(facts?.policyVersion, '7');
    assert.equal(facts?.organization, 'Acme');
    assert.deepEqual(
      names.map(({name, isGranted}) => `${name} ${String(isGranted)}`),
      ['necessary true', 'analytics true', 'marketing false'],
    );
  });

  it('has the gated elements of the page', async () => {
    await fixture(html`<script type="text/plain" data-consent="marketing"></script>`);

    const {gated} = await takeSnapshot(watches(decided));

    assert.deepEqual(
      gated.map(({kind, expression, state}) => `${kind} ${expression} ${state}`),
      ['script marketing held'],
    );
  });
});
