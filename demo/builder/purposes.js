/** The built-in purposes, in the order in which they are shown. */
export const BUILT_IN = [
  {
    name: 'necessary',
    label: 'Necessary',
    about: 'Signing in, a basket. Ends with the visit, is always there and cannot be refused.',
  },
  {
    name: 'affiliate',
    label: 'Affiliate links',
    about: 'Remembers which partner’s link or promotion a visitor came by, so that the partner can be paid.',
    sells: true,
  },
  {
    name: 'personalization',
    label: 'Personalization',
    about:
      'Remembers settings and what visitors looked at, to adapt the site. Chats and saved lists belong here.',
  },
  {
    name: 'analytics',
    label: 'Analytics',
    about: 'Counts visits and measures how the site is used.',
  },
  {
    name: 'social',
    label: 'Social media',
    about: 'Videos, maps, posts and other frames whose makers learn of the visit.',
  },
  {
    name: 'marketing',
    label: 'Marketing',
    about: 'Measures advertising, and shows ads based on what visitors looked at.',
    sells: true,
  },
];

const ORDER = BUILT_IN.map(({name}) => name);

export const builtIn = (name) => BUILT_IN.find((one) => one.name === name);

/** Whether Global Privacy Control turns it off where nothing else is said. */
export const sellsByNature = (name) => builtIn(name)?.sells ?? false;

/** How a purpose is called in the builder. */
export const labelOf = ({name, label}) => label || builtIn(name)?.label || name;

/** The built-in ones first, then those of the site's own. */
export const inOrder = (purposes) => {
  const place = ({name}) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return purposes.toSorted((a, b) => place(a) - place(b));
};

/** A purpose of which nothing but the name is said. */
export const newPurpose = (name) => ({
  name,
  label: '',
  description: '',
  model: 'opt-in',
  capture: '',
  sells: sellsByNature(name),
  cookies: [],
});
