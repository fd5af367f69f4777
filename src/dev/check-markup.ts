import {parseExpression} from '../core/expression.js';
import type {ConsentPolicy} from '../core/policy.js';
import {namesOf} from '../core/record.js';
import {heldByBlock} from '../gate/held-by-block.js';
import {addressesIn, GATEABLE, namesFor} from '../gate/loading-table.js';
import {consentOf, HELD_SCRIPTS, realType, scriptAddress} from '../gate/script-kind.js';
import {warn} from '../dom/warn.js';
import {declaredPolicy} from './check-rules.js';
import {parseAddress} from './own-site.js';
import type {CheckGated} from '../gate/gate.js';

/** Warns of what is wrong with gated elements. @param hasRun Whether the gate has run a script. */
export const checkMarkup: CheckGated = (policy, elements, hasRun) => {
  for (const element of elements) {
    checkExpression(policy, consentOf(element));
    if (element.localName === 'script') checkScript(element, hasRun(element));
    else if (element.matches(GATEABLE)) checkLive(element);
    else warn('ungateable-element', `<${element.localName} data-consent="${consentOf(element)}">`);
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
  checkJoined(declaredPolicy() ?? policy, text);
}

/**
 * Warns if a gate joins a category that runs until it is refused with another one. Code with two purposes has no
 * exception from asking first.
 *
 * @see https://ico.org.uk/for-organisations/direct-marketing-and-privacy-and-electronic-communications/guidance-on-the-use-of-storage-and-access-technologies/
 */
function checkJoined({categories}: ConsentPolicy, text: string): void {
  const alternatives = parseExpression(text);
  if (alternatives.length < 2) return;
  const joined = categories.filter((category) =>
    alternatives.flat().some((word) => namesOf(category).includes(word)),
  );
  if (joined.length > 1 && joined.some(({model}) => model.includes('opt-out')))
    warn('joined-exception', text);
}

/** Warns of a name that is not declared. Only the dev build looks. */
export function checkName({categories}: ConsentPolicy, name: string): void {
  if (!categories.flatMap(namesOf).includes(name)) warn('unknown-name', name);
}

function checkScript(script: Element, hasRun: boolean): void {
  const address = scriptAddress(script);
  if (!script.matches(HELD_SCRIPTS)) {
    // Data has its real type after the gate has released it.
    if (!hasRun) warn('live-script', address ?? consentOf(script));
    return;
  }
  if (realType(script).trim().toLowerCase() === 'importmap') warn('gated-import-map', consentOf(script));
  // With a body or an address of its own, such an attribute is the script's own affair.
  const kept = script.getAttribute('data-consent-src') ?? unreadAddresses(script)[0]?.value ?? null;
  if (kept !== null && address === null && !script.textContent.trim()) warn('script-without-src', kept);
}

/** Stands for an address that is not there yet. */
const PLACEHOLDER = /^\s*($|about:|data:)/i;

function checkLive(element: Element): void {
  for (const {name, value} of unreadAddresses(element)) {
    warn('unprefixed-attribute', `<${element.localName} ${name}="${value}">`);
  }
  // What `block` has held is not its author's.
  if (heldByBlock.has(element)) return;
  checkAddresses(element, ['srcdoc', ...namesFor(element.namespaceURI, element.localName)]);
  // Media load what stands in them, too.
  for (const part of element.matches('video, audio') ? element.querySelectorAll('source') : []) {
    if (!part.hasAttribute('data-consent')) checkAddresses(part, ['src']);
  }
}

/** Whether an address is on another site. A picture of the page's own may stand in for what is held. */
const isElsewhere = (name: string, value: string): boolean =>
  addressesIn(name, value).some((address) => parseAddress(address)?.origin !== location.origin);

/** An attribute that the gate has set has its `data-consent-` one beside it, with the same value. */
function checkAddresses(element: Element, names: readonly string[]): void {
  for (const name of names) {
    const value = element.getAttribute(name);
    if (value === null || PLACEHOLDER.test(value)) continue;
    const held = element.getAttribute(`data-consent-${name}`);
    if (held !== null && (held === value || !isElsewhere(name, value))) continue;
    warn('live-element', `<${element.localName} ${name}="${value}">`);
  }
}

/** How other libraries and lazy loaders name an address that waits. */
const WAITING =
  /^data-(?:.+-)?(?:src|srcset|href|poster|data|original|lazy|lazyload|bg|background|suppressedsrc|cfsrc|url)$/;

/** Returns attributes that hold an address, and that the gate does not read. */
const unreadAddresses = (element: Element): Attr[] =>
  [...element.attributes].filter(
    ({name, value}) =>
      WAITING.test(name) &&
      !name.startsWith('data-consent-') &&
      /^\s*(?:https?:)?\/\/|^\s*[./]|\.\w+\s*$/i.test(value),
  );
