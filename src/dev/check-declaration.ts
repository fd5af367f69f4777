import {toAttribute} from '../core/attribute-name.js';
import {suggestion} from './check-properties.js';
import {nearest} from './nearest.js';
import {SCHEMA, type Kind} from '../core/schema.js';
import {warn} from '../dom/warn.js';

/** @param others What is no text of one attribute: it stands inside the element. */
const attributesOf = (kind: Kind, ...others: string[]): string[] =>
  Object.keys(SCHEMA[kind])
    .filter((name) => !others.includes(name))
    .map(toAttribute);

const bannerAttributes = (): string[] => [...attributesOf('policy'), 'position', 'modal', 'lang'];

const EMBED_ATTRIBUTES =
  'category service src srcdoc title poster width height allow allowfullscreen sandbox loading referrerpolicy name'.split(
    ' ',
  );

/** What may be written on each of the elements. */
const knownAttributes = (): Readonly<Record<string, readonly string[]>> => ({
  'consent-banner': bannerAttributes(),
  'consent-category': attributesOf('categories', 'services', 'cookies'),
  'consent-service': attributesOf('services', 'cookies'),
  'consent-cookie': attributesOf('cookies'),
  'consent-text': ['name'],
  'consent-embed': EMBED_ATTRIBUTES,
  'consent-preferences-button': ['floating', 'position'],
  'consent-cookie-list': ['heading-level'],
});

/** What any element of HTML may have. */
const GLOBAL =
  /^(accesskey|autocapitalize|autocorrect|autofocus|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is|itemid|itemprop|itemref|itemscope|itemtype|lang|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|writingsuggestions|xmlns)$/;

/** Those of anybody's own, of frameworks and of browser extensions. */
const OTHERS = /^(data|aria|ng|v|x|hx|up|s|q|c|b)-|^on|[^a-z-]|^defer-hydration$/;

/** How other elements name the address of what they load. The nearest name by its letters is another one. */
const ADDRESS_NAMES: Readonly<Record<string, string>> = {href: 'src', url: 'src', source: 'src', link: 'src'};

/** Warns of attributes that the library does not read, most likely misspelled. */
export function checkAttributes(root: Element): void {
  for (const [tag, known] of Object.entries(knownAttributes())) {
    for (const element of root.querySelectorAll(tag)) {
      for (const name of element.getAttributeNames()) {
        if (known.includes(name) || GLOBAL.test(name) || OTHERS.test(name)) continue;
        const meant = tag === 'consent-embed' ? ADDRESS_NAMES[name] : undefined;
        const hint = meant ? `, perhaps for "${meant}"` : suggestion(name, known);
        warn('unknown-attribute', `"${name}" on <${tag}>${hint}`);
      }
    }
  }
}

/** The same for the script tag: others have `data-` attributes there too, so only of what is much like ours. */
export function checkTag(tag: HTMLScriptElement): void {
  const {dataset} = tag;
  const known = [...bannerAttributes(), 'block', 'global'];
  if (tag.hasAttribute('block')) warn('unknown-attribute', '"block" on the script tag, for "data-block"');
  for (const key of Object.keys(dataset)) {
    const name = toAttribute(key);
    const near = known.includes(name) ? undefined : nearest(name, known);
    if (near) warn('unknown-attribute', `"data-${name}" on the script tag, perhaps for "data-${near}"`);
  }
}

/** Where each of the elements counts. */
const PARENTS: Readonly<Record<string, string>> = {
  'consent-category': 'consent-banner',
  'consent-text': 'consent-banner',
  'consent-service': 'consent-category',
  'consent-cookie': 'consent-category, consent-service',
};

/** What stands in a banner that is neither a declaration nor its own words, such as the page behind `<consent-banner/>`. */
const STRAYS =
  'consent-banner > :not(consent-category, consent-text, [slot=message], script, style, link, meta, template)';

/** Warns of elements that stand where they do not count. */
export function checkPlaces(root: Element): void {
  for (const [tag, parents] of Object.entries(PARENTS)) {
    for (const element of root.querySelectorAll(tag)) {
      const {parentElement} = element;
      if (parentElement && !parentElement.matches(parents))
        warn('misplaced', placeOf(element, parentElement));
    }
  }
  for (const stray of root.querySelectorAll(STRAYS)) {
    if (!(stray.localName in PARENTS)) warn('misplaced', `<${stray.localName}> in <consent-banner>`);
  }
}

function placeOf(element: Element, parent: Element): string {
  const [what, where] = [element, parent].map((one) => {
    const name = one.getAttribute('name');
    return `<${one.localName}${name ? ` name="${name}"` : ''}>`;
  });
  return `${String(what)} in ${String(where)}`;
}
