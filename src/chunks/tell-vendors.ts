import '../dev/provide.js';
export {sendConsentSignals} from '../signals/consent-signals.js';
