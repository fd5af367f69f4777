import type {RawConfig} from '../core/build-policy.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentStore} from '../core/store.js';
import type {CheckGated} from '../gate/gate.js';
import type {WhenHandler} from '../gate/when.js';

/** The methods of the library's object whose use is noted. */
export interface WatchedConsent {
  readonly showPreferences: () => void;
  readonly when: (expression: string, handler: WhenHandler) => () => void;
}

/** The checks that the development build makes on a page. An entry injects them; the production build has none. */
export interface DevelopmentChecks {
  /** Checks what the banner and the script tag declare. */
  readonly checkDeclaration: (written: RawConfig, policy: ConsentPolicy, tag?: HTMLScriptElement) => void;
  /** Checks gated elements each time the gate sweeps the page. */
  readonly checkGated: CheckGated;
  /** Checks the rules by region of a policy, before they are applied. */
  readonly checkRules: (policy: ConsentPolicy) => void;
  /** Checks an expression that code of the page uses. */
  readonly checkExpression: (policy: ConsentPolicy, expression: string) => void;
  /** Checks the name of a category or service that code of the page uses. */
  readonly checkName: (policy: ConsentPolicy, name: string) => void;
  /** Notes which methods the page's code takes from the library's object. Called before the object is frozen. */
  readonly watchUse: (consent: WatchedConsent) => void;
  /** Checks the whole page, now and after each change. */
  readonly watchPage: (store: ConsentStore) => void;
  /** Warns if the page is complete and has no banner. */
  readonly expectBanner: () => void;
}
