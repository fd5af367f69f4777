import {former} from '../../../../../src/import/complianz.js';
import {attributeOf, type MarkupElement} from '../../markup/element.js';
import {isLiveFrame} from './is-live.js';
import {namesInAttribute, namesInClasses, writtenOrBound} from './find-names.js';
import type {FormerMarkup, FoundGate} from './former-markup.js';

const ADDRESSES: ReadonlyMap<string, string> = new Map([
  ['data-cmplz-src', 'src'],
  ['data-src-cmplz', 'src'],
  ['data-href', 'href'],
]);

/** Older versions of the plugin name the category by a class of the script alone. */
function findOlder(element: MarkupElement): FoundGate | undefined {
  if (element.tag !== 'script' || attributeOf(element, 'type')?.value.toLowerCase() !== 'text/plain') {
    return undefined;
  }
  const found = namesInClasses(element, (name) => (name.startsWith('cmplz-') ? [] : undefined));
  const problem = {
    code: 'no-name',
    what: 'the script waits for Complianz by its class, and names no category in data-category',
    cure: 'Write data-category and run this again, or write data-consent with your category.',
  } as const;
  return found && {...found, problem};
}

/** @see https://github.com/Really-Simple-Plugins/complianz-gdpr */
export const complianz: FormerMarkup = {
  title: 'Complianz',
  names: new Map([['functional', 'necessary'], ...former.names]),
  findGate: (element) => {
    const found = namesInAttribute(element, 'data-category');
    if (!found) return findOlder(element);
    const gate: FoundGate = {
      ...found,
      removes: ['data-service', 'data-cmplz-target', 'data-waitfor'],
      addresses: ADDRESSES,
      hasStandIn: true,
    };
    const order = {
      code: 'order',
      what: 'the script waits for another one, which data-waitfor names',
      cure: 'Write it after that one: scripts run in page order.',
    } as const;
    if (attributeOf(element, 'data-waitfor')) return {...gate, notes: [order]};
    const target = attributeOf(element, 'data-cmplz-target');
    if (target && target.value !== 'src') {
      const problem = {
        code: 'no-counterpart',
        what: `its address goes into "${target.value}" once it is granted`,
        cure: 'Write data-consent, and data-consent-src with the address.',
      } as const;
      return {...gate, problem};
    }
    if (element.tag === 'script') return gate;
    return [...ADDRESSES.keys()].some((name) => writtenOrBound(element, name)) || isLiveFrame(element)
      ? gate
      : undefined;
  },
  controls: [
    {className: 'cmplz-manage-consent', action: 'preferences'},
    {className: 'cmplz-show-banner', action: 'preferences'},
    {className: 'cmplz-view-preferences', action: 'preferences'},
    {className: 'cmplz-accept', action: 'accept'},
    {className: 'cmplz-deny', action: 'reject'},
  ],
  loaders: ['complianz'],
  marks: [
    {
      text: 'data-cmplz-',
      cure: 'Write data-consent with your category, and the address in data-consent-src.',
    },
    {
      text: 'data-category',
      near: 'text/plain',
      cure: 'Write data-consent with your category on the script that it creates.',
    },
    ...['cmplz-stats', 'cmplz-script'].map((text) => ({
      text,
      near: 'text/plain',
      cure: 'Write data-consent with your category on the script that it creates.',
    })),
    {text: 'data-src-cmplz', cure: 'Write data-consent-src on an element with data-consent.'},
    {text: '[cmplz-', cure: 'Replace the shortcode with your own markup.'},
    {text: 'cmplz-consent-area', cure: 'Put the content into <template data-consent="…">.'},
    {
      text: 'cmplz-manage-consent',
      cure: 'Write data-consent-action="preferences" on the button.',
    },
    {text: 'cmplz-accept-', cure: 'Write <consent-embed>, whose button grants only the embed.'},
  ],
  calls: [
    {text: 'cmplz_', cure: 'Use consent.isGranted, consent.when, or consent-change.'},
    {text: 'complianz.', cure: 'Use consent.policy and the methods of window.consent.'},
  ],
};
