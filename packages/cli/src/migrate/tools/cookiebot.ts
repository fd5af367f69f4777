import {former} from '../../../../../src/import/cookiebot.js';
import {namesInAttribute} from './find-names.js';
import type {FormerMarkup} from './former-markup.js';

/** @see https://www.cookiebot.com/en/developer/ */
export const cookiebot: FormerMarkup = {
  title: 'Cookiebot',
  names: new Map([['necessary', 'necessary'], ...former.names]),
  findGate: (element) => {
    const found = namesInAttribute(element, 'data-cookieconsent', ',');
    return found && {...found, addresses: ADDRESSES, holdsLive: true};
  },
  findExemption: (element) => {
    const found = namesInAttribute(element, 'data-cookieconsent');
    return found?.names[0]?.toLowerCase() === 'ignore' ? found.place : undefined;
  },
  controls: [
    {call: 'Cookiebot.renew()', action: 'preferences'},
    {call: 'Cookiebot.show()', action: 'preferences'},
    {call: 'CookieConsent.renew()', action: 'preferences'},
    {call: 'CookieConsent.show()', action: 'preferences'},
  ],
  loaders: ['consent.cookiebot.com', 'consent.cookiebot.eu'],
  marks: [
    {
      text: 'data-cookieconsent',
      cure: 'Write data-consent with your category on the element that it creates.',
    },
    {text: 'data-cookieblock-src', cure: 'Write data-consent-src on an element with data-consent.'},
    {
      text: 'cookieconsent-optin',
      cure: 'Put the content into <template data-consent="…">, with your category.',
    },
    {
      text: 'cookieconsent-optout',
      cure: 'Put the content into <template data-consent="!…">, with your category: it shows once refused, not before.',
    },
  ],
  calls: [
    {text: 'Cookiebot.', cure: 'Use consent.isGranted, consent.when or consent.showPreferences instead.'},
    {text: 'CookiebotOn', cure: 'Listen to consent-ready and consent-change instead.'},
    {text: 'CookiebotCallback_', cure: 'Listen to consent-ready and consent-change instead.'},
  ],
};

const ADDRESSES: ReadonlyMap<string, string> = new Map([
  ['data-cookieblock-src', 'src'],
  ['data-src', 'src'],
]);
