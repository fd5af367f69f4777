import type {ConsentStore} from '../core/store.js';
import type {ConsentUi} from './consent-ui.js';

/** What is loaded when it is needed, by the file that the script tag finds beside itself. */
export interface Parts {
  /** What only a change needs: it makes, writes and clears. */
  readonly 'change.js': typeof import('./change.js');
  /** What is cleared after a refusal, and what few pages need to have seen to. */
  readonly 'tend.js': Pick<typeof import('./tend.js'), 'deleteRefused' | 'putAwayNotice'> & {
    /** Gives what tells vendors, if there are any to tell. */
    readonly tend: (store: ConsentStore) => Promise<(() => void) | undefined>;
  };
  /** Turns gated markup on and off, and sees to late scripts. */
  readonly 'markup.js': typeof import('./markup.js');
  /** Puts the interface on the page. `looks`: `data-` attributes of the script tag. */
  readonly 'ui.js': {
    readonly mount: (store: ConsentStore, looks?: DOMStringMap) => ConsentUi | Promise<ConsentUi>;
  };
}

export type LoadPart = <File extends keyof Parts>(file: File) => Promise<Parts[File]>;
