import {ofDocument} from '../dom/document.js';
import {parseUrl} from '../dom/parse-url.js';
import {namesFor} from '../gate/loading-table.js';
import {consentOf, HELD_SCRIPTS, isLoaded, scriptAddress} from '../gate/script-kind.js';
import type {Explained} from './explain-expression.js';
import type {GatedFacts, GatedState} from './snapshot.js';
import type {Activation} from './watch-activations.js';

/** Finds gated elements. The library's own elements without an expression are not gated. */
const GATED = '[data-consent], consent-embed';

/** How much of a script's code is shown. Unit: characters. */
const CODE_LENGTH = 80;

/** What the list needs to know of the page. */
export interface GatedContext {
  readonly explain: (expression: string) => Explained;
  readonly activationOf: (element: Element) => Activation | undefined;
  /** Addresses that the page has asked for by now. */
  readonly requested: ReadonlySet<string>;
  /** Whether the inspector has watched the page since before the library started. */
  readonly isComplete: boolean;
  /** Receives each open shadow root that is found. */
  readonly onRoot: (root: ShadowRoot) => void;
}

/** Returns every gated element of the page and its open shadow roots, in document order. */
export function listGated(context: GatedContext): readonly GatedFacts[] {
  return findGated(ofDocument('documentElement'), context.onRoot).map((element) => factsOf(element, context));
}

/** Returns the addresses of gated elements, each with its expression. */
export function gatedAddresses(): ReadonlyMap<string, string> {
  const found = findGated(ofDocument('documentElement'), () => undefined);
  return new Map(found.map((element) => [absolute(addressOf(element)), expressionOf(element)]));
}

function findGated(root: ParentNode, onRoot: (root: ShadowRoot) => void): readonly Element[] {
  const inside = [...root.querySelectorAll('*')].flatMap((element) => {
    const {shadowRoot} = element;
    // The library's own elements hold nothing that a page has gated.
    if (!shadowRoot || element.localName.startsWith('consent-')) return [];
    onRoot(shadowRoot);
    return findGated(shadowRoot, onRoot);
  });
  return [...root.querySelectorAll(GATED), ...inside];
}

/** Returns what an element waits for: for an embed its service, or else its category. */
function expressionOf(element: Element): string {
  if (element.localName !== 'consent-embed') return consentOf(element);
  return element.getAttribute('service') || element.getAttribute('category') || '';
}

function factsOf(element: Element, context: GatedContext): GatedFacts {
  const expression = expressionOf(element);
  const {isGranted, reason, undeclared} = context.explain(expression);
  const activation = context.activationOf(element);
  const state = stateOf(element, isGranted, activation, context);
  return {
    kind: element.localName,
    what: addressOf(element) || codeOf(element),
    expression,
    state,
    reason:
      state === 'on' && !isGranted
        ? `On without a grant that holds now: loaded once, or before. ${reason}`
        : reason,
    undeclared,
    at: activation?.loadedAt ?? activation?.startedAt ?? null,
  };
}

function stateOf(
  element: Element,
  isGranted: boolean,
  activation: Activation | undefined,
  context: GatedContext,
): GatedState {
  if (!element.matches('script')) return isShown(element) ? 'on' : isGranted ? 'waiting' : 'held';
  if (!element.matches(HELD_SCRIPTS)) return 'on';
  if (activation?.failedAt !== undefined) return 'failed';
  if (activation) return isLoaded(element) && activation.loadedAt === undefined ? 'loading' : 'on';
  if (!isGranted) return 'held';
  if (context.isComplete) return 'waiting';
  return context.requested.has(absolute(scriptAddress(element) ?? '')) ? 'on' : 'unseen';
}

/** Whether an embed shows its frame. The class is of the library, which may be another copy, so its property is read. */
const hasFrame = (embed: Element): boolean => 'frame' in embed && embed.frame instanceof Element;

/** Whether a gated frame, image, template or embed is turned on. */
function isShown(element: Element): boolean {
  if (element.localName === 'consent-embed') return hasFrame(element);
  if (element instanceof HTMLTemplateElement) return element.content.childNodes.length === 0;
  return namesFor(element.namespaceURI, element.localName).some(
    (name) => element.hasAttribute(name) && element.hasAttribute(`data-consent-${name}`),
  );
}

function addressOf(element: Element): string {
  if (element.localName === 'script') return scriptAddress(element) ?? '';
  const names = namesFor(element.namespaceURI, element.localName);
  const held = names.map((name) => element.getAttribute(`data-consent-${name}`)).find(Boolean);
  return held ?? element.getAttribute('src') ?? '';
}

function codeOf(element: Element): string {
  const text = element instanceof HTMLTemplateElement ? element.content.textContent : element.textContent;
  const code = text.replace(/\s+/g, ' ').trim();
  return code.length > CODE_LENGTH ? `${code.slice(0, CODE_LENGTH)}…` : code;
}

/** Returns an address as the browser reports it. Empty if it cannot be read. */
export const absolute = (address: string): string =>
  address === '' ? '' : (parseUrl(address, ofDocument('baseURI'))?.href ?? '');
