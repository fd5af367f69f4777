import {attributeOf} from '../../markup/element.js';
import {namesInAttribute} from './find-names.js';
import type {FormerMarkup} from './former-markup.js';
import {findNamed} from './klaro.js';

/** Orejime 3 has templates; version 2 and before write what Klaro writes. @see https://github.com/boscop-fr/orejime */
export const orejime: FormerMarkup = {
  title: 'Orejime',
  names: new Map(),
  hasOwnNames: true,
  findGate: (element) => {
    if (element.tag !== 'template') return findNamed(element);
    const found = namesInAttribute(element, 'data-purpose');
    const gate = found && {...found, removes: ['data-contextual', 'data-title-level']};
    if (!gate || !attributeOf(element, 'data-contextual')) return gate;
    const note = {
      code: 'no-counterpart',
      what: 'until then, a notice is in its place, and a template shows nothing',
      cure: 'Write <consent-embed> for a frame, which shows what is waiting.',
    } as const;
    return {...gate, notes: [note]};
  },
  controls: [
    {call: 'orejime.prompt.openModal()', action: 'preferences'},
    {call: 'orejime.prompt()', action: 'preferences'},
    {call: 'orejime.show()', action: 'preferences'},
  ],
  loaders: ['orejime'],
  marks: [
    {
      text: 'data-name',
      near: 'opt-in',
      cure: 'Write type="text/plain" and data-consent with your purpose on the script.',
    },
    {text: 'data-purpose', cure: 'Write <template data-consent="…"> round what it gates.'},
    {
      text: 'type="opt-in"',
      cure: 'Write type="text/plain" and data-consent with your purpose on the script.',
    },
  ],
  calls: [
    {text: 'orejimeConfig', cure: 'Declare its purposes in <consent-banner>, and remove it.'},
    {text: 'orejime.', cure: 'Use consent.showPreferences, or the methods of window.consent.'},
    {text: 'orejimeInstance', cure: 'Use the methods of window.consent.'},
  ],
};
