import {isAddress} from '../core/schema.js';
import {reinsert} from '../dom/document.js';
import {dispatchError} from '../dom/document-events.js';
import {consentOf, type RunnableScripts} from './script-kind.js';
import {warn} from '../dom/warn.js';

/** What can be gated, besides scripts. Anything else is left alone. */
const GATED = 'iframe,img,source,video,audio,embed,object,link,template';

const ADDRESSES = ['src', 'srcset', 'href', 'poster', 'data'];

/** What is on; for a template with the mark behind the last node that it has put on the page. */
const active = new WeakMap<Element, Text | null>();

/**
 * Turns a gated embed, image or template on or off.
 *
 * @param define Brings the page's elements of a name to life.
 * @param runnable What the parser made, or is known to be able to run; takes up the scripts of such a template.
 */
export function toggleMarkup(
  element: Element,
  on: boolean,
  runnable: RunnableScripts,
  define: (tag: string) => void,
): void {
  if (element.localName.startsWith('consent-')) {
    // What is known by now sees to itself.
    if (element.matches(':not(:defined)')) define(element.localName);
    return;
  }
  if (!element.matches(GATED) || on === active.has(element)) return;
  const template = element instanceof HTMLTemplateElement && element;
  const end = active.get(element);
  if (on) active.set(element, template ? place(template, runnable) : null);
  else active.delete(element);
  if (template) {
    if (end) takeBack(template, end);
  } else {
    // Put in anew, a frame that lost its address is empty.
    reinsert(element, () => setAddresses(element, on));
    const media = element.localName === 'source' ? element.parentNode : element;
    if (media instanceof HTMLMediaElement) media.load();
  }
}

/** Puts the content behind its template. Its scripts become gated ones, so that they keep their order. */
function place(template: HTMLTemplateElement, runnable: RunnableScripts): Text {
  const {content} = template;
  for (const script of content.querySelectorAll('script:not([data-consent])')) {
    const type = script.getAttribute('type');
    if (type !== null) script.setAttribute('data-consent-type', type);
    script.setAttribute('type', 'text/plain');
    script.setAttribute('data-consent', consentOf(template));
    if (runnable.get(template)) runnable.set(script, true);
  }
  const end = new Text();
  content.append(end);
  template.after(content);
  return end;
}

/** Takes back all that stands between a template and its mark, unless the page has moved the mark elsewhere. */
function takeBack(template: HTMLTemplateElement, end: Text): void {
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
    else if (name !== 'srcset' && !isAddress(value)) warn('bad-address', value);
    else {
      try {
        element.setAttribute(name, value);
      } catch (error) {
        // Trusted Types may forbid it (embed, object); then it stays off.
        dispatchError('activation-failed', error);
      }
    }
  }
}
