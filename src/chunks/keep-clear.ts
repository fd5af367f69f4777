export {keepFocusClear} from '../elements/keep-focus-clear.js';
