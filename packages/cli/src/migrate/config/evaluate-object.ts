import {isExpression, type ObjectExpression, type ObjectMember} from '@babel/types';
import {dynamic} from './describe-dynamic.js';
import type {Evaluation} from './evaluation.js';
import {placeOfNode, type Script} from './source.js';
import type {DynamicValue, Value} from './value.js';

/** Returns the value of an object in code. A later entry replaces an earlier one of the same name. */
export function evaluateObject(node: ObjectExpression, script: Script, evaluation: Evaluation): Value {
  const entries = new Map<string, Value>();
  const unknown: (Value & DynamicValue)[] = [];
  for (const property of node.properties) {
    const place = placeOfNode(property, script);
    if (property.type === 'SpreadElement') {
      const spread = evaluation.evaluate({expression: property.argument, script}, evaluation);
      if (spread.kind === 'object') {
        for (const [key, value] of spread.entries) entries.set(key, value);
        unknown.push(...spread.unknown);
      } else if (spread.kind !== 'scalar') {
        const what = spread.kind === 'dynamic' ? spread.what : 'something that is not an object';
        unknown.push(dynamic(`entries from ${what}`, place, 'Write these options by hand.'));
      }
      continue;
    }
    const key = keyOf(property, script, evaluation);
    if (key === undefined) {
      unknown.push(dynamic('an entry whose name only running the code would show', place));
    } else if (
      key === '__proto__' &&
      property.type === 'ObjectProperty' &&
      !property.shorthand &&
      !property.computed &&
      !script.json
    ) {
      unknown.push(
        dynamic('"__proto__", which adds entries from elsewhere', place, 'Write these options by hand.'),
      );
    } else if (property.type === 'ObjectMethod') {
      entries.set(
        key,
        property.kind === 'method'
          ? {place, kind: 'function', result: undefined}
          : dynamic('a getter', place, 'Write the value by hand: the code is not run.'),
      );
    } else {
      const {value} = property;
      // A pattern stands on the left of an assignment alone.
      const isValue = isExpression(value);
      entries.set(
        key,
        isValue ? evaluation.evaluate({expression: value, script}, evaluation) : dynamic('code', place),
      );
    }
  }
  return {place: placeOfNode(node, script), kind: 'object', entries, unknown};
}

function keyOf(property: ObjectMember, script: Script, evaluation: Evaluation): string | undefined {
  const {key, computed} = property;
  if (!computed && key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateName') return undefined;
  const value = evaluation.evaluate({expression: key, script}, evaluation);
  return value.kind === 'scalar' ? String(value.scalar) : undefined;
}
