import {type Attribute, attributeOf, isWrittenTwice, type MarkupElement} from '../../markup/element.js';
import {classesOf, classOf} from '../tools/find-names.js';
import type {Control, FormerMarkup, NamesPlace} from '../tools/former-markup.js';
import {type Edit, insertBehind, putIn, replaceValue, written} from './edits.js';
import type {Outcome} from './rewrite-gate.js';
import {problems} from './problems.js';

const ACTION = 'data-consent-action';

/** A control that was found, and where. */
interface FoundControl {
  readonly control: Control;
  readonly place: NamesPlace;
  readonly isLink: boolean;
}

/** Rewrites something that is clicked, or says why it is left as it is. Undefined if the element is no control. */
export function rewriteControl(
  text: string,
  element: MarkupElement,
  {controls}: FormerMarkup,
): Outcome | undefined {
  const found = findControl(element, controls);
  if (!found || attributeOf(element, ACTION)) return undefined;
  const {attribute, tokens} = found.place;
  const isUndecided = element.isTangled || attribute.isConditional || (tokens && attribute.hasBranches);
  if (isUndecided) return {problem: problems.branches()};
  if (isWrittenTwice(element, attribute)) return {problem: problems.duplicate(attribute.name)};
  if (element.isComponent) return {problem: problems.component(element.tag)};
  return {edits: editsOf(text, found), notes: []};
}

function editsOf(text: string, {control, place, isLink}: FoundControl): readonly Edit[] {
  const {attribute} = place;
  const ours = written(ACTION, control.action, attribute);
  // A link without an address cannot be focused.
  return isLink
    ? [replaceValue(attribute, '#', attribute), insertBehind(attribute, ours)]
    : putIn(text, place, ours);
}

function findControl(element: MarkupElement, controls: readonly Control[]): FoundControl | undefined {
  for (const control of controls) {
    const found = findOne(element, control);
    if (found) return found;
  }
  return undefined;
}

function findOne(element: MarkupElement, control: Control): FoundControl | undefined {
  if ('className' in control) {
    const attribute = classOf(element);
    const tokens = classesOf(attribute).filter(({name}) => name === control.className);
    return attribute && tokens.length > 0 ? {control, place: {attribute, tokens}, isLink: false} : undefined;
  }
  if ('attribute' in control) {
    const attribute = attributeOf(element, control.attribute);
    const isIt = attribute && !attribute.isDynamic && attribute.value === control.value;
    return isIt ? {control, place: {attribute}, isLink: false} : undefined;
  }
  const href = attributeOf(element, 'href');
  if ('href' in control) {
    const isIt = href && !href.isDynamic && href.value === control.href;
    return isIt ? {control, place: {attribute: href}, isLink: true} : undefined;
  }
  const onclick = attributeOf(element, 'onclick');
  if (onclick && isCall(onclick, control.call)) return {control, place: {attribute: onclick}, isLink: false};
  if (href && /^\s*javascript:/i.test(href.value) && isCall(href, control.call)) {
    return {control, place: {attribute: href}, isLink: true};
  }
  return undefined;
}

/** Statements that may stand around a call, and do nothing by themselves. */
const DECORATIONS = ['', 'return false', 'return', 'event.preventDefault()', 'void(0)', 'void 0'];

/** Whether a handler does nothing but this call. */
function isCall({value, isDynamic}: Attribute, call: string): boolean {
  if (isDynamic) return false;
  const squeezed = (code: string): string => code.replace(/\s+/g, '').replaceAll('"', "'");
  const statements = value
    .replace(/^\s*javascript:/i, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => !DECORATIONS.includes(statement))
    .map((statement) => squeezed(statement.replace(/^(?:return\s+|window\.)+/, '')));
  return statements.length === 1 && statements[0] === squeezed(call);
}
