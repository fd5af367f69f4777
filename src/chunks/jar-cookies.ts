import '../dev/provide.js';
export {removeCookie, setCookie} from '../storage/cookie-writer.js';
