import {newPurpose} from './purposes.js';

/** What is chosen before anything is. `purposes` and `services` hold only what was added. */
export const DEFAULTS = {
  organization: '',
  policyHref: '',
  policyVersion: '',
  policyEffective: '',
  cookieDays: '182',
  purposes: [newPurpose('analytics')],
  services: [],
  gpc: 'honor',
  signals: [],
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
