import {ADDRESSES} from '../gate/loading-table.js';
import {warn} from '../dom/warn.js';
import {suggestion} from './check-properties.js';

/** Scripts that another library, or a misspelled attribute of ours, holds: nothing here lets them run. */
const HELD =
  'script:is([type="text/plain" i], [type="opt-in" i], [type="javascript/blocked" i]):not([data-consent])';

/** The attributes by which other libraries mark a script that is to wait, the most telling first. */
const SCRIPT_ATTRIBUTES = [
  'data-cmplz-src',
  'data-iub-purposes',
  'data-suppressedsrc',
  'suppressedsrc',
  'data-category',
  'data-cookieconsent',
  'data-cookiecategory',
  'data-cc',
  'data-cc-category',
  'data-c15t-category',
  'data-name',
  'data-usercentrics',
  'data-cookieyes',
  'data-osano',
  'data-service',
  'data-src',
];

/** The same for what is not a script; `data-cc` is short, so only with what vanilla-cookieconsent has there. */
const FOREIGN_ELEMENTS: Readonly<Record<string, string>> = {
  'data-cookieconsent': '[data-cookieconsent]:not(script)',
  'data-cookieblock-src': '[data-cookieblock-src]',
  'data-src-cmplz': '[data-src-cmplz]',
  'data-cmplz-target': '[data-cmplz-target]',
  'data-iub-purposes': '[data-iub-purposes]:not(script)',
  'data-suppressedsrc': '[data-suppressedsrc]:not(script)',
  'data-usercentrics': '[data-usercentrics]:not(script)',
  'data-cookieyes': '[data-cookieyes]:not(script)',
  'data-c15t-category': '[data-c15t-category]:not(script)',
  'data-cc': '[data-cc^="show-"], [data-cc^="accept-"], [data-cc^="c-settings"]',
};

/** The classes by which other libraries mark what is to wait: OneTrust, Complianz, iubenda and Cookiebot. */
const FOREIGN_CLASS =
  /^(?:optanon-category-|ot-vscat-|cmplz-(?:script|iframe)$|_iub_cs_activate|cookieconsent-opt(?:in|out)-)/;

const MARKED =
  'script, iframe, img, [class*="optanon-category-"], [class*="_iub_cs_activate"], [class*="cookieconsent-opt"]';

/** What ours is called on held elements. */
const OWN = [
  'data-consent',
  'data-consent-action',
  'data-consent-type',
  ...ADDRESSES.map((name) => `data-consent-${name}`),
];

/** Warns of markup that is of another library, or much like ours, so that nothing here reads it. */
export function checkForeign(root: Element): void {
  for (const script of root.querySelectorAll(HELD)) checkHeld(script);
  for (const [name, selector] of Object.entries(FOREIGN_ELEMENTS)) {
    // If the element is held here as well, `unprefixed-attribute` names its address.
    for (const element of root.querySelectorAll(`:is(${selector}):not([data-consent])`))
      warnOf(element, name);
  }
  for (const element of root.querySelectorAll(MARKED)) {
    if (element.hasAttribute('data-consent')) continue;
    const mark = [...element.classList].find((name) => FOREIGN_CLASS.test(name));
    if (mark) warn('foreign-attribute', `<${element.localName} class="${mark}">`);
  }
  checkOwn(root);
}

function checkHeld(script: Element): void {
  const name = SCRIPT_ATTRIBUTES.find((one) => script.hasAttribute(one));
  // A name is anything's, so it takes what Klaro has beside it.
  const isKlaro = script.matches('[data-type], [data-src]');
  if (name && (name !== 'data-name' || isKlaro)) warnOf(script, name);
  for (const attribute of script.getAttributeNames()) {
    // Names that begin as ours are seen on all elements.
    if (!/consent/i.test(attribute) || isLikeOurs(attribute) || SCRIPT_ATTRIBUTES.includes(attribute))
      continue;
    warn('unknown-attribute', `"${attribute}" on <script>, perhaps for "data-consent"`);
  }
}

const isLikeOurs = (name: string): boolean => /^data-consents?(?:-|$)/.test(name);

/** Warns of attributes that begin as ours do, and that nothing reads. */
function checkOwn(root: Element): void {
  const found = document.evaluate(
    './/*[@*[starts-with(name(), "data-consent")]]',
    root,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
  );
  for (let index = 0; index < found.snapshotLength; index++) {
    const element = found.snapshotItem(index);
    // An embed has attributes of its own.
    if (element instanceof Element && element.localName !== 'consent-embed') checkNames(element);
  }
  const held = 'script[type="text/plain" i][data-consent][data-type]:not([data-consent-type])';
  for (const script of root.querySelectorAll(held)) {
    if (!/^module$|javascript/i.test(script.getAttribute('data-type') ?? '')) continue;
    warn('unknown-attribute', '"data-type" on <script>, perhaps for "data-consent-type"');
  }
}

function checkNames(element: Element): void {
  for (const name of element.getAttributeNames()) {
    if (!isLikeOurs(name) || OWN.includes(name)) continue;
    // On a script that has no expression, most of them are meant as one.
    const isHeld = element.matches(HELD);
    const hint = isHeld ? ', perhaps for "data-consent"' : suggestion(name, OWN);
    warn('unknown-attribute', `"${name}" on <${element.localName}>${hint}`);
  }
  const type = element.getAttribute('data-consent-type') ?? '';
  // A type is a MIME type, or one of the words that HTML gives to scripts.
  if (type && !/\/|^(?:module|importmap|speculationrules)$/i.test(type.trim())) {
    const known = ['module', 'text/javascript', 'application/json', 'importmap', 'speculationrules'];
    warn('unknown-value', `data-consent-type="${type}" on <${element.localName}>${suggestion(type, known)}`);
  }
}

function warnOf(element: Element, name: string): void {
  warn('foreign-attribute', `<${element.localName} ${name}="${element.getAttribute(name) ?? ''}">`);
}
