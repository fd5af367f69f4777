import {isAddress} from '../core/schema.js';
import {reinsert} from './document.js';
import {sendError} from './events.js';
import {consentOf} from './script-kind.js';
import {warn} from './warn.js';

const ADDRESSES = ['src', 'srcset', 'href', 'poster', 'data'];

/** What is on, with the nodes that a template has put on the page. */
const active = new WeakMap<Element, readonly ChildNode[]>();

/** Turns a gated embed, image or template on or off. */
export function toggleMarkup(element: Element, on: boolean): void {
  const nodes = active.get(element);
  if (on === Boolean(nodes)) return;
  const template = element instanceof HTMLTemplateElement && element;
  if (on) active.set(element, template ? place(template) : []);
  else active.delete(element);
  if (!template) {
    // Put in anew, a frame that lost its address is empty.
    reinsert(element, () => setAddresses(element, on));
    const media = element.localName === 'source' ? element.parentNode : element;
    if (media instanceof HTMLMediaElement) media.load();
  } else if (nodes) template.content.append(...nodes);
}

/** Puts the content behind its template. Its scripts become gated ones, so that they keep their order. */
function place(template: HTMLTemplateElement): readonly ChildNode[] {
  const {content} = template;
  for (const script of content.querySelectorAll('script:not([data-consent])')) {
    const type = script.getAttribute('type');
    if (type !== null) script.setAttribute('data-type', type);
    script.setAttribute('type', 'text/plain');
    script.setAttribute('data-consent', consentOf(template));
  }
  const nodes = [...content.childNodes];
  template.after(content);
  return nodes;
}

function setAddresses(element: Element, on: boolean): void {
  for (const name of ADDRESSES) {
    const value = element.getAttribute(`data-${name}`);
    if (value === null) continue;
    if (!on) element.removeAttribute(name);
    else if (name !== 'srcset' && !isAddress(value)) warn('bad-address', value);
    else {
      try {
        element.setAttribute(name, value);
      } catch (error) {
        // Trusted Types may forbid it (embed, object); then it stays off.
        sendError('activation-failed', error);
      }
    }
  }
}
