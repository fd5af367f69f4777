import {attributeOf, type MarkupElement} from '../../markup/element.js';
import {namesInAttribute} from './find-names.js';
import type {FormerMarkup, FoundGate} from './former-markup.js';

/**
 * vanilla-cookieconsent 3 (`data-category`) and 2 (`data-cookiecategory`). Both gate scripts alone.
 *
 * @see https://cookieconsent.orestbida.com/advanced/manage-scripts.html
 */
export const vanillaCookieconsent: FormerMarkup = {
  title: 'vanilla-cookieconsent',
  names: new Map([['necessary', 'necessary']]),
  hasOwnNames: true,
  findGate: (element) => (element.tag === 'script' ? findScript(element) : findFrame(element)),
  controls: [
    {attribute: 'data-cc', value: 'show-preferencesModal', action: 'preferences'},
    {attribute: 'data-cc', value: 'c-settings', action: 'preferences'},
    {attribute: 'data-cc', value: 'accept-all', action: 'accept'},
    {attribute: 'data-cc', value: 'accept-necessary', action: 'reject'},
    {call: 'CookieConsent.showPreferences()', action: 'preferences'},
    {call: 'cc.showSettings()', action: 'preferences'},
    {call: "CookieConsent.acceptCategory('all')", action: 'accept'},
    {call: 'CookieConsent.acceptCategory([])', action: 'reject'},
  ],
  loaders: [
    'vanilla-cookieconsent',
    'cookieconsent.css',
    'cookieconsent.umd.js',
    'cookieconsent.esm.js',
    'cookieconsent.js',
  ],
  marks: [
    {
      text: 'data-cookiecategory',
      cure: 'Write data-consent with your category on the script that it creates.',
    },
    {
      text: 'data-category',
      near: 'text/plain',
      cure: 'Write data-consent with your category on the script that it creates.',
    },
    {
      text: 'show-consentModal',
      cure: 'Remove the attribute: the banner appears while there is something to ask.',
    },
    {text: 'accept-custom', cure: 'Remove the button: the preferences have their own.'},
    {text: 'data-cc=', cure: 'Write data-consent-action="preferences", "accept" or "reject" on the button.'},
  ],
  calls: [
    {text: 'CookieConsent.', cure: 'Use <consent-banner>, and the methods of window.consent.'},
    {text: 'initCookieConsent', cure: 'Use <consent-banner>, and the methods of window.consent.'},
    {text: 'vanilla-cookieconsent', cure: 'Remove the import: <consent-banner> asks now.'},
    {text: 'cc:on', cure: 'Listen to consent-ready and consent-change instead.'},
    {text: 'iframemanager', cure: 'Write <consent-embed> for each frame.'},
  ],
};

function findScript(element: MarkupElement): FoundGate | undefined {
  const ofVersion2 = namesInAttribute(element, 'data-cookiecategory');
  const category = ofVersion2 ?? namesInAttribute(element, 'data-category');
  if (!category) return undefined;
  const service = ofVersion2 ? undefined : namesInAttribute(element, 'data-service');
  const names = [...(service?.names ?? []), ...category.names];
  const gate: FoundGate = {
    place: category.place,
    // A service is refused with its category, and may be refused alone.
    names: service && service.names.length > 0 ? service.names : category.names,
    removes: ['data-service'],
    addresses: new Map([['data-src', 'src']]),
    realType: 'data-type',
  };
  if (service?.place.attribute.isDynamic) return {...gate, place: service.place};
  if (!names.some((name) => name.startsWith('!'))) return gate;
  const problem = {
    code: 'inverted',
    what: `"${names.find((name) => name.startsWith('!')) ?? ''}" runs when the visitor turns it off, and on no later page`,
    cure: 'Write data-consent="!…" if it may run on every page once it is refused, or use consent.when.',
  } as const;
  return {...gate, problem};
}

/** Finds an element that iframemanager makes a frame of. */
function findFrame(element: MarkupElement): FoundGate | undefined {
  const found = namesInAttribute(element, 'data-service');
  if (!found || !attributeOf(element, 'data-id')) return undefined;
  const problem = {
    code: 'needs-template',
    what: 'iframemanager turns this element into a frame',
    cure: 'Write <consent-embed> with the address of the frame.',
  } as const;
  return {...found, problem};
}
