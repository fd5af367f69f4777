import {attributeOf, type MarkupElement} from '../../markup/element.js';
import {isLiveFrame} from './is-live.js';
import {classOf, namesInAttribute, writtenOrBound} from './find-names.js';
import type {FormerMarkup, FoundGate} from './former-markup.js';

const ADDRESSES: ReadonlyMap<string, string> = new Map([
  ['data-src', 'src'],
  ['data-href', 'href'],
]);

/**
 * Finds a gate as Klaro writes it, and the tools that Klaro grew out of: a name, an address, a type. Others write
 * `data-name` and `data-src`, too.
 */
export function findNamed(element: MarkupElement): FoundGate | undefined {
  const found = namesInAttribute(element, 'data-name');
  if (!found) return undefined;
  const gate: FoundGate = {
    ...found,
    addresses: ADDRESSES,
    realType: 'data-type',
    heldTypes: ['opt-in'],
    hasStandIn: true,
  };
  if (element.tag === 'script') return gate;
  if (attributeOf(element, 'data-type')?.value === 'placeholder') {
    const problem = {
      code: 'needs-template',
      what: 'the element shows while its service is not granted',
      cure: 'Write <consent-embed>, which shows what is waiting, or <template data-consent="!…">, which shows once refused.',
    } as const;
    return {...gate, problem};
  }
  if (![...ADDRESSES.keys()].some((name) => writtenOrBound(element, name))) {
    return isLiveFrame(element) ? gate : undefined;
  }
  const isLazy = (classOf(element)?.raw ?? '').includes('lazy');
  if (!isLazy) return gate;
  const problem = {
    code: 'not-held',
    what: 'data-src may be held by Klaro, or by a lazy loader',
    cure: 'If it waits for consent, write data-consent and data-consent-src.',
  } as const;
  return {...gate, problem};
}

/** @see https://github.com/klaro-org/klaro-js */
export const klaro: FormerMarkup = {
  title: 'Klaro',
  names: new Map(),
  hasOwnNames: true,
  findGate: findNamed,
  controls: [
    {call: 'klaro.show()', action: 'preferences'},
    {call: 'klaro.show(undefined,true)', action: 'preferences'},
  ],
  loaders: ['klaro.js', 'klaro.min.js', 'klaro-no-css.js', 'klaro-no-translations', 'kiprotect.com/klaro'],
  marks: [
    {
      text: 'data-name',
      near: 'text/plain',
      cure: 'Write data-consent with your service on the script that it creates.',
    },
    {text: 'data-modified-by-klaro', cure: 'Remove the attribute.'},
    {
      text: 'type="opt-in"',
      cure: 'Write type="text/plain" and data-consent with your service on the script.',
    },
  ],
  calls: [
    {text: 'klaro.', cure: 'Use consent.showPreferences, consent.isGranted or consent.subscribe instead.'},
    {text: 'klaroConfig', cure: 'Declare its services in <consent-banner>, and remove it.'},
  ],
};
