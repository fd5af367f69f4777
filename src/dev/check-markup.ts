import {parseExpression} from '../core/expression.js';
import type {ConsentPolicy} from '../core/policy.js';
import {consentOf, HELD_SCRIPTS, scriptAddress} from '../gate/script-kind.js';
import {warn} from '../dom/warn.js';
import type {CheckGated} from '../gate/gate.js';

/** Warns of what is wrong with gated elements. @param hasRun Whether the gate has run a script. */
export const checkMarkup: CheckGated = (policy, elements, hasRun) => {
  for (const element of elements) {
    checkExpression(policy, consentOf(element));
    if (element.localName === 'script') checkScript(element, hasRun(element));
    else checkLive(element);
  }
};

/** A `&` or `|` that stands at an end, or beside another. */
const DANGLING = /(^|[&|])\s*([&|]|$)/;

/** Warns of an expression that is incomplete, or can never be granted. Only the dev build looks. */
export function checkExpression(policy: ConsentPolicy, text: string): void {
  const names = parseExpression(text).map((words) => words.map((word) => word.replace('!', '')));
  const known = names.flat().filter(Boolean);
  if (DANGLING.test(text) || known.length < Math.max(1, names.flat().length)) warn('bad-expression', text);
  for (const name of known) checkName(policy, name);
}

/** Warns of a name that is not declared. Only the dev build looks. */
export function checkName({categories}: ConsentPolicy, name: string): void {
  const known = categories.flatMap((one) => [one.name, ...one.services.map((service) => service.name)]);
  if (!known.includes(name)) warn('unknown-name', name);
}

function checkScript(script: Element, hasRun: boolean): void {
  const address = scriptAddress(script);
  if (!script.matches(HELD_SCRIPTS)) {
    // Data has its real type after the gate has released it.
    if (!hasRun) warn('live-script', address ?? consentOf(script));
    return;
  }
  // With a body or an address of its own, such an attribute is the script's own affair.
  const kept = script.getAttribute('data-consent-src') ?? script.getAttribute('data-src');
  if (kept !== null && address === null && !script.textContent.trim()) warn('script-without-src', kept);
}

/** What loads by an attribute, with the attributes that do it. */
const LOADS: Readonly<Record<string, readonly string[]>> = {
  iframe: ['src', 'srcdoc'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  embed: ['src'],
  object: ['data'],
  link: ['href'],
};

/** Stands for an address that is not there yet. */
const PLACEHOLDER = /^\s*($|about:|data:)/i;

/** An attribute that the gate has set has its `data-consent-` one beside it. */
function checkLive(element: Element): void {
  for (const name of LOADS[element.localName] ?? []) {
    const value = element.getAttribute(name);
    const unprefixed = element.getAttribute(`data-${name}`);
    if (unprefixed !== null && !element.hasAttribute(`data-consent-${name}`)) {
      warn('unprefixed-attribute', `<${element.localName} data-${name}="${unprefixed}">`);
    }
    if (value === null || PLACEHOLDER.test(value) || element.hasAttribute(`data-consent-${name}`)) continue;
    warn('live-element', `<${element.localName} ${name}="${value}">`);
  }
}
