// The policy that choices stand for, written out: nothing of the builder or the library makes it.

const CATEGORY = {
  label: '',
  description: '',
  model: 'opt-in',
  capture: [],
  changedIn: '',
  sells: false,
  services: [],
  cookies: [],
};

export const category = (name, more = {}) => ({name, ...CATEGORY, ...more});
export const necessary = (more = {}) => category('necessary', {model: 'required', ...more});

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
  imprintHref: '',
  policyVersion: '1',
  policyEffective: '',
  categories: [],
  cookieName: 'consent-choice',
  cookieDomain: '',
  cookiePath: '/',
  cookieDays: 182,
  refusalDays: 366,
  model: 'opt-in',
  prompt: 'ask',
  region: '',
  regionCookie: '',
  regionHref: '',
  gpc: 'honor',
  importFrom: [],
  importGrants: false,
  importUntil: '',
  importMap: '',
  signals: [],
  recordHref: '',
  noReload: false,
  ...more,
});
