import {former} from '../../../../../src/import/cookieyes.js';
import {namesInAttribute} from './find-names.js';
import type {FormerMarkup} from './former-markup.js';

const PREFIX = 'cookieyes-';

/**
 * CookieYes holds what its script finds in the page, so the elements have no `type="text/plain"` of their own.
 *
 * @see https://www.cookieyes.com/documentation/implement-prior-consent-using-cookieyes/
 */
export const cookieyes: FormerMarkup = {
  title: 'CookieYes',
  names: new Map([['necessary', 'necessary'], ...former.names]),
  findGate: (element) => {
    const found = namesInAttribute(element, 'data-cookieyes', ',');
    if (!found) return undefined;
    const names = found.names.map((name) => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name));
    return {
      place: found.place,
      names,
      addresses: ADDRESSES,
      heldTypes: ['javascript/blocked'],
      holdsLive: true,
    };
  },
  controls: [
    {className: 'cky-banner-element', action: 'preferences'},
    {className: 'cli_settings_button', action: 'preferences'},
    {call: 'revisitCkyConsent()', action: 'preferences'},
    {call: "performBannerAction('accept_all')", action: 'accept'},
    {call: "performBannerAction('reject')", action: 'reject'},
  ],
  loaders: ['cdn-cookieyes.com', 'app.cookieyes.com', 'cookie-law-info'],
  marks: [
    {text: 'data-cookieyes', cure: 'Write data-consent with your category on the element that it creates.'},
    {text: 'data-cli-category', cure: 'Write data-consent with your category on the element.'},
    {text: 'cky-banner-element', cure: 'Write data-consent-action="preferences" on the button.'},
    {text: 'cli_settings_button', cure: 'Write data-consent-action="preferences" on the button.'},
    {
      text: 'cky-audit-table-element',
      cure: 'Declare your cookies in <consent-banner>: the preferences list them. Then remove the element.',
    },
  ],
  calls: [
    {text: 'getCkyConsent', cure: 'Use consent.isGranted instead.'},
    {text: 'revisitCkyConsent', cure: 'Use consent.showPreferences instead.'},
    {text: 'performBannerAction', cure: 'Use consent.acceptAll or consent.rejectAll instead.'},
    {text: 'cookieyes_consent_update', cure: 'Listen to consent-change instead.'},
    {text: 'cookieyes_banner_load', cure: 'Listen to consent-ready instead.'},
  ],
};

const ADDRESSES: ReadonlyMap<string, string> = new Map([
  ['data-cookieyes-src', 'src'],
  ['data-src', 'src'],
]);
