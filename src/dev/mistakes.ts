import type {FailureCode, MistakeCode} from '../core/errors.js';

const address = 'It takes http(s) and relative addresses only, with %20 in place of a space.';
const version = 'It takes letters, digits and ". _ : -", at most 40 of them.';
const cookieName = 'It takes 1 to 64 letters, digits, "_" and "-".';

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
  'flag-value':
    'The attribute is on when it is there, but "false", "no", "off" and "0" count as off. Leave the attribute out to switch it off.',
  'unknown-value': 'The attribute does not take this value, so its default holds.',
  'unknown-language':
    'We have no words in this language, so English stands in for them. docs/texts.md tells how to add a language.',
  'unknown-action':
    'A click on it does nothing. data-consent-action takes preferences, accept, reject and opt-out.',
  'embed-without-src':
    'It has nothing to load: write src="https://…", the address of the frame. An <iframe> inside it loads before any choice.',
  'necessary-attribute':
    'It has no effect on the category necessary, which is always on: leave it out, or declare a category of another name.',
  'changed-later':
    'It comes after policy-version, so the category is not asked about for this reason: raise policy-version, or correct changed-in.',
  'deletes-everything':
    "It matches every entry of this storage, so a withdrawal deletes the cookies of your site's sessions and carts as well. Name what the category stores.",
  'no-label': 'A category of your own needs label="…": visitors read its name as it is.',
  misplaced:
    'It does not count there. HTML closes no element with "/>": write </consent-category> and the like in full.',
  'no-banner':
    'The page has no <consent-banner>, and the script tag no data-categories: nobody is asked, and all that is held stays off.',
  'two-banners':
    'The first one asks, and with every category off until it is granted: leave that one, and remove the rest.',
  'bad-policy-href': address,
  'bad-imprint-href': address,
  'bad-record-href': address,
  'bad-href': address,
  'bad-address': 'data-consent-src and the like take http(s) and relative addresses only. It stays off.',
  'bad-policy-version': version,
  'bad-changed-in': version,
  'bad-policy-effective': 'It takes a date like 2027-01-05. The version holds at once.',
  'bad-date': 'businessDaysAfter() takes a date like 2027-01-05 and a whole number of days, 0 or more.',
  'bad-time': 'now takes the time in seconds since 1970, as Date.now() / 1000 is.',
  'bad-cookie-name': cookieName,
  'bad-cookie-domain':
    'It takes the host of the page or a domain above it, such as "acme.example", without scheme, port, path, spaces, semicolons and commas. The record is kept for this host alone.',
  'bad-cookie-path':
    'It takes a path of the site, which begins with "/" and has no spaces, semicolons or commas; "/" is used.',
  'bad-domain': 'It takes a domain, such as "acme.example", without path, spaces, semicolons and commas.',
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
    'A place is an ISO 3166-1 country (GB), a part of one (US-CA), EU, EEA or *. With an unknown place, the strictest value holds everywhere.',
  'none-everywhere':
    'Visitors in every region see nothing, also where the law wants them to be asked: write rules by region, such as "EEA GB CH: ask; *: none".',
  'opt-out-everywhere':
    'The category runs before a choice in every region, also where the law wants a yes first: write rules by region, such as "EEA GB CH: opt-in; *: opt-out".',
  'rules-without-region':
    'The page does not say where its visitors are, so the strictest rules hold for everybody: add region, region-cookie, region-href, or the Server-Timing entry consent-region.',
  'region-without-rules':
    'No rule depends on the region: write model, prompt or gpc as rules by region, or leave the region out.',
  'joined-exception':
    'Code that an opt-out category shares with another one may need a yes first (in the United Kingdom it does): give each purpose code of its own, or join them by "&".',
  'bad-model':
    'It takes opt-in, opt-out or (on a category) required, or rules by region like "EEA GB: opt-in; *: opt-out"; opt-in is used.',
  'bad-sells': 'It takes yes or no (in JavaScript true or false); yes is used.',
  'bad-storage': 'It takes cookie, local, session, indexeddb or cache. With anything else it is not deleted.',
  'bad-language': 'It takes the name of a language, as lang has it: de, zh-Hant.',
  'bad-translations':
    'It takes an object of texts for each language: translations: {de: {label: "Umfragen"}}. It is left out.',
  'bad-text':
    'Texts keep links (http, https, mailto or relative), em, strong, br, p and code. Anything else is read as its text.',
  'empty-text': 'An empty <consent-text> changes nothing. Write the text in it.',
  'unknown-text': 'We have no text of that name, so it changes nothing. docs/reference.md lists the names.',
  'duplicate-text': 'This text is given twice for one language. The last one holds: leave one.',
  'no-organization':
    'The banner says who asks: give the policy an organization, or renderBanner() the host that visitors see.',
  'bad-action':
    'action takes a path of the site, such as "/consent", and browsers send the cookie only under the cookiePath of the policy.',
  'bad-style': 'styleHref takes an http(s) or relative address, and goes without a nonce.',
  'bad-base': 'base takes the http(s) or relative address of a folder, such as "/consent-elements/".',
  'bad-origin': 'origin takes the origin of the site as visitors see it, such as "https://www.acme.example".',
  'body-used': 'answerBanner() reads the form itself: hand the request over before anything reads its body.',
  'bad-driver':
    'The test kit takes a page or a BrowserContext of Playwright or Puppeteer. simulateVisitor() takes no context of Puppeteer: give it the page.',
  'bad-url': 'setConsent() needs an http(s) address of the site: url: "https://acme.example/".',
  'no-document':
    'createFakeConsent() needs a document, because the library tells the page by events on it. Run the test in jsdom, happy-dom or a browser.',
  'bad-choice':
    'decide() takes true, false, or an object with true or false for at least one name: {analytics: true}. Of a Map or a FormData, Object.fromEntries() makes one. In the test kit, granted and denied take lists of names or "all", and the two contradict each other in nothing.',
  'unknown-signal':
    'signals takes google, microsoft, clarity, meta, tiktok, matomo, shopify, wordpress, pinterest, hubspot, and amazon with a country of two letters, such as amazon:DE. Nobody is told.',
  'unknown-tool':
    'import-from takes onetrust, cookiebot, cookieyes, vanilla-cookieconsent, klaro, tarteaucitron, osano, complianz, iubenda, c15t and orejime; vanilla-cookieconsent:2 also names the last revision. Nothing is on that was not, and visitors without a record are asked.',
  'bad-import-until': 'It takes a date like 2027-01-05. No grant is taken over.',
  'bad-import-map':
    'It takes the former names and declared ones, like "C0002: analytics; C0004: marketing social". Where an entry cannot be read, no grant is taken over.',
  'import-unused':
    'It has no effect: import-grants, import-until and import-map need import-from, and import-until needs import-grants.',
  'no-grant-imported':
    'import-grants takes over no grant here: name in import-until the day from which the former tool ran no more, and a tool that keeps dates (onetrust, cookiebot, vanilla-cookieconsent, iubenda, c15t).',
  'unknown-name': 'It is no category or service of the policy, so nothing is granted by it.',
  mandatory: 'It cannot be refused.',
  'bad-expression':
    'It takes names; a space or & between them for all, | for any, ! before one for not. What is empty stays off.',
  'live-script': 'data-consent on a script without type="text/plain": it runs before any choice.',
  'live-element':
    'It loads before any choice: write data-consent-src, data-consent-srcset, data-consent-href, data-consent-poster or data-consent-data instead.',
  'unprefixed-attribute':
    'The gate does not read it, and a lazy loader may load it before any choice: write data-consent-src and the like.',
  'ungateable-element':
    'Nothing holds it: data-consent works on scripts, frames, images, media, objects, links and <template>. Put it into <template data-consent="…">.',
  'gated-import-map':
    'An import map must come before the first import of the page, and Firefox then refuses a later one: leave the map live, and gate the modules.',
  'misread-type':
    'Optimizers that go by the first "type=" of a tag run the script before any choice: write type="text/plain" in front of data-consent-type, and leave data-consent-type out for JavaScript.',
  'script-without-src': 'It never runs: a held script keeps its src. type="text/plain" is what holds it.',
  'foreign-attribute':
    'That is of another library, and nobody here reads it. Write data-consent="…" on what is held, data-consent-action="preferences" on a button.',
  'asked-before-choice':
    'This host of another site was asked before any choice. Gate what asks it; or, if the page cannot do without it, name its provider under a required category: <consent-service href="https://…">.',
  'live-vendor':
    'This tag loads before any choice. Gate it: type="text/plain" data-consent="…" on a script, data-consent-src in place of src on anything else.',
  'noscript-request':
    'Visitors without scripting have not said yes, and their browsers load it. Remove it: it has no consent to wait for.',
  'early-preload':
    'The browser asks for it before any choice, though the element behind it is held. Remove the link: the gate preloads what is granted by itself.',
  'foreign-poster':
    'The picture of a placeholder loads before any choice, so its site hears of every visitor. Put a copy of it on your own site.',
  'bad-block':
    'It holds nothing. A rule is "analytics: host.example host.example/path", and it is read from the tag of consent.block.js.',
  'late-block':
    'What stands below has run before its rules are read. Load it as a plain script, without async, defer or type="module", above what it shall stop.',
  'late-start':
    'Something holds the library back, such as a plugin that delays scripts until the visitor moves or types: nobody is asked until then. Exclude the tag from it, as docs/recipes/optimizers.md tells.',
  'no-way-back':
    'Visitors can change their mind only where something opens the preferences. Put <button data-consent-action="preferences"> or <consent-preferences-button> on every page.',
  'unequal-buttons':
    'Refusing must look as easy as accepting. Give ::part(accept) and ::part(reject) the same style.',
  'document-write':
    'A gated inline script wrote into the page, which would have erased it; that was ignored.',
  'bad-record': 'The cookie cannot be read, so nothing optional is granted and the visitor is asked again.',
  'foreign-record':
    'Another program has a cookie or a localStorage entry of the name that cookie-name gives to the record. It is left alone; give one of the two another name.',
  'other-policy':
    'The banner of this page declares it, and another policy holds: that of the script tag, of start(), or of the page before, where a script puts pages in place of each other. Declare the same everywhere.',
  'server-policy':
    'The page has asked for it under the policy version that the server has, and the server does not know it, so the server grants nothing by it. Declare the same in both, or give the policy a new version.',
  'storage-blocked': 'The browser keeps nothing here, so a choice holds for this page only.',
  'session-expires': 'A cookie of the jar "necessary" is gone with the visit: leave its end date out.',
  'bad-expires': 'The expiry date of a cookie in a jar is a number of days or a Date, such as {expires: 30}.',
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
    'The interface could not be loaded. Is the whole folder beside consent.js, or has an optimizer merged, copied or inlined that file? Is the page opened by http(s) and not as a file, and is the file allowed by its Content Security Policy? From another origin, does it come with Access-Control-Allow-Origin (CORS)?',
  'file-failed':
    'A file of the library could not be loaded. Is the whole folder beside consent.js, or has an optimizer merged, copied or inlined that file? Is the page opened by http(s) and not as a file, and is the file allowed by its Content Security Policy? From another origin, does it come with Access-Control-Allow-Origin (CORS)?',
  'vendors-not-told':
    'The file that tells the vendors in signals has not come. Nothing that needs consent is released until it does.',
  'record-not-kept':
    'The browser did not keep a decision. It holds on this page; a refusal is kept in fewer words where that is possible.',
  'not-deleted':
    'It is still stored after a withdrawal: give its <consent-cookie> the path and storage it has. HttpOnly cookies are for the server to delete.',
  'came-back': 'What was cleared at a withdrawal is there again: something that is not held has written it.',
  'vendor-failed':
    'A vendor in signals could not be told what holds: the error is beside. The others were told.',
  'name-taken':
    'The page has a variable of the name that the library uses, so `window.consent` is not the library. Choose another name with data-global on the script tag, such as data-global="cookieConsent".',
  'record-not-sent':
    'The address in record-href did not answer, or refused. The decision stands. If it may still arrive, a later page sends it again.',
} as const satisfies Readonly<Record<FailureCode, string>>;
