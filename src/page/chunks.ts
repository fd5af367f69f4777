import type {policyAt} from '../core/region-rules.js';
import type {ConsentStore} from '../core/store.js';
import type {findFormer} from '../import/find-former.js';
import type {FormerTool} from '../import/former-tool.js';
import type {Markup} from '../gate/gate.js';
import type {CookieWriter} from '../storage/jar-queue.js';
import type {deleteDeclaredData} from '../storage/delete-declared-data.js';
import type {runStartupTasks} from '../storage/startup-tasks.js';
import type {ConsentUi} from './consent-ui.js';
import type {findRegions} from './find-regions.js';
import type {sendUnsent} from './send-unsent.js';

/**
 * The exports of each file that the page loads on demand, by file name. The script tag finds these files beside its
 * own.
 */
export interface Chunks {
  /** Does what follows a decision, and the startup tasks of few pages. */
  readonly 'follow-up.js': {
    readonly deleteDeclaredData: typeof deleteDeclaredData;
    readonly runStartupTasks: typeof runStartupTasks;
  };
  /** Tells the vendors that the policy names. */
  readonly 'tell-vendors.js': {readonly sendConsentSignals: (store: ConsentStore) => () => void};
  /** Sends decisions again that earlier pages could not deliver. */
  readonly 'send-again.js': {readonly sendUnsent: typeof sendUnsent};
  /** Writes the cookies of jars. */
  readonly 'jar-cookies.js': CookieWriter;
  /** Turns gated markup on and off, and makes late scripts runnable. */
  readonly 'markup.js': Markup;
  /** Applies rules by region, which few policies have. */
  readonly 'region-rules.js': {
    readonly findRegions: typeof findRegions;
    readonly policyAt: typeof policyAt;
  };
  /** Takes over the record of a former tool, which few policies ask for. */
  readonly 'import.js': {readonly findFormer: typeof findFormer};
  /** Reads the record of one former tool. */
  readonly [tool: `import/${string}.js`]: {readonly former: FormerTool};
  /** Adds the interface to the page. `tagDataset` has the `data-` attributes of the script tag. */
  readonly 'ui.js': {
    readonly mount: (store: ConsentStore, tagDataset?: DOMStringMap) => ConsentUi | Promise<ConsentUi>;
  };
}

/** Loads a file on demand. Rejects if the file fails to load. */
export type LoadChunk = <File extends keyof Chunks>(file: File) => Promise<Chunks[File]>;
