import type {Library} from './library.js';
import type {ActivationWatch} from './watch-activations.js';
import type {DecisionWatch} from './watch-decisions.js';
import type {EventWatch} from './watch-events.js';
import type {RequestWatch} from './watch-requests.js';
import type {VendorWatch} from './watch-vendors.js';

/** Everything that is watched on a page. */
export interface Watches {
  readonly activations: ActivationWatch;
  readonly events: EventWatch;
  readonly requests: RequestWatch;
  readonly vendors: VendorWatch;
  /** Null while the library is not found. */
  readonly decisions: DecisionWatch | null;
  readonly library: Library | null;
  /** Whether the recorder came before the library had read its policy. */
  readonly isEarly: boolean;
}
