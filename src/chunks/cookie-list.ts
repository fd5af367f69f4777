export {ConsentCookieList} from '../elements/cookie-list/consent-cookie-list.js';
