import {former} from '../../../../../src/import/onetrust.js';
import {attributeOf} from '../../markup/element.js';
import {namesInClasses} from './find-names.js';
import type {FormerMarkup} from './former-markup.js';

const PREFIX = 'optanon-category-';

/**
 * OneTrust, CookiePro and Optanon. A class names a group, or several that are all needed.
 *
 * @see https://my.onetrust.com/articles/en_US/Knowledge/UUID-518074a1-a6da-81c3-be52-bae7685d9c94
 */
export const onetrust: FormerMarkup = {
  title: 'OneTrust',
  names: new Map([['C0001', 'necessary'], ...former.names]),
  findGate: (element) => {
    const found = namesInClasses(element, (name) =>
      name.startsWith(PREFIX) ? name.slice(PREFIX.length).split('-') : undefined,
    );
    return found && {...found, addresses: new Map([['data-src', 'src']])};
  },
  findExemption: (element) => {
    const attribute = attributeOf(element, 'data-ot-ignore');
    return attribute && {attribute};
  },
  controls: [
    ...['ot-sdk-show-settings', 'optanon-show-settings', 'optanon-toggle-display'].map(
      (className) => ({className, action: 'preferences'}) as const,
    ),
    {call: 'OneTrust.ToggleInfoDisplay()', action: 'preferences'},
    {call: 'Optanon.ToggleInfoDisplay()', action: 'preferences'},
    {call: 'OneTrust.AllowAll()', action: 'accept'},
    {call: 'OneTrust.RejectAll()', action: 'reject'},
  ],
  loaders: ['cdn.cookielaw.org', 'cookie-cdn.cookiepro.com', 'otSDKStub.js', 'optanon.js'],
  marks: [
    {text: PREFIX, cure: 'Write data-consent with your category on the element that it creates.'},
    {text: 'ot-vscat-', cure: 'Write data-consent with your category on the element.'},
    {text: 'ot-sdk-show-settings', cure: 'Write data-consent-action="preferences" on the button.'},
    {text: 'optanon-show-settings', cure: 'Write data-consent-action="preferences" on the button.'},
    {
      text: 'ot-sdk-cookie-policy',
      cure: 'Declare your cookies in <consent-banner>: the preferences list them. Then remove the element.',
    },
  ],
  calls: [
    {text: 'OptanonWrapper', cure: 'Use consent.when, or listen to consent-change.'},
    {text: 'OneTrust.', cure: 'Use consent.isGranted, consent.when or consent.showPreferences instead.'},
    {text: 'Optanon.', cure: 'Use consent.isGranted, consent.when or consent.showPreferences instead.'},
    {text: 'OnetrustActiveGroups', cure: 'Use consent.isGranted instead.'},
    {text: 'OptanonActiveGroups', cure: 'Use consent.isGranted instead.'},
  ],
};
