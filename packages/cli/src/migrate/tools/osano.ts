import type {FormerMarkup} from './former-markup.js';

/**
 * The open source Cookie Consent 3 of Osano marks nothing: the site's own code asks it. Its leftovers are listed.
 *
 * @see https://github.com/osano/cookieconsent
 */
export const osano: FormerMarkup = {
  title: 'Osano Cookie Consent',
  names: new Map(),
  findGate: () => undefined,
  controls: [{call: "Osano.cm.showDrawer('osano-cm-dom-info-dialog-open')", action: 'preferences'}],
  loaders: ['cookieconsent.min.css', 'cookieconsent.min.js', 'cookieconsent.js', 'cmp.osano.com'],
  marks: [
    {
      text: 'data-osano',
      cure: 'It belongs to the paid product, which this command does not know. Write data-consent with your category.',
    },
  ],
  calls: [
    {
      text: 'cookieconsent.',
      cure: 'Gate each script with type="text/plain" and data-consent, and remove the call.',
    },
    {text: 'Osano.cm', cure: 'Use the methods of window.consent.'},
  ],
};
