/* eslint-disable @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return --
   what must not compile has no type */
// Wrong uses of the core's API that must not compile. Nothing here runs: `tsc -p test` fails where a line that is said
// to be wrong is taken.
import {
  businessDaysAfter,
  createConsentStore,
  createPolicy,
  decodeRecord,
  type ConsentRecord,
  type ConsentStore,
  type Keeper,
  type StoreOptions,
} from '../../src/headless.js';

declare const options: StoreOptions;
declare const store: ConsentStore;
declare const record: ConsentRecord;
declare const keep: Keeper;

export function wrongOptions(): void {
  // @ts-expect-error -- it has to know how, and by what clock
  createConsentStore({policy: options.policy});
  // @ts-expect-error -- without a keeper nothing can be decided
  createConsentStore({policy: options.policy, read: options.read, now: options.now});
  // @ts-expect-error -- what an author writes is no policy yet
  createConsentStore({...options, policy: {categories: ['analytics']}});
  // @ts-expect-error -- seconds, not a Date
  createConsentStore({...options, now: () => new Date()});
  // @ts-expect-error -- a number, not a promise of one
  createConsentStore({...options, now: () => Promise.resolve(0)});
  // @ts-expect-error -- a record is read in the same turn
  createConsentStore({...options, read: () => Promise.resolve(record)});
  // @ts-expect-error -- what is kept as text has to be decoded
  createConsentStore({...options, read: () => 'v=1'});
  // @ts-expect-error -- null says that there is none
  createConsentStore({...options, read: () => undefined});
  // @ts-expect-error -- the signal as the browser gives it is a boolean too
  createConsentStore({...options, gpc: '1'});
  // @ts-expect-error -- a keeper is promised
  createConsentStore({...options, keeper: () => keep});
  // @ts-expect-error -- a keeper gives the record that it made
  createConsentStore({...options, keeper: () => Promise.resolve(() => undefined)});
}

export async function wrongDecisions(): Promise<void> {
  // @ts-expect-error -- a decision is yes or no
  await store.decide({analytics: 'yes'});
  // @ts-expect-error -- silence is none
  await store.decide({analytics: null});
  // @ts-expect-error -- nor is undefined: leave the name out
  await store.decide({analytics: undefined});
  // @ts-expect-error -- names with their decisions, not a list
  await store.decide(['analytics']);
  // @ts-expect-error -- not a name alone
  await store.decide('analytics');
  // @ts-expect-error -- something has to be decided
  await store.decide();
  // @ts-expect-error -- an origin that the record does not know
  await store.decide(true, 'server');
  // @ts-expect-error -- a withdrawal is of everything
  await store.decide(false, ['analytics']);
}

export function wrongStoreUse(): void {
  // @ts-expect-error -- an expression is a text
  store.isGranted(['analytics']);
  // @ts-expect-error -- a listener, not a kind of event
  store.subscribe('change', () => undefined);
  // @ts-expect-error -- a state is no Map of decisions
  store.subscribe((state) => state.get('analytics'));
  // @ts-expect-error -- undefined means the present record, a text means nothing
  store.refresh('v=1');
  // @ts-expect-error -- there is no other way to a grant
  store.grant('analytics');
}

export function wrongChanges(): void {
  // @ts-expect-error -- the state is derived, never set
  store.state = {...store.state};
  // @ts-expect-error -- read only
  store.state.record = record;
  // @ts-expect-error -- read only
  store.state.notice = false;
  // @ts-expect-error -- a decision is made by decide()
  store.state.decisions.set('analytics', true);
  // @ts-expect-error -- read only
  store.state.asked.push('analytics');
  // @ts-expect-error -- read only
  store.policy.cookieDays = 390;
  // @ts-expect-error -- read only
  store.gpc = false;
  // @ts-expect-error -- read only
  record.granted.push('analytics');
  // @ts-expect-error -- read only
  record.flags[0] = 'gpc';
}

export function wrongReading(): void {
  // @ts-expect-error -- there is a record or there is none
  store.state.record.granted.includes('analytics');
  // @ts-expect-error -- what cannot be read is null
  decodeRecord('').granted.includes('analytics');
}

export function wrongPolicies(): void {
  // @ts-expect-error -- a policy is declared by an object
  createPolicy();
  // @ts-expect-error -- a model that does not exist
  createPolicy({categories: [{name: 'analytics', model: 'optin'}]});
  // @ts-expect-error -- a category has a name
  createPolicy({categories: [{label: 'Analytics'}]});
  // @ts-expect-error -- a list, even of one
  createPolicy({categories: 'analytics'});
  // @ts-expect-error -- a number of days
  createPolicy({categories: ['analytics'], cookieDays: '182'});
  // @ts-expect-error -- honour or ignore
  createPolicy({categories: ['analytics'], gpc: true});
  // @ts-expect-error -- a misspelt name
  createPolicy({categories: ['analytics'], policyversion: '2'});
  // @ts-expect-error -- a cookie is declared with its name
  createPolicy({categories: [{name: 'analytics', cookies: ['_ga']}]});
  // @ts-expect-error -- a place that is none
  createPolicy({categories: [{name: 'analytics', cookies: [{name: '_ga', storage: 'localStorage'}]}]});
  // @ts-expect-error -- made once
  createPolicy({categories: ['analytics']}).categories.push();
  // @ts-expect-error -- an ISO date
  businessDaysAfter(new Date(), 30);
}
