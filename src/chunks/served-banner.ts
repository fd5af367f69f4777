export {takeServed, whenTakable} from '../elements/banner/served-banner.js';
