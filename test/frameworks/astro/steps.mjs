import {heldBack} from '../hydration.mjs';
import {noHotReload} from '../no-hot-reload.mjs';
import {swappedPages} from '../swapped-pages.mjs';

export const without = noHotReload('Astro loads the page anew when its source changes');
export const parts = [...heldBack(/\/_astro\/.*\.js|main\.ts/), ...swappedPages];
