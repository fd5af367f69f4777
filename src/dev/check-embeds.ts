import type {ConsentPolicy} from '../core/policy.js';
import {namesOf} from '../core/record.js';
import {warn} from '../dom/warn.js';
import {nearest} from './nearest.js';

/** How long a framework may take to set the address of an embed. Unit: milliseconds. */
const PATIENCE_MS = 1000;

/** Attributes that hold the address on other elements, and in other libraries. */
const OTHER_ADDRESSES = ['data-src', 'data-consent-src'];

/** Warns of embeds that can load nothing, and of names that the policy does not have. */
export function checkEmbeds(root: ParentNode, {categories}: ConsentPolicy): void {
  const known = categories.flatMap(namesOf);
  for (const embed of root.querySelectorAll('consent-embed')) {
    for (const name of OTHER_ADDRESSES) {
      if (embed.hasAttribute(name))
        warn('unknown-attribute', `"${name}" on <consent-embed>, perhaps for "src"`);
    }
    const category = embed.getAttribute('category') ?? '';
    const service = embed.getAttribute('service') ?? '';
    // Where neither name is known, the element itself warns.
    if (service && known.includes(category) && !known.includes(service)) {
      const near = nearest(service, known);
      const hint = near ? `, perhaps for "${near}"` : '';
      warn('unknown-name', `service="${service}" on <consent-embed category="${category}">${hint}`);
    }
    if (isEmpty(embed)) setTimeout(() => warnOfEmpty(embed), PATIENCE_MS);
  }
}

const isEmpty = (embed: Element): boolean => !embed.getAttribute('src') && !embed.hasAttribute('srcdoc');

function warnOfEmpty(embed: Element): void {
  if (!embed.parentNode || !isEmpty(embed)) return;
  const frame = embed.querySelector('iframe') ? ' around an <iframe>' : '';
  warn('embed-without-src', `<consent-embed title="${embed.getAttribute('title') ?? ''}">${frame}`);
}
