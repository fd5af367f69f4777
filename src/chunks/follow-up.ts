/**
 * Exports the code that follows a decision, and the startup tasks, which few pages have. The page stores a decision before it loads this file.
 */
import '../dev/provide.js';
export {deleteDeclaredData} from '../storage/delete-declared-data.js';
export {runStartupTasks} from '../storage/startup-tasks.js';
