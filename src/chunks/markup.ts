import '../dev/provide.js';
export {enable} from '../gate/enable.js';
export {toggleMarkup} from '../gate/gated-elements.js';
