import type {Identifier} from '@babel/types';
import {dynamic} from './describe-dynamic.js';
import type {Evaluation} from './evaluation.js';
import {FILLED_IN} from './mask-script.js';
import type {Written} from './module.js';
import type {Place} from './source.js';
import type {Value} from './value.js';

/** Returns the value of a name: that of its one declaration. Scopes are not told apart, so a name that is declared twice has none. */
export function lookUp({name}: Identifier, place: Place, evaluation: Evaluation): Value {
  const {module} = evaluation;
  if (name.includes(FILLED_IN)) return dynamic('a value that a template fills in', place);
  const [declaration, ...others] = module.declarations.get(name) ?? [];
  if (others.length > 0) return dynamic(`"${name}", which is declared more than once`, place);
  if (declaration?.imported) {
    return lookUpExport(declaration.imported.from, declaration.imported.name, place, evaluation);
  }
  const assignments = module.assignments.filter(({path}) => path === name);
  const [assignment] = assignments;
  const written = [declaration?.written, ...assignments.map((one) => one.written)].filter(
    (one) => one !== undefined,
  );
  const [only] = written;
  if (!only) return dynamic(`"${name}", whose value is not in this file`, place);
  if (written.length > 1) return dynamic(`"${name}", which has several values`, place);
  // The one assignment gives the value. All else changes it.
  const changes = (module.changes.get(name) ?? []).filter(({offset}) => offset !== assignment?.place.offset);
  return withChanges(name, evaluateOnce(name, only, place, evaluation), changes, place);
}

/** Returns what a module exports under a name. */
export function lookUpExport(from: string, name: string, place: Place, evaluation: Evaluation): Value {
  const module = evaluation.load(from, evaluation.module.file.name);
  const [script] = module?.scripts ?? [];
  if (!module || !script) {
    const cure = 'Copy its exports into this file and run this again, or write the value by hand.';
    return dynamic(`an import from "${from}"`, place, cure);
  }
  const path = name === 'default' ? 'module.exports' : `exports.${name}`;
  const exported = script.json
    ? {expression: script.json, script}
    : (module.exports.get(name) ?? module.assignments.find((one) => one.path === path)?.written);
  if (!exported) return dynamic(`"${name}" of "${from}"`, place);
  return evaluateOnce(`${name} of ${from}`, exported, place, {...evaluation, module});
}

function evaluateOnce(name: string, written: Written, place: Place, evaluation: Evaluation): Value {
  const {expression} = written;
  if (evaluation.open.has(expression)) return dynamic(`"${name}", which refers to itself`, place);
  const value = evaluation.evaluate(written, {
    ...evaluation,
    open: new Set([...evaluation.open, expression]),
  });
  return value;
}

/** A value that is changed later is not the one that is written. */
export function withChanges(name: string, value: Value, changes: readonly Place[], place: Place): Value {
  if (changes.length === 0 || value.kind === 'dynamic') return value;
  if (value.kind !== 'object') return dynamic(`"${name}", which is changed later`, changes[0] ?? place);
  const cure = 'Write what it says by hand.';
  const unknown = changes.map((one) => dynamic(`a change of "${name}"`, one, cure));
  return {...value, unknown: [...value.unknown, ...unknown]};
}
