import {OF_HTML} from '../../../../../src/gate/loading-table.js';
import {type Attribute, isWrittenTwice, type MarkupElement} from '../../markup/element.js';
import {FILLER} from '../../markup/mask.js';
import type {Problem} from '../finding.js';
import {writtenOrBound} from '../tools/find-names.js';
import type {FoundGate} from '../tools/former-markup.js';
import {type Edit, putIn, removeAttribute, takeOut, written} from './edits.js';
import {liveAddresses, scriptState} from '../tools/is-live.js';
import type {NameFormer} from './names.js';
import {problems} from './problems.js';
import {holdElement} from './hold-element.js';
import {holdScript} from './hold-script.js';

/** The edits of an element, or the reason why it is left as it is. */
export type Outcome =
  {readonly edits: readonly Edit[]; readonly notes: readonly Problem[]} | {readonly problem: Problem};

/** Rewrites one gated element, or says why it is left as it is. */
export function rewriteGate(
  text: string,
  element: MarkupElement,
  gate: FoundGate,
  nameFormer: NameFormer,
): Outcome {
  const problem = findProblem(element, gate);
  if (problem) return {problem};
  const names = nameAll(gate, nameFormer);
  if ('problem' in names) return names;
  const removed = [...(gate.removes ?? []), ...(gate.realType ? [gate.realType] : [])]
    .map((name) => writtenOrBound(element, name))
    .filter((attribute) => attribute !== undefined);

  // An element that is necessary and runs goes on running.
  if (names.names.every((name) => name === 'necessary') && runsByItself(element, gate)) {
    return {edits: [...takeOut(text, element, gate.place), ...removed.map(remove)], notes: []};
  }
  const holding = element.tag === 'script' ? holdScript(element, gate) : holdElement(text, element, gate);
  if ('problem' in holding) return holding;
  const ours = [...holding.added, written('data-consent', names.names.join(' '), gate.place.attribute)];
  const isRenamed = (attribute: Attribute): boolean =>
    holding.edits.some(({start, end}) => start < attribute.end && end > attribute.start);
  return {
    edits: [
      ...putIn(text, gate.place, ours.join(' ')),
      ...holding.edits,
      ...removed.filter((attribute) => !isRenamed(attribute)).map(remove),
    ],
    notes: [...(gate.notes ?? []), ...holding.notes],
  };

  function remove(attribute: Attribute): Edit {
    return removeAttribute(text, element, attribute);
  }
}

/** Whether an element runs or loads by itself, so that without its mark it goes on as before. */
function runsByItself(element: MarkupElement, {addresses}: FoundGate): boolean {
  if ([...(addresses?.keys() ?? [])].some((name) => writtenOrBound(element, name))) return false;
  return element.tag === 'script' ? scriptState(element) === 'runs' : liveAddresses(element).length > 0;
}

function findProblem(element: MarkupElement, gate: FoundGate): Problem | undefined {
  const isOurs = element.attributes.some(({name}) => /^(?::|v-bind:)?data-consent(?:-|$)/.test(name));
  if (isOurs) return problems.mixed();
  const {attribute, tokens} = gate.place;
  const used = [
    attribute,
    ...[
      'type',
      ...(OF_HTML.get(element.tag) ?? []),
      gate.realType,
      ...(gate.removes ?? []),
      ...(gate.addresses?.keys() ?? []),
    ].flatMap((name) => (name === undefined ? [] : (writtenOrBound(element, name) ?? []))),
  ];
  if (element.isTangled || used.some((one) => one.isConditional)) return problems.branches();
  const twice = used.find((one) => isWrittenTwice(element, one));
  if (twice) return problems.duplicate(twice.name);
  if (element.isComponent) return problems.component(element.tag);
  if (tokens ? attribute.hasBranches : attribute.isDynamic || attribute.name.includes(':')) {
    return tokens ? problems.branches() : problems.dynamicName();
  }
  return gate.problem;
}

/** Returns the names here of everything that a gate needs. */
function nameAll(
  {names}: FoundGate,
  nameFormer: NameFormer,
): {readonly names: readonly string[]} | {readonly problem: Problem} {
  // A part of a class that a template fills in.
  if (names.some((name) => name.includes(FILLER))) return {problem: problems.dynamicName()};
  if (names.length === 0) return {problem: problems.unnamed()};
  const ours: string[] = [];
  for (const former of names) {
    const named = nameFormer(former);
    if ('problem' in named) return named;
    ours.push(...named.names);
  }
  const optional = ours.filter((name) => name !== 'necessary');
  return {names: [...new Set(optional.length > 0 ? optional : ours)]};
}
