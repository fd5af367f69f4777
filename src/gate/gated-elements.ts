import {isAddress} from '../core/schema.js';
import {reinsert} from '../dom/document.js';
import {dispatchError} from '../dom/document-events.js';
import {ADDRESSES, GATEABLE} from './loading-table.js';
import {forgetCopiesAtDecisions} from './page-copies.js';
import {consentOf, type RunnableScripts} from './script-kind.js';
import {warn} from '../dom/warn.js';

/**
 * The elements that are turned on. For a template, the value is a comment that marks the end of its content in the
 * page.
 */
const active = new WeakMap<Element, Comment | null>();

/** The text of an end mark. It is a comment, because copies of a page keep comments. */
const END_MARK = 'end of data-consent';

/**
 * Turns a gated frame, image, template or other element on or off.
 *
 * @param runnable Takes the scripts of a template that the parser inserted, because those scripts can run.
 * @param define Defines one of the library's elements that the page contains.
 */
export function toggleMarkup(
  element: Element,
  on: boolean,
  runnable: RunnableScripts,
  define: (tag: string) => void,
): void {
  if (element.localName.startsWith('consent-')) {
    // An element that is defined by now handles its own consent.
    if (element.matches(':not(:defined)')) define(element.localName);
    return;
  }
  if (!element.matches(GATEABLE)) return;
  const template = element instanceof HTMLTemplateElement && element;
  if (template) recognizeCopy(template);
  if (on === active.has(element)) return;
  if (on) forgetCopiesAtDecisions();
  const end = active.get(element);
  if (on) active.set(element, template ? place(template, runnable) : null);
  else active.delete(element);
  if (template) {
    if (end) takeBack(template, end);
  } else {
    // A frame that lost its address is empty only after it is inserted again.
    reinsert(element, () => setAddresses(element, on));
    const media = element.localName === 'source' ? element.parentNode : element;
    if (media instanceof HTMLMediaElement) media.load();
  }
}

/**
 * Inserts a template's content behind the template. Its scripts become gated scripts, so that they keep their order.
 * Returns the node that marks the end of the content.
 */
function place(template: HTMLTemplateElement, runnable: RunnableScripts): Comment {
  const {content} = template;
  for (const script of content.querySelectorAll('script:not([data-consent])')) {
    const type = script.getAttribute('type');
    if (type !== null) script.setAttribute('data-consent-type', type);
    script.setAttribute('type', 'text/plain');
    script.setAttribute('data-consent', consentOf(template));
    if (runnable.get(template)) runnable.set(script, true);
  }
  const end = new Comment(END_MARK);
  content.append(end);
  template.after(content);
  return end;
}

/**
 * Recognizes the copy of a template that was turned on, as a client router keeps it: its content lies behind it. Without
 * that, a withdrawal would leave the content in the page.
 */
function recognizeCopy(template: HTMLTemplateElement): void {
  if (active.has(template) || template.content.hasChildNodes()) return;
  // A template inside the content has an end mark of its own.
  let depth = 1;
  for (let node = template.nextSibling; node; node = node.nextSibling) {
    if (node instanceof HTMLTemplateElement && isOpened(node)) depth++;
    if (!(node instanceof Comment) || node.data !== END_MARK) continue;
    depth--;
    if (depth > 0) continue;
    active.set(template, node);
    return;
  }
}

/** Whether a template looks as if its content lay behind it. */
const isOpened = (template: HTMLTemplateElement): boolean =>
  template.hasAttribute('data-consent') && !template.content.hasChildNodes();

/**
 * Moves everything between a template and its end mark back into the template. If the page has moved the mark
 * elsewhere, nothing is moved.
 */
function takeBack(template: HTMLTemplateElement, end: Comment): void {
  if (end.parentNode !== template.parentNode) return;
  for (let node = template.nextSibling; node; node = template.nextSibling) {
    template.content.append(node);
    if (node === end) break;
  }
  end.remove();
}

function setAddresses(element: Element, on: boolean): void {
  for (const name of ADDRESSES) {
    const value = element.getAttribute(`data-consent-${name}`);
    if (value === null) continue;
    if (!on) element.removeAttribute(name);
    else if (!name.endsWith('srcset') && !isAddress(value)) warn('bad-address', value);
    else {
      try {
        element.setAttribute(name, value);
      } catch (error) {
        // Trusted Types may forbid the address of an embed or object. The element then stays off.
        dispatchError('activation-failed', error);
      }
    }
  }
}
