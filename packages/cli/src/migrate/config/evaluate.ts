// This module tells the values of expressions without running them: literals, and what is put together from them.
import {type Expression, isExpression, type Node} from '@babel/types';
import {ConfigError} from './config-error.js';
import {describeDynamic, dynamic} from './describe-dynamic.js';
import {evaluateCall} from './evaluate-call.js';
import {evaluateObject} from './evaluate-object.js';
import type {Evaluation} from './evaluation.js';
import type {LoadModule} from './load-module.js';
import {lookUp} from './look-up.js';
import {FILLED_IN} from './mask-script.js';
import type {Module, Written} from './module.js';
import {binary, scalarAt, template, unary} from './operators.js';
import {pathOf} from './paths.js';
import {placeOfNode, type Script} from './source.js';
import type {Value} from './value.js';

/** As many values as no configuration has. A few lines can otherwise stand for any number of them. */
const MAX_VALUES = 500_000;

/** A text in a script of a template, which is not read when the template fills it. */
const FILLED_TEXT = 'a text that a template fills in';

/** As deep as no configuration is nested. */
const MAX_DEPTH = 300;

/** Starts to evaluate expressions of a module. */
export const startEvaluation = (module: Module, load: LoadModule): Evaluation => ({
  module,
  load,
  evaluate,
  open: new Set(),
  depth: 0,
  budget: {left: MAX_VALUES},
});

/**
 * Returns the value of an expression.
 *
 * @throws {ConfigError} `too-large` or `too-deep`.
 */
function evaluate({expression: node, script}: Written, outer: Evaluation): Value {
  const place = placeOfNode(node, script);
  const evaluation = {...outer, depth: outer.depth + 1};
  if (--evaluation.budget.left < 0) {
    throw new ConfigError('too-large', `The configuration has more than ${MAX_VALUES} values.`, place);
  }
  if (evaluation.depth > MAX_DEPTH) {
    throw new ConfigError('too-deep', `The configuration is nested more than ${MAX_DEPTH} deep.`, place);
  }
  const inner = (expression: Expression): Value => evaluate({expression, script}, evaluation);
  const unknown = (): Value => describeDynamic(node, place);
  switch (node.type) {
    case 'StringLiteral':
      return node.value.includes(FILLED_IN) ? dynamic(FILLED_TEXT, place) : scalarAt(place, node.value);
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return scalarAt(place, node.value);
    case 'NullLiteral':
      return scalarAt(place, null);
    case 'RegExpLiteral':
      return {place, kind: 'pattern', source: node.pattern, flags: node.flags};
    case 'TemplateLiteral': {
      const texts = node.quasis.map(({value}) => value.cooked);
      return (
        template(texts, node.expressions.filter((one) => isExpression(one)).map(inner), place) ?? unknown()
      );
    }
    case 'ArrayExpression':
      return {place, kind: 'list', items: node.elements.flatMap((item) => itemsOf(item, script, evaluation))};
    case 'ObjectExpression':
      return evaluateObject(node, script, evaluation);
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return {place, kind: 'function', result: resultOf(node, script)};
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return inner(node.expression);
    case 'UnaryExpression':
      return unary(node.operator, inner(node.argument), place) ?? unknown();
    case 'BinaryExpression':
      return node.left.type === 'PrivateName'
        ? unknown()
        : (binary(node.operator, inner(node.left), inner(node.right), place) ?? unknown());
    case 'AssignmentExpression':
      return inner(node.right);
    case 'CallExpression':
    case 'NewExpression':
    case 'ImportExpression':
      return evaluateCall(node, script, evaluation);
    case 'Identifier':
      return node.name === 'undefined' ? scalarAt(place, undefined) : lookUp(node, place, evaluation);
    case 'MemberExpression':
      return memberOf(node, script, evaluation);
    default:
      return unknown();
  }
}

function itemsOf(item: Node | null, script: Script, evaluation: Evaluation): readonly Value[] {
  if (item?.type === 'SpreadElement') {
    const spread = evaluate({expression: item.argument, script}, evaluation);
    return spread.kind === 'list'
      ? spread.items
      : [spread.kind === 'dynamic' ? spread : describeDynamic(item.argument, spread.place)];
  }
  return item && isExpression(item) ? [evaluate({expression: item, script}, evaluation)] : [];
}

function memberOf(node: Node & {type: 'MemberExpression'}, script: Script, evaluation: Evaluation): Value {
  const place = placeOfNode(node, script);
  const key = pathOf(node)?.split('.').at(-1);
  if (node.object.type === 'Super' || key === undefined) return describeDynamic(node, place);
  const object = evaluate({expression: node.object, script}, evaluation);
  const found = object.kind === 'object' && object.unknown.length === 0 ? object.entries.get(key) : undefined;
  return found ?? describeDynamic(node, place);
}

/** A function that does nothing but return something is a value that is made when it is needed. */
function resultOf(
  {params, body}: Node & {type: 'FunctionExpression' | 'ArrowFunctionExpression'},
  script: Script,
): Written | undefined {
  if (params.length > 0) return undefined;
  if (body.type !== 'BlockStatement') return {expression: body, script};
  const [only, ...others] = body.body;
  const expression = only?.type === 'ReturnStatement' && others.length === 0 ? only.argument : undefined;
  return expression ? {expression, script} : undefined;
}
