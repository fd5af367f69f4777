import {createElement} from './create-element.js';

declare global {
  interface Element {
    /** @see https://w3c.github.io/aria/#ARIANotifyMixin */
    ariaNotify?: (text: string) => void;
  }
}

/**
 * Whether the browser can be asked to announce a text. Screen readers miss some changes of live regions, such as those of
 * a region that is new.
 */
const canNotify = (): boolean => 'ariaNotify' in Element.prototype;

/**
 * Creates an empty status. It must be in the page before its text is set.
 *
 * The status is a live region only where the browser cannot be asked to announce a text. Otherwise its text would be
 * announced twice. The role stays, because it tells what the text is.
 *
 * @see https://www.w3.org/WAI/WCAG22/Understanding/status-messages.html
 */
export const createStatus = (attributes: Readonly<Record<string, string>>): HTMLElement =>
  createElement('div', {role: 'status', ...(canNotify() && {'aria-live': 'off'}), ...attributes});

/** Sets the text of a status, and has screen readers announce it in the language of the status. */
export function setStatus(status: Element, text: string): void {
  if (status.textContent === text) return;
  status.textContent = text;
  if (text) status.ariaNotify?.(text);
}
