/**
 * What follows from a decision, and what few pages need at the start. Nothing here decides: a decision is stored before
 * this file is loaded.
 */
import '../dev/provide.js';
export {deleteDeclaredData} from '../storage/delete-declared-data.js';
export {namesThatAre, runStartupTasks} from '../storage/startup-tasks.js';
