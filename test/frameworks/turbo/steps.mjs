import {noHotReload} from '../no-hot-reload.mjs';
import {comparedHeads, keptPages, morphedPages, swappedPages} from '../swapped-pages.mjs';

export const without = noHotReload('there is no bundler');

export const parts = [...swappedPages, ...keptPages('cached'), ...morphedPages, ...comparedHeads('head')];
