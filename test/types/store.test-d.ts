/* eslint-disable @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return --
   what must not compile has no type */
// Wrong uses of the core's API that must not compile. Nothing here runs: `tsc -p test` fails where a line that is said
// to be wrong is taken.
import {businessDaysAfter, createPolicy, type ConsentRecord} from '../../src/entries/headless.js';
import type {ConsentStore} from '../../src/core/store.js';

declare const store: ConsentStore;
declare const record: ConsentRecord;

export function wrongDecisions(): void {
  // @ts-expect-error -- a decision is yes or no
  store.decide({analytics: 'yes'});
  // @ts-expect-error -- silence is none
  store.decide({analytics: null});
  // @ts-expect-error -- nor is undefined: leave the name out
  store.decide({analytics: undefined});
  // @ts-expect-error -- names with their decisions, not a list
  store.decide(['analytics']);
  // @ts-expect-error -- not a name alone
  store.decide('analytics');
  // @ts-expect-error -- something has to be decided
  store.decide();
  // @ts-expect-error -- an origin that the record does not know
  store.decide(true, 'server');
  // @ts-expect-error -- a withdrawal is of everything
  store.decide(false, ['analytics']);
}

export function wrongStoreUse(): void {
  // @ts-expect-error -- an expression is a text
  store.isGranted(['analytics']);
  // @ts-expect-error -- a listener, not a kind of event
  store.subscribe('change', () => undefined);
  // @ts-expect-error -- a state is no Map of decisions
  store.subscribe((state) => state.get('analytics'));
  // @ts-expect-error -- it reads what is stored, and takes no record
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
  // @ts-expect-error -- honor or ignore
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
