import {onAddress, onHtml, onInsert} from './intercept-insertion.js';
import {addressOf, BLOCKABLE, hold, isLive, parseBlock, ruleFor} from './block-rules.js';
import {reinsert} from '../dom/document.js';

/**
 * Stops live scripts, frames and images of given hosts from running until they are granted: those that the parser
 * finds, and those that other scripts put in. They become gated markup, and the gate sees to the rest.
 *
 * It stops the running. The request of what the parser finds may have left already: only inert markup is sure.
 *
 * @param text `analytics: host host; social: host`.
 * @param granted Asked each time.
 */
export function block(text: string, granted: (expression: string) => boolean): void {
  const rules = parseBlock(text);
  /** The expression that holds an address back, if any does. */
  const holding = (address: string): string | undefined => {
    const rule = ruleFor(rules, address);
    return rule && !granted(rule.expression) ? rule.expression : undefined;
  };
  const check = (element: Element): boolean => {
    const expression = isLive(element) ? holding(addressOf(element)) : undefined;
    if (expression !== undefined) hold(element, expression);
    return expression !== undefined;
  };
  const checkAll = (root: Node): Element[] => {
    if (root instanceof Element && root.matches(BLOCKABLE)) return check(root) ? [root] : [];
    if (!(root instanceof Element || root instanceof DocumentFragment)) return [];
    // The methods of a form can be shadowed by its controls.
    const owner = root instanceof Element ? Element : DocumentFragment;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is not a string's
    return [...owner.prototype.querySelectorAll.call(root, BLOCKABLE)].filter(check);
  };

  onInsert((node) => void checkAll(node));
  onAddress((element, address) => {
    const expression = isLive(element) ? holding(address) : undefined;
    if (expression === undefined) return false;
    if (element.localName === 'script') {
      hold(element, expression);
      return false;
    }
    element.setAttribute('data-consent', expression);
    return true;
  });
  onHtml(
    (tag) => {
      const element = new DOMParser().parseFromString(tag, 'text/html').querySelector(BLOCKABLE);
      return element && check(element) ? element.outerHTML.replace(/<\/\w+>$/, '') : tag;
    },
    rules.map(({host}) => host),
  );

  new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) {
        // A frame that has begun to load is emptied by being put in anew.
        for (const held of checkAll(node)) if (held.localName === 'iframe') reinsert(held, () => undefined);
      }
    }
  }).observe(document, {childList: true, subtree: true});
}
