import {ofDocument} from '../dom/document.js';
import {type BlockRule, parseBlock, ruleFor} from './block-rules.js';
import {heldName, holdAddress, holdScript, isLive, releaseAddress, stopLoading} from './hold-element.js';
import {heldByBlock} from './held-by-block.js';
import {onAddress} from './intercept-attributes.js';
import {type HoldInFragment, onHtml} from './intercept-html.js';
import {onInsert} from './intercept-insertion.js';
import {onWrite} from './intercept-write.js';
import {isQuiet, isScript, loadingAttributes, loadingValue} from './loading-attributes.js';
import {addressesIn, LOADING, MAY_LOAD} from './loading-table.js';
import {
  attributeOf,
  findAll,
  isElement,
  matchesSelector,
  parentOf,
  putAttribute,
  rootOf,
} from './native-dom.js';
import {rewriteTag} from './rewrite-tag.js';

/** What `block` takes from the page's consent object. */
export interface BlockConsent {
  readonly isGranted: (expression: string) => boolean;
  readonly when: (expression: string, handler: () => void) => unknown;
  readonly observe: (root: ShadowRoot) => unknown;
}

/**
 * Stops live scripts, frames, images, style sheets, media and objects of given hosts until they are granted: those that
 * the parser finds, and those that other scripts put in. They become gated markup, and the gate sees to the rest.
 *
 * It stops the running. The request of what the parser finds may have left already: only inert markup is sure.
 * docs/limits.md lists what it cannot hold.
 *
 * @param text `analytics: host host/path; social: host:8080`.
 */
export function block(text: string, consent: BlockConsent): void {
  const {rules} = parseBlock(text);
  if (rules.length === 0) return;
  const holder = createHolder(rules, consent);
  onInsert((node) => void holder.holdIn(node));
  onAddress(holder.holdNewAddress);
  onHtml(holder.holdInFragment);
  onWrite((tag, name) => (MAY_LOAD.test(`<${name}`) ? rewriteTag(tag, name, holder.hold) : tag));
  watchParser(holder);
}

/** Holds live elements that fall under a rule and are not granted. */
interface Holder {
  /** Holds a complete element. Returns whether the element is now held. */
  readonly hold: (element: Element) => boolean;
  /** Holds a node and the elements in it. Returns the elements that are now held. */
  readonly holdIn: (node: Node) => readonly Element[];
  readonly holdInFragment: HoldInFragment;
  /** Holds an element that is about to get an address. Returns whether the address must not be set. */
  readonly holdNewAddress: (element: Element, name: string, value: string) => boolean;
}

function createHolder(rules: readonly BlockRule[], consent: BlockConsent): Holder {
  /** Expressions under whose grant something was let through. */
  const passed = new Set<string>();
  const followShadowRoot = createShadowRootFollower(consent.observe);

  function hold(element: Element): boolean {
    followShadowRoot(element);
    if (!isLive(element) || isQuiet(element)) return false;
    let isHeld = false;
    for (const name of loadingAttributes(element)) {
      const value = loadingValue(element, name);
      const expression = value === null ? undefined : expressionFor(rules, name, value);
      if (value === null || expression === undefined || !mustHold(element, expression)) continue;
      if (isScript(element)) holdScript(element, expression);
      else holdAddress(element, name, plainAddress(name, value), expression);
      followShadowRoot(element);
      isHeld = true;
    }
    return isHeld;
  }

  /** Whether an element that falls under a rule is not granted. */
  function mustHold(element: Element, ruleExpression: string): boolean {
    const expression = attributeOf(element, 'data-consent') ?? ruleExpression;
    if (!consent.isGranted(expression)) return true;
    // The gate does not know the code that is let through, so after a withdrawal the page is loaded again.
    if (!heldByBlock.has(element) && !passed.has(expression)) {
      passed.add(expression);
      consent.when(expression, () => undefined);
    }
    return false;
  }

  function holdIn(node: Node): Element[] {
    const inside = findAll(node, LOADING).filter(hold);
    return isElement(node) && matchesSelector(node, LOADING) && hold(node) ? [node, ...inside] : inside;
  }

  function holdInFragment(fragment: Node, withScripts: boolean): boolean {
    let isHeld = false;
    for (const element of findAll(fragment, '*')) {
      const {shadowRoot} = element;
      if (shadowRoot && holdInFragment(shadowRoot, withScripts)) isHeld = true;
      if ((withScripts || !isScript(element)) && hold(element)) isHeld = true;
    }
    return isHeld;
  }

  function holdNewAddress(element: Element, name: string, value: string): boolean {
    if (!loadingAttributes(element).includes(name) || isQuiet(element)) return false;
    const heldValue = heldByBlock.has(element) ? attributeOf(element, heldName(name)) : null;
    // The gate turns the element on.
    if (heldValue === value) return false;
    const expression = expressionFor(rules, name, value);
    if (expression === undefined) {
      releaseAddress(element, name);
      return false;
    }
    if (isScript(element)) {
      if (isLive(element) && mustHold(element, expression)) holdScript(element, expression);
      return false;
    }
    if (!mustHold(element, expression)) {
      if (heldValue !== null) putAttribute(element, heldName(name), value);
      return false;
    }
    holdAddress(element, name, plainAddress(name, value), expression);
    followShadowRoot(element);
    return true;
  }

  return {hold, holdIn, holdInFragment, holdNewAddress};
}

/** Returns the expression that an address waits for. Undefined if the address falls under no rule. */
function expressionFor(rules: readonly BlockRule[], name: string, value: string): string | undefined {
  const base = ofDocument('baseURI');
  for (const address of addressesIn(name, value)) {
    const rule = ruleFor(rules, address, base);
    if (rule) return rule.expression;
  }
  return undefined;
}

/** Writes an address so that the gate can set it again: browsers read over some characters that the gate refuses. */
const plainAddress = (name: string, value: string): string =>
  /[\\\s]/.test(value) && !name.endsWith('srcset') ? new URL(value, ofDocument('baseURI')).href : value;

/** Has the gate watch each shadow root in which an element is held, once the page has put the element there. */
function createShadowRootFollower(observe: BlockConsent['observe']): (element: Element) => void {
  const observed = new WeakSet<Node>();
  return (element) => {
    if (!heldByBlock.has(element)) return;
    queueMicrotask(() => {
      const root = rootOf(element);
      if (!(root instanceof ShadowRoot) || observed.has(root)) return;
      observed.add(root);
      observe(root);
    });
  };
}

/** Holds the elements that the parser inserts, and those above the library's tag. */
function watchParser({hold, holdIn}: Holder): void {
  const root = ofDocument('documentElement');
  // Scripts above have run already.
  for (const element of findAll(root, LOADING)) {
    if (!isScript(element) && hold(element)) stopLoading(element);
  }
  new MutationObserver((records) => {
    const seen = new Set<Node>();
    for (const {addedNodes} of records) {
      for (const node of addedNodes) {
        // A node in a node of the same turn was handled together with that node.
        const parent = parentOf(node);
        const isSeen = parent !== null && seen.has(parent);
        seen.add(node);
        if (!isSeen) for (const element of holdIn(node)) stopLoading(element);
      }
    }
  }).observe(document, {childList: true, subtree: true});
}
