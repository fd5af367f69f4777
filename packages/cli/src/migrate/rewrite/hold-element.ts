import {OF_HTML} from '../../../../../src/gate/loading-table.js';
import {type Attribute, attributeOf, type MarkupElement} from '../../markup/element.js';
import {directivesFor} from '../../markup/other-sources.js';
import type {Problem} from '../finding.js';
import {writtenOrBound} from '../tools/find-names.js';
import type {FoundGate} from '../tools/former-markup.js';
import {type Edit, removeAttribute, renameAttribute} from './edits.js';
import {liveAddresses} from '../tools/is-live.js';
import {problems} from './problems.js';
import type {Holding} from './holding.js';

/** Returns what an element other than a script needs so that its address waits in `data-consent-…`. */
export function holdElement(text: string, element: MarkupElement, gate: FoundGate): Holding {
  const {tag} = element;
  if (tag === 'template') return {edits: [], added: [], notes: []};
  const isImageButton = tag !== 'input' || attributeOf(element, 'type')?.value.toLowerCase() === 'image';
  const names = OF_HTML.get(tag);
  if (!names || !isImageButton || hasDocument(element)) return {problem: problems.notGateable(tag)};
  const waiting = [...(gate.addresses ?? [])].flatMap(([theirs, becomes]) => {
    const attribute = writtenOrBound(element, theirs);
    return attribute ? [{attribute, becomes}] : [];
  });
  const wrong = waiting.find(({becomes}) => !names.includes(becomes));
  if (wrong) return {problem: problems.notGateable(tag)};
  const [first, second] = waiting;
  if (second && second.becomes === first?.becomes) {
    return {problem: problems.twoAddresses(second.attribute.name)};
  }
  const live = liveAddresses(element).filter(({value}) => !isPlaceholder(value, gate));
  // A picture may stand in place of what waits, by the same attribute. Another attribute goes on loading.
  const both = live.find(({name}) => !gate.hasStandIn || !waiting.some(({becomes}) => becomes === name));
  if (waiting.length > 0 && both) return {problem: problems.twoAddresses(both.name)};
  if (waiting.length > 0) {
    return {
      edits: [
        ...waiting.map(({attribute, becomes}) =>
          renameAttribute(attribute, `data-consent-${becomes}`, gate.place.attribute),
        ),
        ...removePlaceholder(text, element, gate),
      ],
      added: [],
      notes: element.attributes
        .filter(({name}) => !waiting.some(({attribute}) => attribute.name === name) && isForgotten(name))
        .map(({name}) => problems.forgotten(name)),
    };
  }
  if (live.length === 0) return {problem: problems.noAddress(tag)};
  if (!gate.holdsLive) return {problem: problems.notHeld(tag)};
  const other = live.find((one) => !isRenamable(one) || isTwice(one, live));
  if (other) return {problem: problems.twoAddresses(other.name)};
  if (element.hasUnknownAttributes) return {problem: problems.unknownAddress(tag)};
  const edits = live.map((attribute) =>
    renameAttribute(attribute, `data-consent-${plainName(attribute.name)}`, gate.place.attribute),
  );
  return {edits, added: [], notes: [nowHeld()]};
}

/** Addresses that a lazy loader reads, or the former tool, and nothing here. */
const isForgotten = (name: string): boolean => /^(?::|v-bind:)?data-(?:srcset|poster|href|src)$/.test(name);

const hasDocument = (element: MarkupElement): boolean =>
  attributeOf(element, 'srcdoc') !== undefined || directivesFor(element, 'srcdoc').length > 0;

/** Whether the attribute is written out, or bound as Vue binds it. */
const isRenamable = ({name}: Attribute): boolean => /^(?::|v-bind:)?[a-z]+$/.test(name);

/** Whether another attribute says the same address, so that one of the two would stay. */
const isTwice = ({name, start}: Attribute, live: readonly Attribute[]): boolean =>
  live.some((one) => one.start !== start && plainName(one.name) === plainName(name));

const plainName = (name: string): string => name.replace(/^(?::|v-bind:)/, '');

/** An empty page of the former tool is a request to it. */
function removePlaceholder(text: string, element: MarkupElement, gate: FoundGate): readonly Edit[] {
  const src = attributeOf(element, 'src');
  return src && isPlaceholder(src.value, gate) ? [removeAttribute(text, element, src)] : [];
}

const isPlaceholder = (value: string, {placeholder}: FoundGate): boolean =>
  placeholder !== undefined && value.includes(placeholder);

const nowHeld = (): Problem => ({
  code: 'now-held',
  what: 'the element had its address where browsers load it: the former tool held it by its own script',
  cure: 'Its address waits in data-consent-… now.',
});
