/** Exports the rules by which a former tool's record is taken over. Each tool has a file of its own beside them. */
export {findFormer} from '../import/find-former.js';
