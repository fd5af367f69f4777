import {framePage, type FixtureWindow} from './frames.js';

/** A module of the sources in a frame, whose window, document and prototypes are its own. */
export interface InFrame<Module> {
  readonly module: Module;
  readonly view: FixtureWindow;
}

/**
 * Loads a module of the sources in a frame, for what a test must not do to its own page.
 *
 * @param code Runs in the frame before the module. @param body What is in the frame. @param headers Of its page.
 * @param search The query in the address of its page.
 */
export async function importInFrame<Module>(
  path: string,
  code = '',
  body = '',
  headers: Record<string, string> = {},
  search = '',
): Promise<InFrame<Module>> {
  const view = await framePage({
    headers,
    search,
    html: `<!doctype html><html lang="en"><head><title>frame</title>
      <script>${code}; var load = (path) => import(path);</script></head><body>${body}</body></html>`,
  });
  const load = Reflect.get(view, 'load') as (path: string) => Promise<Module>;
  return {module: await load(path), view};
}

/**
 * Loads a module of the sources as the production build has it: where `__DEV__` is false, and where nothing has provided
 * the texts of the development build.
 */
export const importInProduction = <Module>(path: string): Promise<InFrame<Module>> =>
  importInFrame<Module>(path, 'var __DEV__ = false');
