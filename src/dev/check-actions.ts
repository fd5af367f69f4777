import {warn} from '../dom/warn.js';
import {suggestion} from './check-properties.js';

/** What `data-consent-action` takes. */
const ACTIONS = ['preferences', 'accept', 'reject', 'opt-out'];

/** Warns of controls whose click does nothing. */
export function checkActions(root: ParentNode): void {
  for (const control of root.querySelectorAll('[data-consent-action]')) {
    const action = control.getAttribute('data-consent-action') ?? '';
    if (ACTIONS.includes(action.trim().toLowerCase())) continue;
    warn(
      'unknown-action',
      `data-consent-action="${action}" on <${control.localName}>${suggestion(action, ACTIONS)}`,
    );
  }
}
