// The policy that choices stand for, written out: nothing of the builder or the library makes it.

const CATEGORY = {
  label: '',
  description: '',
  required: false,
  model: 'opt-in',
  capture: [],
  changedIn: '',
  sells: false,
  services: [],
  cookies: [],
};

export const category = (name, more = {}) => ({name, ...CATEGORY, ...more});
export const session = (more = {}) => category('session', {required: true, ...more});

export const cookie = (name, more = {}) => ({
  name,
  retention: '',
  storage: 'cookie',
  domain: '',
  path: '',
  purpose: '',
  ...more,
});

export const policy = (more) => ({
  organization: '',
  policyHref: '',
  policyVersion: '1',
  policyEffective: '',
  categories: [],
  cookieName: 'consent',
  cookieDomain: '',
  cookiePath: '/',
  cookieDays: 182,
  gpc: 'honour',
  signals: [],
  recordHref: '',
  noReload: false,
  ...more,
});
