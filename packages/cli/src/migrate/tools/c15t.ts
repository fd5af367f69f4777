import {former} from '../../../../../src/import/c15t.js';
import type {MarkupElement} from '../../markup/element.js';
import {isLiveFrame} from './is-live.js';
import {namesInAttribute, writtenOrBound} from './find-names.js';
import type {FormerMarkup, FoundGate} from './former-markup.js';

/** @see https://c15t.com/docs/frameworks/html/scripts */
export const c15t: FormerMarkup = {
  title: 'c15t',
  names: new Map([['necessary', 'necessary'], ...former.names]),
  findGate: (element) =>
    element.tag === 'script'
      ? findIn(element, 'data-c15t-category', 'data-c15t-vendor')
      : element.tag === 'iframe' && (writtenOrBound(element, 'data-src') || isLiveFrame(element))
        ? findIn(element, 'data-category', 'data-vendor')
        : undefined,
  controls: [{href: '#c15t-preferences', action: 'preferences'}],
  loaders: ['c15t'],
  marks: [
    {text: 'data-c15t-', cure: 'Write data-consent on gated elements, and data-consent-action on a button.'},
    {text: '<c15t-script', cure: 'Write a script with type="text/plain" and data-consent.'},
    {text: '#c15t-preferences', cure: 'Write data-consent-action="preferences" on the link.'},
  ],
  calls: [
    {text: 'c15t.push', cure: 'Use <consent-banner>, and the methods of window.consent.'},
    {text: 'window.c15t', cure: 'Use <consent-banner>, and the methods of window.consent.'},
    {text: '@c15t/', cure: 'Remove the import; docs/recipes covers frameworks.'},
    {text: "from 'c15t", cure: 'Remove the import; docs/recipes covers frameworks.'},
  ],
};

function findIn(element: MarkupElement, category: string, vendor: string): FoundGate | undefined {
  const found = namesInAttribute(element, category);
  if (!found) return undefined;
  const ofVendor = namesInAttribute(element, vendor);
  const gate: FoundGate = {...found, removes: [vendor], addresses: new Map([['data-src', 'src']])};
  if (!ofVendor || ofVendor.names.length === 0) return gate;
  // A visitor may refuse the vendor alone.
  const place = ofVendor.place.attribute.isDynamic ? ofVendor.place : found.place;
  return {...gate, names: ofVendor.names, place};
}
