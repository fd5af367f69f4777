import type {ConsentStore} from '../core/store.js';
import type {ConsentUi} from './consent-ui.js';

/** What is loaded when it is needed, by the file that the script tag finds beside itself. */
export interface Parts {
  /** What follows from a decision, and what few pages need at the start. */
  readonly 'follow-up.js': typeof import('../storage/follow-up.js');
  /** Tells the vendors that the policy names. */
  readonly 'tell-vendors.js': {readonly tellVendors: (store: ConsentStore) => () => void};
  /** Writes the cookies of jars. */
  readonly 'jar-cookies.js': typeof import('../storage/jar-cookies.js');
  /** Turns gated markup on and off, and finds out whether late scripts can run. */
  readonly 'markup.js': typeof import('../gate/markup.js');
  /** Puts the interface on the page. `looks`: `data-` attributes of the script tag. */
  readonly 'ui.js': {
    readonly mount: (store: ConsentStore, looks?: DOMStringMap) => ConsentUi | Promise<ConsentUi>;
  };
}

export type LoadPart = <File extends keyof Parts>(file: File) => Promise<Parts[File]>;
