import type {ConsentStore} from '../core/store.js';
import type {Markup} from '../gate/gate.js';
import type {CookieWriter} from '../storage/jar-queue.js';
import type {deleteDeclaredData} from '../storage/delete-declared-data.js';
import type {namesThatAre, runStartupTasks} from '../storage/startup-tasks.js';
import type {ConsentUi} from './consent-ui.js';

/** What is loaded when it is needed, by the file that the script tag finds beside itself. */
export interface Chunks {
  /** What follows from a decision, and what few pages need at the start. */
  readonly 'follow-up.js': {
    readonly deleteDeclaredData: typeof deleteDeclaredData;
    readonly namesThatAre: typeof namesThatAre;
    readonly runStartupTasks: typeof runStartupTasks;
  };
  /** Tells the vendors that the policy names. */
  readonly 'tell-vendors.js': {readonly sendConsentSignals: (store: ConsentStore) => () => void};
  /** Writes the cookies of jars. */
  readonly 'jar-cookies.js': CookieWriter;
  /** Turns gated markup on and off, and finds out whether late scripts can run. */
  readonly 'markup.js': Markup;
  /** Puts the interface on the page. `looks`: `data-` attributes of the script tag. */
  readonly 'ui.js': {
    readonly mount: (store: ConsentStore, looks?: DOMStringMap) => ConsentUi | Promise<ConsentUi>;
  };
}

export type LoadChunk = <File extends keyof Chunks>(file: File) => Promise<Chunks[File]>;
