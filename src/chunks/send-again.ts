import '../dev/provide.js';
export {sendUnsent} from '../page/send-unsent.js';
