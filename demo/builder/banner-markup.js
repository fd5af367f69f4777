import {element} from './markup.js';
import {sellsByNature} from './purposes.js';

/** What holds where an attribute is not written. */
const DEFAULT = {version: '1', days: '182', model: 'opt-in', storage: 'cookie', position: 'bottom'};

const unless = (fallback, value) => (value === fallback ? '' : value);

/** What is said of all, by attribute. */
const settings = (state) => ({
  organization: state.organization,
  'policy-href': state.policyHref,
  'imprint-href': state.imprintHref,
  'policy-version': unless(DEFAULT.version, state.policyVersion),
  'policy-effective': state.policyEffective,
  categories: hasOnlyNames(state) ? optional(state).join(' ') : '',
  position: unless(DEFAULT.position, state.position),
  'cookie-days': unless(DEFAULT.days, state.cookieDays),
  gpc: unless('honor', state.gpc),
  signals: signalsOf(state).join(' '),
});

/** Amazon is told the country of the consent, too. */
const signalsOf = ({signals, amazonCountry}) =>
  amazonCountry ? [...signals, `amazon:${amazonCountry.toUpperCase()}`] : signals;

const optional = ({purposes}) => purposes.map(({name}) => name).filter((name) => name !== 'necessary');

export const servicesOf = ({services}, {name}) => services.filter(({purpose}) => purpose === name);

/** A purpose of which more is said than its name. */
function isDescribed(purpose, state) {
  const attributes = Object.values(categoryAttributes(purpose)).filter(Boolean);
  return (
    attributes.length > 1 ||
    Boolean(purpose.description) ||
    purpose.cookies.length > 0 ||
    servicesOf(state, purpose).length > 0
  );
}

/** Whether the short form says it all. */
const hasOnlyNames = (state) => !state.purposes.some((purpose) => isDescribed(purpose, state));

const categoryAttributes = ({name, label, model, capture, sells}) => ({
  name,
  label,
  model: unless(DEFAULT.model, model),
  capture,
  sells: sells === sellsByNature(name) ? '' : sells ? 'yes' : 'no',
});

const cookie = ({name, retention, storage, domain, purpose}) =>
  element('consent-cookie', {name, retention, storage: unless(DEFAULT.storage, storage), domain}, purpose);

const service = ({name, label, provider, href, cookies}) =>
  element('consent-service', {name, label: unless(name, label), provider, href}, '', cookies.flatMap(cookie));

const category = (purpose, state) =>
  element('consent-category', categoryAttributes(purpose), purpose.description, [
    ...purpose.cookies.flatMap(cookie),
    ...servicesOf(state, purpose).flatMap(service),
  ]);

/** The whole declaration. @param more attributes of the builder's own, for the preview */
export function bannerMarkup(state, more = {}) {
  const {lang, modal} = state;
  // `necessary` is there without a word.
  const said = state.purposes.filter((one) => one.name !== 'necessary' || isDescribed(one, state));
  const children = hasOnlyNames(state) ? [] : said.flatMap((purpose) => category(purpose, state));
  return element('consent-banner', {hidden: true, ...settings(state), lang, modal, ...more}, '', children);
}

/** The script tag that makes the banner itself. It knows purposes by name alone. */
export function tagMarkup(state, src, more = {}) {
  const {lang, modal} = state;
  const said = {...settings(state), lang, modal, categories: optional(state).join(' '), ...more};
  const data = Object.entries(said).map(([name, value]) => [`data-${name}`, value]);
  return element('script', {async: true, src, ...Object.fromEntries(data)});
}

/** What of the choices one line cannot say, in words. */
export function notSaidByTag(state) {
  const chosen = state.purposes.filter(
    (purpose) => purpose.name !== 'necessary' || purpose.cookies.length > 0,
  );
  const has = {
    'services and cookies': state.services.length > 0 || chosen.some(({cookies}) => cookies.length > 0),
    'labels and texts of your own purposes': chosen.some(({label, description}) => label || description),
    'how a purpose stands, and what it captures': chosen.some(
      ({model, capture}) => model !== DEFAULT.model || capture,
    ),
    'what falls under Global Privacy Control': chosen.some(({name, sells}) => sells !== sellsByNature(name)),
  };
  return Object.entries(has).flatMap(([words, missing]) => (missing ? [words] : []));
}
