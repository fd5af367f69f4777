import '../dev/provide.js';
export {isAllowed, removeCookie, setCookie} from '../storage/cookie-writer.js';
