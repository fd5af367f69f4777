export {showNotice} from '../elements/notice/show-notice.js';
