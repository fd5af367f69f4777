import {runScriptTag} from './script-tag.js';

// A relative import of a classic script fails when it comes from another origin, so the addresses are made here.
runScriptTag((base) => {
  const load = async <T>(file: string): Promise<T> => (await import(new URL(file, base).href)) as T;
  return {
    loadChange: () => load<typeof import('./gate/change.js')>('change.js'),
    loadMarkup: () => load<typeof import('./gate/markup.js')>('markup.js'),
    loadUi: async (store) => (await load<typeof import('./ui.js')>('ui.js')).mount(store),
  };
});
