/**
 * Holds what follows from a decision, and what few pages need at the start. This file decides nothing: the page stores a
 * decision before it loads this file.
 */
import '../dev/provide.js';
export {deleteDeclaredData} from '../storage/delete-declared-data.js';
export {namesThatAre, runStartupTasks} from '../storage/startup-tasks.js';
