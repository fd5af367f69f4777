export {policyAt} from '../core/region-rules.js';
export {findRegions} from '../page/find-regions.js';
