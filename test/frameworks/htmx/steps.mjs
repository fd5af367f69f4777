import {noHotReload} from '../no-hot-reload.mjs';
import {morphedPages} from '../swapped-pages.mjs';

export const without = noHotReload('there is no bundler');

export const parts = morphedPages;
