import {type Attribute, attributeOf, isWrittenTwice, type MarkupElement} from '../../markup/element.js';
import type {FormerMarkup, FoundGate, NamesPlace} from '../tools/former-markup.js';
import {takeOut} from './edits.js';
import type {NameFormer} from './names.js';
import {problems} from './problems.js';
import {rewriteControl} from './rewrite-control.js';
import {type Outcome, rewriteGate} from './rewrite-gate.js';

/**
 * Rewrites everything of the former tool on one element at once, so that a second run finds nothing.
 *
 * @returns undefined if the element has nothing of the tool.
 */
export function rewriteElement(
  text: string,
  element: MarkupElement,
  tool: FormerMarkup,
  nameFormer: NameFormer,
): Outcome | undefined {
  const gate = tool.findGate(element);
  const exemption = findExemption(element, tool);
  if (exemption && gate && !isSamePlace(gate, exemption)) return {problem: problems.both()};
  // Nothing is held here that is not gated, so what says "do not hold this" can go.
  const ofGate: Outcome | undefined = exemption
    ? {edits: takeOut(text, element, exemption), notes: []}
    : gate && rewriteGate(text, element, gate, nameFormer);
  const ofControl = rewriteControl(text, element, tool);
  if (!ofGate || 'problem' in ofGate) return ofGate ?? ofControl;
  if (!ofControl) return ofGate;
  if ('problem' in ofControl) return ofControl;
  const isOverlapping = ofControl.edits.some((one) =>
    ofGate.edits.some(({start, end}) => one.start < end && one.end > start),
  );
  if (isOverlapping) return {problem: problems.both()};
  return {edits: [...ofGate.edits, ...ofControl.edits], notes: [...ofGate.notes, ...ofControl.notes]};
}

function findExemption(element: MarkupElement, tool: FormerMarkup): NamesPlace | undefined {
  const exemption = tool.findExemption?.(element);
  const isUsable = exemption && isDecided(element, exemption.attribute) && !isHeldByType(element);
  return isUsable ? exemption : undefined;
}

/** Whether the mark of a gate is what says that there is none. */
const isSamePlace = ({place}: FoundGate, exemption: NamesPlace): boolean =>
  place.attribute === exemption.attribute && !exemption.tokens;

const isDecided = (element: MarkupElement, attribute: Attribute): boolean =>
  !element.isTangled && !attribute.isConditional && !isWrittenTwice(element, attribute);

const isHeldByType = (element: MarkupElement): boolean =>
  attributeOf(element, 'type')?.value.toLowerCase() === 'text/plain';
