import {heldBack, hydration} from '../hydration.mjs';
import {noHotReload} from '../no-hot-reload.mjs';

export const without = noHotReload('the server serves what was built');
export const parts = [...heldBack(/library/), ...hydration];
