import type {Problem} from '../finding.js';
import type {Edit} from './edits.js';

/** Edits that an element needs besides its names, so that it is held. */
export type Holding =
  | {
      readonly edits: readonly Edit[];
      /** Attributes to write before `data-consent`. */
      readonly added: readonly string[];
      readonly notes: readonly Problem[];
    }
  | {readonly problem: Problem};
