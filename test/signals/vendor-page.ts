// A page of its own for each test: what is told to a vendor stays in the page's globals.
import {buildPolicy} from '../../src/core/build-policy.js';
import type {PolicyInput} from '../../src/core/policy.js';
import type {ConsentRecord} from '../../src/core/record.js';
import type {ConsentErrorEvent} from '../../src/dom/document-events.js';
import type {sendConsentSignals} from '../../src/signals/consent-signals.js';
import {fakeStore, record, type FakeStore} from '../helpers/fakes.js';
import {framePage, type FixtureWindow} from '../helpers/frames.js';

const CATEGORIES = ['analytics', 'marketing', 'personalization'];

export interface VendorPage {
  readonly view: FixtureWindow;
  /** Runs code in the page, as a classic script would, and gives the value of its last expression. */
  readonly run: (code: string) => unknown;
  /** A global of the page as plain data. */
  readonly data: (name: string) => unknown;
  /** Codes of each `consent-error`. */
  readonly errors: string[];
  /** What was thrown and not caught. */
  readonly uncaught: string[];
  /** Tells the vendors, and again at each change. */
  readonly start: (signals: string, options?: StartOptions) => FakeStore;
}

interface StartOptions {
  /** What the visitor granted before; the rest was refused. */
  readonly granted?: readonly string[];
  readonly policy?: PolicyInput;
}

/** A record of that choice among {@link CATEGORIES}. */
export const recordOf = (granted: readonly string[]): ConsentRecord =>
  record({granted, denied: CATEGORIES.filter((name) => !granted.includes(name))});

/** @param body HTML of the page. */
export async function vendorPage(body = ''): Promise<VendorPage> {
  const view = await framePage({
    html: `<!doctype html><html lang="en"><title>page</title><body>${body}</body></html>`,
  });
  const run = (code: string): unknown => view.eval(code);
  const tell = (await run(`import('/src/signals/consent-signals.ts')`)) as {
    sendConsentSignals: typeof sendConsentSignals;
  };
  const errors: string[] = [];
  const uncaught: string[] = [];
  const note = ({code}: ConsentErrorEvent): void => void errors.push(code);
  view.document.addEventListener('consent-error', note as (event: Event) => void);
  view.addEventListener('error', (event) => {
    uncaught.push(event.message);
    event.preventDefault();
  });
  return {
    view,
    run,
    errors,
    uncaught,
    data: (name) => JSON.parse(JSON.stringify(run(name) ?? null)) as unknown,
    start(signals, {granted, policy: input} = {}) {
      const store = fakeStore({
        // As a page declares it: a mistake does not throw.
        policy: buildPolicy({categories: CATEGORIES, signals: signals.split(' '), ...input}),
        record: granted ? recordOf(granted) : null,
      });
      store.subscribe(tell.sendConsentSignals(store));
      return store;
    },
  };
}
