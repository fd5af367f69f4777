import type {Module} from '../module.js';
import {rootOf} from '../paths.js';
import type {FoundConfig} from './config-tool.js';

/** A call, with the module that its first name is imported from, if it is. */
interface NamedCall {
  readonly path: string;
  readonly from: string;
}

/** Returns what is given to the calls that a test accepts. @param index Which argument it is. */
export function callsTo(
  module: Module,
  isMeant: (call: NamedCall) => boolean,
  index = 0,
): readonly FoundConfig[] {
  return module.calls.flatMap(({path, arguments: all}) => {
    const imported = module.declarations.get(rootOf(path))?.find((one) => one.imported)?.imported;
    // `run` that was imported under another name
    const named = imported && imported.name !== '*' && imported.name !== 'default' ? imported.name : path;
    const written = isMeant({path: named, from: imported?.from ?? ''}) ? all[index] : undefined;
    return written ? [{written}] : [];
  });
}

/** Returns what is assigned to a global name, or declared under it. */
export function valuesOf(module: Module, name: string): readonly FoundConfig[] {
  const declared = (module.declarations.get(name) ?? []).flatMap(({written}) => (written ? [written] : []));
  const assigned = module.assignments.filter(({path}) => path === name).map(({written}) => written);
  return [...declared, ...assigned].map((written) => ({written, name}));
}
