import type {FailureCode, MistakeCode} from '../core/errors.js';

const address = 'It takes http(s) and relative addresses only.';
const version = 'It takes letters, digits and ". _ : -", at most 40 of them.';
const place = 'It takes no spaces, semicolons or commas.';

/** What to do about each mistake; `bad-…` names the attribute. */
export const MISTAKES = {
  'bad-name':
    'A name is a small letter, then small letters, digits, "_" or "-", 40 characters at most. It is left out.',
  'record-too-long':
    'The answers to all names must fit into one cookie. This name is left out, and never granted: declare fewer, or shorter ones.',
  'duplicate-name':
    'Categories and services share their names; each may be given once. The second is left out.',
  'no-categories':
    'Name at least one category besides "necessary", in categories="…" or as <consent-category>.',
  'bad-categories':
    'createPolicy() takes a list: categories: ["analytics", {name: "chat", label: "Live chat"}].',
  'unknown-property': 'createPolicy() knows no such property: it would do nothing.',
  'unknown-attribute': 'We read no such attribute: it does nothing. What is your own begins with data-.',
  'no-label': 'A category of your own needs label="…": visitors read its name as it is.',
  misplaced:
    'It does not count there. HTML closes no element with "/>": write </consent-category> and the like in full.',
  'no-banner':
    'The page has no <consent-banner>, and the script tag no data-categories: nobody is asked, and all that is held stays off.',
  'two-banners':
    'The first one asks, and with every category off until it is granted: leave that one, and remove the rest.',
  'bad-policy-href': address,
  'bad-record-href': address,
  'bad-href': address,
  'bad-address': 'data-consent-src and the like take http(s) and relative addresses only. It stays off.',
  'bad-policy-version': version,
  'bad-changed-in': version,
  'bad-policy-effective': 'It takes a date like 2027-01-05. The version holds at once.',
  'bad-date': 'businessDaysAfter() takes a date like 2027-01-05 and a whole number of days, 0 or more.',
  'bad-time': 'renewalHeader() takes the time in seconds since 1970, as Date.now() / 1000 is.',
  'bad-cookie-name': 'It takes 1 to 64 letters, digits, "_" and "-".',
  'bad-cookie-domain': place,
  'bad-cookie-path': place,
  'bad-domain': place,
  'bad-path': place,
  'bad-cookie-days': 'It takes a whole number of days from 1 to 390; 182 is used.',
  'bad-gpc': 'It takes honor or ignore; honor is used.',
  'bad-model': 'It takes opt-in, opt-out or required; opt-in is used.',
  'bad-sells': 'It takes yes or no (in JavaScript true or false); yes is used.',
  'bad-storage': 'It takes cookie, local, session, indexeddb or cache. With anything else it is not deleted.',
  'bad-language': 'registerLocale() takes the name of a language, as lang has it: de, zh-Hant.',
  'bad-choice': 'decide() takes true or false for each name.',
  'unknown-signal':
    'signals takes google, microsoft, clarity, meta, tiktok, matomo, shopify, wordpress. Nobody is told.',
  'unknown-name': 'It is no category or service of the policy, so it stays off.',
  mandatory: 'It cannot be refused.',
  'bad-expression':
    'It takes names; a space or & between them for all, | for any, ! before one for not. What is empty stays off.',
  'live-script': 'data-consent on a script without type="text/plain": it runs before any choice.',
  'live-element':
    'It loads before any choice: write data-consent-src, data-consent-srcset, data-consent-href, data-consent-poster or data-consent-data instead.',
  'unprefixed-attribute':
    'The gate does not read it, and a lazy loader may load it before any choice: write data-consent-src and the like.',
  'script-without-src': 'It never runs: a held script keeps its src. type="text/plain" is what holds it.',
  'foreign-attribute':
    'That is of another library, and nobody here reads it. Write data-consent="…" on what is held, data-consent-action="preferences" on a button.',
  'document-write':
    'A gated inline script wrote into the page, which would have erased it; that was ignored.',
  'bad-record': 'The cookie cannot be read, so nothing optional is granted and the visitor is asked again.',
  'foreign-record':
    'Another program has a cookie or a localStorage entry of the name that cookie-name gives to the record. It is left alone; give one of the two another name.',
  'storage-blocked': 'The browser keeps nothing here, so a choice holds for this page only.',
  'session-expires': 'A cookie of the jar "necessary" is gone with the visit: leave its end date out.',
  'undeclared-cookie':
    'A cookie in a jar that its category does not declare: it is not shown, and not deleted on later pages.',
  'started-twice': 'Consent Elements is on this page already; the first one holds. Leave one tag or start.',
  'late-attribute':
    'It is read once, when the library starts: now it has no effect. Set it before, or load the page anew.',
  'tag-taken': 'An element of that name is defined already; that definition holds.',
} as const satisfies Readonly<Record<MistakeCode, string>>;

/** What to do about each `consent-error`. */
export const FAILURES = {
  'script-failed':
    'A granted script could not be loaded: see its address, the Content Security Policy, and the network.',
  'script-slow': 'A granted script has not come within five seconds. Those behind it no longer wait.',
  'activation-failed':
    'What is granted could not be turned on: the page may forbid it by require-trusted-types-for.',
  'ui-failed':
    'The interface could not be loaded. Is all of dist/ beside consent.js, the page opened by http(s) and not as a file, and allowed by its Content Security Policy?',
  'file-failed':
    'A file beside consent.js could not be loaded. Is all of dist/ there, the page opened by http(s) and not as a file, and allowed by its Content Security Policy?',
  'vendors-not-told':
    'The file that tells the vendors in signals has not come. Nothing that needs consent is released until it does.',
  'record-not-kept':
    'The browser did not keep a decision. It holds on this page; a refusal is kept in fewer words where that is possible.',
  'not-deleted':
    'It is still stored after a withdrawal: give its <consent-cookie> the path and storage it has. HttpOnly cookies are for the server to delete.',
  'came-back': 'What was cleared at a withdrawal is there again: something that is not held has written it.',
  'vendor-failed':
    'A vendor in signals could not be told what holds: the error is beside. The others were told.',
  'record-not-sent': 'The address in record-href did not answer, or refused. The decision stands.',
} as const satisfies Readonly<Record<FailureCode, string>>;
