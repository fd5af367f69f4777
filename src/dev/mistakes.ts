import type {MistakeCode} from '../core/errors.js';

const address = 'It takes http(s) and relative addresses only, with %20 in place of a space.';
const version = 'It takes letters, digits and ". _ : -", at most 40 of them.';
const cookieName = 'It takes 1 to 64 letters, digits, "_" and "-".';

/** What to do about each mistake; `bad-…` names the attribute. */
export const MISTAKES = {
  'bad-name':
    'A name is a lowercase letter, then lowercase letters, digits, "_" or "-", 40 characters at most. It is left out.',
  'record-too-long':
    'The answers to all names must fit into one cookie. This name is left out and never granted: declare fewer or shorter names.',
  'duplicate-name':
    'Categories and services share one set of names, and each name may be used once. The second one is left out.',
  'no-categories':
    'Name at least one category besides "necessary", in categories="…" or as <consent-category>.',
  'bad-categories':
    'createPolicy() takes a list: categories: ["analytics", {name: "chat", label: "Live chat"}].',
  'unknown-property': 'createPolicy() does not know this property, so it has no effect.',
  'unknown-attribute':
    'The library does not read this attribute, so it has no effect. Start attributes of your own with data-.',
  'flag-value':
    'The attribute is on when it is present, but "false", "no", "off" and "0" count as off. To turn it off, leave it out.',
  'unknown-value': 'The attribute does not accept this value, so its default applies.',
  'unknown-language':
    'There are no built-in texts in this language, so visitors read English. docs/texts.md says how to add a language.',
  'unknown-action':
    'A click on it does nothing. data-consent-action takes preferences, accept, reject or opt-out.',
  'embed-without-src':
    'It has nothing to load: write src="https://…", the address of the frame. An <iframe> inside it loads before any choice.',
  'necessary-attribute':
    'It has no effect on the category necessary, which is always on: leave it out, or declare a category with another name.',
  'changed-later':
    'It is later than policy-version, so visitors are not asked about the change: raise policy-version, or correct changed-in.',
  'deletes-everything':
    "It matches every entry of this storage, so a withdrawal would also delete your site's sessions and carts. Name what the category stores.",
  'no-label': 'A category of your own needs label="…": without it, visitors read its bare name.',
  misplaced:
    'It does not count in this place. HTML does not close elements with "/>": write </consent-category> and the like in full.',
  'no-banner':
    'The page has no <consent-banner>, and the script tag has no data-categories. Visitors are not asked, and everything that is held stays off. Add one of the two.',
  'two-banners':
    'The first one asks, and every category is off until it is granted: keep that one, and remove the rest.',
  'bad-policy-href': address,
  'bad-imprint-href': address,
  'bad-record-href': address,
  'bad-href': address,
  'bad-address':
    'data-consent-src and the like take http(s) and relative addresses only. The element stays off.',
  'bad-policy-version': version,
  'bad-changed-in': version,
  'bad-policy-effective': 'It takes a date like 2027-01-05. The version applies at once.',
  'bad-date': 'businessDaysAfter() takes a date like 2027-01-05 and a whole number of days, 0 or more.',
  'bad-time': 'now takes the time in seconds since 1970, such as Date.now() / 1000.',
  'bad-cookie-name': cookieName,
  'bad-cookie-domain':
    'It takes the host of the page or a domain above it, such as "acme.example", without a scheme, port, path, spaces, semicolons or commas. The record applies to this host alone.',
  'bad-cookie-path':
    'It takes a path of the site, which begins with "/" and has no spaces, semicolons or commas; "/" is used.',
  'bad-domain': 'It takes a domain, such as "acme.example", without a path, spaces, semicolons or commas.',
  'bad-path': 'It takes a path, which begins with "/" and has no spaces, semicolons or commas.',
  'bad-cookie-days': 'It takes a whole number of days from 1 to 390; 182 is used.',
  'bad-refusal-days': 'It takes a whole number of days from 1 to 390; 366 is used.',
  'bad-prompt': 'It takes ask, notice or none, or rules by region like "EEA GB: ask; *: none"; ask is used.',
  'bad-gpc': 'It takes honor or ignore, or rules by region like "US: honor; *: ignore"; honor is used.',
  'bad-region': 'It takes a country or a part of one, like DE or US-CA. The region counts as unknown.',
  'bad-region-cookie': cookieName,
  'bad-region-href': 'It takes an http(s) or relative address on the origin of the page.',
  'required-sells':
    'Visitors cannot refuse a required category, so they could not opt out of a sale: write sells="no", or another model.',
  'unknown-place':
    'A place is an ISO 3166-1 country (GB), a part of one (US-CA), EU, EEA or *. With an unknown place, the strictest value applies everywhere.',
  'none-everywhere':
    'Visitors in every region see nothing, even where the law requires asking them: write rules by region, such as "EEA GB CH: ask; *: none".',
  'opt-out-everywhere':
    'The category runs before a choice in every region, even where the law requires a yes first: write rules by region, such as "EEA GB CH: opt-in; *: opt-out".',
  'rules-without-region':
    'Nothing says where the visitor is, so the strictest rules apply to everybody: add region, region-cookie, region-href, or the Server-Timing entry consent-region.',
  'region-without-rules':
    'No rule depends on the region: write model, prompt or gpc as rules by region, or leave the region out.',
  'joined-exception':
    'Code that an opt-out category shares with another one may need a yes first (in the United Kingdom it does): give each purpose its own code, or join the names with "&".',
  'bad-model':
    'It takes opt-in, opt-out or (on a category) required, or rules by region like "EEA GB: opt-in; *: opt-out"; opt-in is used.',
  'bad-sells': 'It takes yes or no (in JavaScript true or false); yes is used.',
  'bad-storage':
    'It takes cookie, local, session, indexeddb or cache. With anything else, the entry is not deleted.',
  'bad-language': 'It takes the code of a language, as lang does: de, zh-Hant.',
  'bad-translations':
    'It takes an object with the texts of each language: translations: {de: {label: "Umfragen"}}. It is left out.',
  'bad-text':
    'Texts keep links (http, https, mailto or relative), em, strong, br, p and code. Any other element becomes its text.',
  'empty-text': 'An empty <consent-text> changes nothing. Write the text in it.',
  'unknown-text': 'No built-in text has this name, so it changes nothing. docs/reference.md lists the names.',
  'duplicate-text': 'This text is given twice for one language. The last one applies: keep one.',
  'no-organization':
    'The banner says who asks: give the policy an organization, or renderBanner() the host that visitors see.',
  'bad-action':
    'action takes a path of the site, such as "/consent", and browsers send the cookie only under the cookiePath of the policy.',
  'bad-style': 'styleHref takes an http(s) or relative address, and cannot be combined with nonce.',
  'bad-base': 'base takes the http(s) or relative address of a folder, such as "/consent-elements/".',
  'bad-origin': 'origin takes the origin of the site as visitors see it, such as "https://www.acme.example".',
  'body-used': 'answerBanner() reads the form itself: pass it the request before anything reads the body.',
  'bad-driver':
    'The test kit takes a page or a BrowserContext of Playwright or Puppeteer. simulateVisitor() does not take a context of Puppeteer: pass the page.',
  'bad-url': 'setConsent() needs an http(s) address of the site: url: "https://acme.example/".',
  'no-document':
    'createFakeConsent() needs a document, because the library dispatches events on it. Run the test in jsdom, happy-dom or a browser.',
  'bad-choice':
    'decide() takes true, false, or an object with true or false for at least one name: {analytics: true}. Convert a Map or a FormData with Object.fromEntries(). In the test kit, granted and denied take lists of names or "all", and must not contradict each other.',
  'unknown-signal':
    'signals takes google, microsoft, clarity, meta, tiktok, matomo, shopify, wordpress, pinterest, hubspot, and amazon with a country of two letters, such as amazon:DE. No vendor is told for this name.',
  'unknown-tool':
    'import-from takes onetrust, cookiebot, cookieyes, vanilla-cookieconsent, klaro, tarteaucitron, osano, complianz, iubenda, c15t and orejime; vanilla-cookieconsent:2 also names the last revision. Everything optional stays off for visitors without a record, and they are asked.',
  'bad-import-until': 'It takes a date like 2027-01-05. No grant is taken over.',
  'bad-import-map':
    'It takes former names and declared names, like "C0002: analytics; C0004: marketing social". If an entry cannot be read, no grant is taken over.',
  'import-unused':
    'It has no effect: import-grants, import-until and import-map need import-from, and import-until needs import-grants.',
  'no-grant-imported':
    'import-grants takes over no grant here. It needs import-until, the day on which the former tool stopped running, and a tool that stores dates (onetrust, cookiebot, vanilla-cookieconsent, iubenda, c15t).',
  'unknown-name': 'It is not a category or service of the policy, so it is never granted.',
  mandatory: 'It cannot be refused.',
  'bad-expression':
    'It takes names, with a space or & between them for all, | for any, and ! before a name for not. An empty expression stays off.',
  'live-script': 'data-consent on a script without type="text/plain": it runs before any choice.',
  'live-element':
    'It loads before any choice: write data-consent-src, data-consent-srcset, data-consent-href, data-consent-poster or data-consent-data instead.',
  'unprefixed-attribute':
    'The gate does not read it, and a lazy loader may load it before any choice: write data-consent-src and the like.',
  'ungateable-element':
    'The gate cannot hold it: data-consent works on scripts, frames, images, media, objects, links and <template>. Put it into <template data-consent="…">.',
  'gated-import-map':
    'An import map must come before the first import of the page, and Firefox refuses a later one: do not gate the map, but the modules that use it.',
  'misread-type':
    'Optimizers that go by the first "type=" in a tag run the script before any choice: write type="text/plain" before data-consent-type, and leave data-consent-type out for JavaScript.',
  'script-without-src':
    'It never runs: a gated script keeps its src, because type="text/plain" already holds it.',
  'foreign-attribute':
    'It belongs to another library, and Consent Elements does not read it. Write data-consent="…" on gated elements, and data-consent-action="preferences" on a button.',
  'asked-before-choice':
    'The page sent a request to this host before any choice. Gate what sends it. If the page cannot do without it, name its provider under a required category: <consent-service href="https://…">.',
  'live-vendor':
    'This tag loads before any choice. Gate it: write type="text/plain" data-consent="…" on a script, data-consent-src instead of src on anything else.',
  'noscript-request':
    'Browsers without scripting load it, and their visitors have not said yes. Remove it: it has no consent to wait for.',
  'early-preload':
    'The browser requests it before any choice, although the element that uses it is gated. Remove the link: the gate preloads what is granted.',
  'foreign-poster':
    'The picture of a placeholder loads before any choice, and tells its site about every visitor. Put a copy on your own site.',
  'bad-block':
    'It matches nothing. A rule looks like "analytics: host.example host.example/path", and only the tag of consent.block.js reads it.',
  'late-block':
    'Scripts below it have run before its rules are read. Load it as a plain script, without async, defer or type="module", above everything that it should stop.',
  'late-start':
    'Something holds the library back, such as a plugin that delays scripts until the visitor moves or types. Until then, visitors are not asked. Exclude the tag from it, as docs/recipes/optimizers.md explains.',
  'no-way-back':
    'Visitors can change their mind only if something opens the preferences. Put <button data-consent-action="preferences"> or <consent-preferences-button> on every page.',
  'unequal-buttons':
    'Refusing must look as easy as accepting. Give ::part(accept) and ::part(reject) the same style.',
  'document-write':
    'A gated inline script called document.write(), which would have erased the page, so the call was ignored.',
  'bad-record': 'The cookie cannot be read, so nothing optional is granted and the visitor is asked again.',
  'foreign-record':
    'Another program has a cookie or a localStorage entry with the name that cookie-name gives to the record. It is left alone: rename one of the two.',
  'other-policy':
    'The banner of this page declares it, but a different policy is in effect: that of the script tag, of start(), or of the previous page, if a script replaces pages. Declare the same everywhere.',
  'server-policy':
    'The page asked for it under the policy version that the server has, but the server does not know it, and grants nothing for it. Declare the same in both, or give the policy a new version.',
  'storage-blocked': 'The browser stores nothing here, so a choice applies to this page only.',
  'session-expires': 'A cookie in the jar "necessary" ends with the visit: leave out its end date.',
  'bad-expires': 'The expiry date of a cookie in a jar is a number of days or a Date, such as {expires: 30}.',
  'undeclared-cookie':
    'The category of this jar does not declare the cookie: visitors do not see it, and it is not deleted on later pages. Add a <consent-cookie>.',
  'started-twice':
    'Consent Elements is already on this page, and the first one stays in effect. Keep one tag or start.',
  'late-attribute':
    'It is read once, when the library starts, so it has no effect now. Set it before, or reload the page.',
  'tag-taken': 'An element with this name is already defined, and that definition stays.',
} as const satisfies Readonly<Record<MistakeCode, string>>;
