const address = 'It takes http(s) and relative addresses only.';
const version = 'It takes letters, digits and ". _ : -", at most 40 of them.';
const place = 'It takes no spaces, semicolons or commas.';

/** What to do about each mistake; `bad-…` names the attribute. Only the dev build holds these texts. */
export const CURES = {
  'bad-name': 'A name is a small letter, then small letters, digits, "_" or "-". It is left out.',
  'duplicate-name':
    'Categories and services share their names; each may be given once. The second is left out.',
  'no-categories':
    'Name at least one category besides "session", in categories="…" or as <consent-category>.',
  'bad-policy-href': address,
  'bad-record-href': address,
  'bad-href': address,
  'bad-address': 'data-src and the like take http(s) and relative addresses only. It stays off.',
  'bad-policy-version': version,
  'bad-changed-in': version,
  'bad-policy-effective': 'It takes a date like 2027-01-05. The version holds at once.',
  'bad-date': 'businessDaysAfter() takes a date like 2027-01-05 and a whole number of days, 0 or more.',
  'bad-cookie-name': 'It takes 1 to 64 letters, digits, "_" and "-".',
  'bad-cookie-domain': place,
  'bad-cookie-path': place,
  'bad-domain': place,
  'bad-path': place,
  'bad-cookie-days': 'It takes a whole number of days from 1 to 390; 182 is used.',
  'bad-gpc': 'It takes honour or ignore; honour is used.',
  'bad-model': 'It takes opt-in, opt-out or exempt; opt-in is used.',
  'bad-storage': 'It takes cookie, local, session, indexeddb or cache. With anything else it is not deleted.',
  'bad-language': 'registerLocale() takes the name of a language, as lang has it: de, zh-Hant.',
  'bad-choice': 'decide() takes true or false for each name.',
  'unknown-signal':
    'signals takes google, microsoft, clarity, meta, tiktok, matomo, shopify, wordpress. Nobody is told.',
  'unknown-name': 'It is no category or service of the policy, so it stays off.',
  mandatory: 'It cannot be refused.',
  'bad-expression': 'data-consent takes names; a space or & for all, | for any, ! for not. It stays off.',
  'live-script': 'data-consent on a script without type="text/plain": it runs before any choice.',
  'document-write':
    'A gated inline script wrote into the page, which would have erased it; that was ignored.',
  'bad-record': 'The cookie is not one that Consent Elements wrote, so the visitor is asked again.',
  'storage-blocked': 'The browser keeps nothing here, so a choice holds for this page only.',
  'session-expires': 'A cookie of the jar "session" is gone with the visit: leave its end date out.',
  'undeclared-cookie':
    'A cookie in a jar that its category does not declare: it is not shown, and not deleted on later pages.',
  'started-twice': 'Consent Elements is on this page already; the first one holds. Leave one tag or start.',
  'tag-taken': 'An element of that name is defined already; that definition holds.',
} as const;
