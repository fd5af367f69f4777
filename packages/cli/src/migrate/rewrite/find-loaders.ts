import {attributeOf, type Markup, type MarkupElement} from '../../markup/element.js';
import type {Finding} from '../finding.js';
import type {FormerMarkup} from '../tools/former-markup.js';

/** Finds the elements that load the former tool itself. They stay: the site decides when the tool goes. */
export function findLoaders(
  {elements}: Markup,
  {title, loaders}: FormerMarkup,
): readonly {readonly element: MarkupElement; readonly finding: Finding}[] {
  return elements.flatMap((element) => {
    const name = element.tag === 'link' ? 'href' : element.tag === 'script' ? 'src' : '';
    const address = attributeOf(element, name)?.value ?? '';
    if (!loaders.some((part) => address.includes(part))) return [];
    const finding: Finding = {
      code: 'former-loader',
      level: 'left',
      offset: element.start,
      what: `the tag loads ${title}`,
      cure: 'Take it out together with its settings once <consent-banner> and consent.js stand in the page.',
    };
    return [{element, finding}];
  });
}
