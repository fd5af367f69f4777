import {newPurpose} from './purposes.js';

/** What is chosen before anything is. `purposes` and `services` hold only what was added, and `undecided` what a scan found for which no source knows the purpose. */
export const DEFAULTS = {
  organization: '',
  policyHref: '',
  imprintHref: '',
  policyVersion: '',
  policyEffective: '',
  cookieDays: '182',
  purposes: [newPurpose('analytics')],
  services: [],
  undecided: [],
  gpc: 'honor',
  signals: [],
  amazonCountry: '',
  lang: '',
  position: 'bottom',
  modal: false,
  theme: '',
  accent: '',
  accentDark: '',
  install: 'element',
  base: '/consent-elements/',
};

/** What is chosen now. It is replaced at each change, never changed in place. */
export function createState(initial) {
  let current = initial;
  const followers = new Set();
  return {
    get: () => current,
    /** @param {Partial<typeof DEFAULTS>} changes */
    set(changes) {
      current = {...current, ...changes};
      for (const follow of followers) follow(current);
    },
    follow(callback) {
      followers.add(callback);
    },
  };
}

/** A list with changes to one of its things. */
export const withChanged = (list, one, changes) =>
  list.map((other) => (other.name === one ? {...other, ...changes} : other));

export const without = (list, name) => list.filter((other) => other.name !== name);
