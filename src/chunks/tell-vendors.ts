import '../dev/provide.js';
export {tellVendors} from '../signals/consent-signals.js';
