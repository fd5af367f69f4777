import {noHotReload} from '../no-hot-reload.mjs';
import {comparedHeads, keptPages, morphedPages, swappedPages} from '../swapped-pages.mjs';

export const without = noHotReload('there is no bundler');

const TYPE = 'src/gate/activate.ts leaves a script that has run without its gate';

export const parts = [
  ...swappedPages,
  ...keptPages('cached', `${TYPE}, and Turbo runs a copy of it`),
  ...morphedPages({
    later: `${TYPE}, Turbo puts it back, and the queue waits for the script to run again`,
  }),
  ...comparedHeads('head', `${TYPE}, and Turbo takes the same script of the next page for another one`),
];
