import {former} from '../../../../../src/import/iubenda.js';
import {hasClass, namesInAttribute, namesInClasses} from './find-names.js';
import type {FormerMarkup} from './former-markup.js';

const CLASSES = ['_iub_cs_activate', '_iub_cs_activate-inline'];

/** iubenda names purposes by numbers. @see https://www.iubenda.com/en/help/1229-manual-tagging-blocking-cookies */
export const iubenda: FormerMarkup = {
  title: 'iubenda',
  names: new Map([['1', 'necessary'], ...former.names]),
  findGate: (element) => {
    const classes = namesInClasses(element, (name) => (CLASSES.includes(name) ? [] : undefined));
    if (!classes) return undefined;
    const purposes = namesInAttribute(element, 'data-iub-purposes', ',');
    const gate = {
      place: classes.place,
      removes: ['data-iub-purposes'],
      addresses: ADDRESSES,
      placeholder: 'cookie_solution/empty.html',
    };
    if (purposes?.place.attribute.isDynamic) return {...gate, names: [], place: purposes.place};
    if (purposes && purposes.names.length > 0) return {...gate, names: purposes.names};
    const problem = {
      code: 'no-name',
      what: 'the element waits for consent, and names no purpose in data-iub-purposes',
      cure: 'Write data-iub-purposes and run this again, or write data-consent with your category.',
    } as const;
    return {...gate, names: [], problem};
  },
  findExemption: (element) =>
    hasClass(element, '_iub_cs_skip')
      ? namesInClasses(element, (name) => (name === '_iub_cs_skip' ? [] : undefined))?.place
      : undefined,
  controls: [
    {className: 'iubenda-cs-preferences-link', action: 'preferences'},
    {className: 'iubenda-advertising-preferences-link', action: 'preferences'},
    {call: '_iub.cs.api.openPreferences()', action: 'preferences'},
    {call: '_iub.cs.api.showCP()', action: 'preferences'},
  ],
  loaders: ['iubenda_cs.js', 'cs.iubenda.com', 'cdn.iubenda.com/cs/'],
  marks: [
    {
      text: 'IUB-COOKIE-',
      actsInComments: true,
      cure: 'Write data-consent with your category on the elements between the two comments, and remove the comments.',
    },
    {text: 'IUB_COOKIE_POLICY', actsInComments: true, cure: 'Take the comment out.'},
    {text: '[iub-', cure: 'Remove the shortcode, and write data-consent on its content.'},
    {text: '[/iub-', cure: 'Remove the shortcode, and write data-consent on its content.'},
    {text: '_iub_cs_', cure: 'Write data-consent with your category on the element that it creates.'},
    {text: 'data-iub-purposes', cure: 'Write data-consent with your category on the element.'},
    {
      text: 'suppressedsrc',
      cure: 'Write data-consent-src on an element with data-consent; on a script, src.',
    },
    {text: 'iubenda-cs-', cure: 'Write data-consent-action="preferences" on the button.'},
  ],
  calls: [
    {text: '_iub.', cure: 'Use <consent-banner>, and the methods of window.consent.'},
    ...['iubenda_system', 'iubendaParser', 'iubendaPage'].map((text) => ({
      text,
      cure: 'Remove it: data-consent on each element holds what it found automatically.',
    })),
  ],
};

const ADDRESSES: ReadonlyMap<string, string> = new Map([
  ['data-suppressedsrc', 'src'],
  ['suppressedsrc', 'src'],
]);
