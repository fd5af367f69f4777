import {isJavaScript} from '../../../../../src/gate/javascript-type.js';
import {OF_HTML} from '../../../../../src/gate/loading-table.js';
import {type Attribute, attributeOf, type MarkupElement} from '../../markup/element.js';
import {directivesFor, mayBeSetElsewhere} from '../../markup/other-sources.js';
import {writtenOrBound} from './find-names.js';

/** Addresses that load nothing. */
const isNothing = (address: string): boolean => /^\s*(?:$|#|about:|data:|javascript:)/i.test(address);

const isDirective = ({name}: Attribute): boolean => !/^[a-z]+$/.test(name);

/** Returns the attributes by which an element loads something at once. */
export function liveAddresses(element: MarkupElement): readonly Attribute[] {
  return (OF_HTML.get(element.tag) ?? [])
    .flatMap((name) => [
      ...(attributeOf(element, name) ? [attributeOf(element, name)] : []),
      ...directivesFor(element, name),
    ])
    .filter((attribute) => attribute !== undefined)
    .filter((attribute) => attribute.isDynamic || isDirective(attribute) || !isNothing(attribute.value));
}

/** Whether an element is a frame that loads at once. */
export const isLiveFrame = (element: MarkupElement): boolean =>
  ['iframe', 'embed', 'object'].includes(element.tag) && liveAddresses(element).length > 0;

/** How a script stands: whether the browser runs it. `unknown`: a template or code decides. */
export function scriptState(element: MarkupElement): 'runs' | 'held' | 'unknown' {
  const type = writtenOrBound(element, 'type');
  if (type && (type.isDynamic || type.isConditional || type.name !== 'type')) return 'unknown';
  if (mayBeSetElsewhere(element, 'type', type)) return 'unknown';
  const language = attributeOf(element, 'language');
  return isJavaScript(type ? type.value : null, language?.value ?? null) ? 'runs' : 'held';
}

/** Whether an element may run or load something by itself. */
export const mayBeLive = (element: MarkupElement): boolean =>
  element.tag === 'script' ? scriptState(element) !== 'held' : liveAddresses(element).length > 0;
