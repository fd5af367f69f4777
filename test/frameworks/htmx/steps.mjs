import {noHotReload} from '../no-hot-reload.mjs';
import {morphedPages} from '../swapped-pages.mjs';

export const without = noHotReload('there is no bundler');

export const parts = morphedPages({
  granted:
    'src/gate/activate.ts leaves a script that has run with another type, and htmx puts a new one in its place',
});
