import type {Written} from '../core/build-policy.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {CheckGated} from '../gate/gate.js';

/** What the development build checks on a page. An entry injects it; the production build has none. */
export interface DevelopmentChecks {
  /** Checks what the banner and the script tag declare. */
  readonly checkDeclaration: (written: Written, policy: ConsentPolicy, tag?: HTMLScriptElement) => void;
  /** Checks gated elements each time the gate looks at them. */
  readonly checkGated: CheckGated;
  /** Checks an expression that code has asked about. */
  readonly checkExpression: (policy: ConsentPolicy, expression: string) => void;
  /** Checks a name of a category or service that code has used. */
  readonly checkName: (policy: ConsentPolicy, name: string) => void;
  /** Looks at the whole page, now and when it has changed. */
  readonly watchPage: () => void;
  /** Warns if the page is complete and has no banner. */
  readonly expectBanner: () => void;
}
