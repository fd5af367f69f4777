import {
  type CallExpression,
  type Expression,
  type ImportExpression,
  isExpression,
  type NewExpression,
} from '@babel/types';
import {describeDynamic, dynamic} from './describe-dynamic.js';
import type {Evaluation} from './evaluation.js';
import {lookUpExport} from './look-up.js';
import {pathOf} from './paths.js';
import {type Place, placeOfNode, type Script} from './source.js';
import type {Value} from './value.js';

/** The functions that return what they are given. */
const UNCHANGED = ['Object.freeze', 'Object.seal', 'structuredClone'];

/** Returns the value of a call, if it is one of the few whose result is plain. No other function is called. */
export function evaluateCall(
  node: CallExpression | NewExpression | ImportExpression,
  script: Script,
  evaluation: Evaluation,
): Value {
  const place = placeOfNode(node, script);
  const inner = (expression: Expression): Value => evaluation.evaluate({expression, script}, evaluation);
  if (node.type === 'ImportExpression') return importedBy(inner(node.source), place, script, evaluation);
  const path = pathOf(node.callee) ?? '';
  const expressions = node.arguments.filter((one) => isExpression(one));
  const [first, second] = expressions;
  if (first && node.callee.type === 'Import') return importedBy(inner(first), place, script, evaluation);
  if (first && UNCHANGED.includes(path)) return inner(first);
  if (first && path === 'Object.assign') return assigned(expressions.map(inner), place);
  if (first && path === 'RegExp') return pattern(inner(first), second ? inner(second) : undefined, place);
  const {what} = describeDynamic(node, place);
  return path === ''
    ? dynamic(what, place)
    : {...dynamic(`the result of ${path}()`, place, 'Write the value that it returns.'), call: path};
}

function importedBy(source: Value, place: Place, script: Script, evaluation: Evaluation): Value {
  const from = source.kind === 'scalar' ? String(source.scalar) : '';
  return lookUpExport(from, 'default', place, evaluation);
}

function assigned(objects: readonly Value[], place: Place): Value {
  const known = objects.filter((one) => one.kind === 'object');
  if (known.length < objects.length) return dynamic('the result of Object.assign()', place);
  const entries = new Map(known.flatMap((one) => [...one.entries]));
  return {place, kind: 'object', entries, unknown: known.flatMap((one) => one.unknown)};
}

function pattern(source: Value, flags: Value | undefined, place: Place): Value {
  const text = flags?.kind === 'scalar' && typeof flags.scalar === 'string' ? flags.scalar : '';
  if (flags && text === '') return dynamic('the result of RegExp()', place);
  if (source.kind === 'pattern') return {...source, place, flags: text || source.flags};
  return source.kind === 'scalar' && typeof source.scalar === 'string'
    ? {place, kind: 'pattern', source: source.scalar, flags: text}
    : dynamic('the result of RegExp()', place);
}
