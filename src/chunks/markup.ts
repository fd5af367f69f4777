import '../dev/provide.js';
export {makeRunnable} from '../gate/make-runnable.js';
export {toggleMarkup} from '../gate/gated-elements.js';
