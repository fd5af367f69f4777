import {parseExpression} from '../core/expression.js';
import type {ConsentPolicy} from '../core/policy.js';
import {consentOf, HELD_SCRIPTS} from './script-kind.js';
import {warn} from './warn.js';

/** Scripts that the gate has let run: those have their real type. */
const started = new WeakSet<Element>();

/** Remembers a script that the gate lets run. */
export const noteStart = (script: Element): void => void started.add(script);

/** Warns of what is wrong with gated elements. Only the dev build looks. */
export function checkMarkup({categories}: ConsentPolicy, elements: readonly Element[]): void {
  const known = categories.flatMap(({name, services}) => [name, ...services.map((one) => one.name)]);
  for (const element of elements) {
    const text = consentOf(element);
    const terms = parseExpression(text).flat();
    if (terms.length === 0) warn('bad-expression', text);
    for (const term of terms) {
      const name = term.replace('!', '');
      if (!known.includes(name)) warn('unknown-name', name);
    }
    const live = element.localName === 'script' && !element.matches(HELD_SCRIPTS) && !started.has(element);
    if (live) warn('live-script', element.getAttribute('src') ?? text);
  }
}
