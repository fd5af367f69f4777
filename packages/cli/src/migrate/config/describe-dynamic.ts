import type {Node} from '@babel/types';
import {pathOf} from './paths.js';
import type {Place} from './source.js';
import type {DynamicValue, Value} from './value.js';

const BY_HAND = 'Write the value by hand.';

/** Returns a value that only running the program could tell, and says what stands there. */
export function dynamic(what: string, place: Place, cure = BY_HAND): Value & DynamicValue {
  return {place, kind: 'dynamic', what, cure};
}

/** The same for an expression. */
export function describeDynamic(node: Node, place: Place): Value & DynamicValue {
  const path = pathOf(node);
  if (path !== undefined && /^(?:process\.env|import\.meta\.env)\./.test(path)) {
    return dynamic(`the environment variable ${path}`, place, 'Write its value, or let your build write it.');
  }
  if (path !== undefined && /(?:^|\.)location\./.test(path)) {
    return dynamic(path, place, 'It depends on the address of the page: leave it out, or write the value.');
  }
  if (path !== undefined) return dynamic(`"${path}", whose value is not in this file`, place);
  return dynamic(DESCRIPTIONS.get(node.type) ?? 'code', place);
}

const DESCRIPTIONS: ReadonlyMap<string, string> = new Map([
  ['TemplateLiteral', 'a text with a part that only running the code would show'],
  ['BinaryExpression', 'a calculation'],
  ['ConditionalExpression', 'a choice between two values'],
  ['LogicalExpression', 'a choice between two values'],
  ['AwaitExpression', 'a value that is waited for'],
  ['CallExpression', 'the result of a call'],
  ['NewExpression', 'a new object'],
  ['JSXElement', 'an element of JSX'],
  ['JSXFragment', 'elements of JSX'],
]);
