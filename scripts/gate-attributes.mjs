const address = (name) => ({
  name: `data-consent-${name}`,
  description: `The ${name} of an element with data-consent, kept until that is granted.`,
});

/** What the gate reads on any element, for editors. */
export const GATE_ATTRIBUTES = [
  {
    name: 'data-consent',
    description:
      'Names of categories or services that must be granted; a space or & for all, | for any, ! for not. On a script beside type="text/plain".',
  },
  {
    name: 'data-consent-type',
    description: 'Type of a script with data-consent, once it is granted: module, importmap, …',
  },
  ...['src', 'srcset', 'href', 'imagesrcset', 'poster', 'data'].map(address),
  {
    name: 'data-consent-action',
    description: 'What a click does: open the preferences, or decide.',
    values: ['preferences', 'accept', 'reject'].map((name) => ({name})),
  },
];
