import {isClassicType, isJavaScript, isModuleType} from '../../../../../src/gate/javascript-type.js';
import {type Attribute, attributeOf, type MarkupElement} from '../../markup/element.js';
import {mayBeSetElsewhere} from '../../markup/other-sources.js';
import type {Problem} from '../finding.js';
import {writtenOrBound} from '../tools/find-names.js';
import type {FoundGate} from '../tools/former-markup.js';
import {type Edit, renameAttribute, replaceValue, written} from './edits.js';
import {problems} from './problems.js';
import type {Holding} from './holding.js';

/** The type by which the gate holds a script. */
const HELD = 'text/plain';

/** Returns what a script needs to be held by `type="text/plain"`, with its address in `src`. */
export function holdScript(element: MarkupElement, gate: FoundGate): Holding {
  const typing = holdByType(element, gate);
  if ('problem' in typing) return typing;
  const waiting = [...(gate.addresses ?? [])].flatMap(([theirs]) => writtenOrBound(element, theirs) ?? []);
  if (waiting.length > 1 || (waiting.length > 0 && writtenOrBound(element, 'src'))) {
    return {problem: problems.twoAddresses(waiting.at(-1)?.name ?? 'src')};
  }
  const realType = gate.realType === undefined ? undefined : writtenOrBound(element, gate.realType);
  return {
    ...typing,
    edits: [
      ...typing.edits,
      ...waiting.map((attribute) => renameAttribute(attribute, 'src', gate.place.attribute)),
      ...(realType ? keepType(realType, gate.place.attribute) : []),
    ],
  };
}

/** JavaScript needs no type. Others, and one that code fills in, stand in `data-consent-type`. */
function keepType(attribute: Attribute, like: Attribute): readonly Edit[] {
  const isPlain = !attribute.isDynamic && attribute.name === 'data-type';
  if (isPlain && isClassicType(attribute.value)) return [];
  return [renameAttribute(attribute, 'data-consent-type', like)];
}

function holdByType(element: MarkupElement, {heldTypes = [], holdsLive = false, place}: FoundGate): Holding {
  const type = writtenOrBound(element, 'type');
  if (mayBeSetElsewhere(element, 'type', type)) return {problem: problems.dynamicType()};
  if (!type) {
    const language = attributeOf(element, 'language')?.value ?? null;
    if (!holdsLive) return {problem: problems.notHeld('script')};
    if (!isJavaScript(null, language)) return {problem: problems.otherType(language ?? '')};
    return {edits: [], added: [written('type', HELD, place.attribute)], notes: [nowHeld()]};
  }
  if (type.isDynamic || type.name !== 'type') return {problem: problems.dynamicType()};
  if (type.value.toLowerCase() === HELD) return {edits: [], added: [], notes: []};
  if (heldTypes.includes(type.value.toLowerCase())) {
    return {edits: [replaceValue(type, HELD, place.attribute)], added: [], notes: []};
  }
  if (!isJavaScript(type.value, null)) return {problem: problems.otherType(type.value)};
  if (!holdsLive) return {problem: problems.notHeld('script')};
  const added = isModuleType(type.value) ? [written('data-consent-type', 'module', place.attribute)] : [];
  return {edits: [replaceValue(type, HELD, place.attribute)], added, notes: [nowHeld()]};
}

const nowHeld = (): Problem => ({
  code: 'now-held',
  what: 'the script had a type that browsers run: the former tool held it by its own script',
  cure: 'It is held by its type now.',
});
