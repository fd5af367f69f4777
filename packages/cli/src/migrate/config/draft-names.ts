import type {Remark} from './config-finding.js';
import type {CategoryDraft, Draft, PartDraft} from './draft.js';
import type {NameFormer} from './naming.js';

/** Says something of a name. */
type Say = (remark: Remark) => void;

const createPart = (name: string): PartDraft => ({name, texts: new Map(), cookies: []});

const createCategory = (name: string): CategoryDraft => ({
  ...createPart(name),
  isRequired: name === 'necessary',
  services: [],
});

const allParts = ({categories}: Draft): readonly PartDraft[] =>
  categories.flatMap((category) => [category, ...category.services]);

/**
 * Returns the category that a name of the former tool becomes, and adds it if it is not there. Undefined if the name cannot be one
 * here, which is said.
 *
 * @param isOptional Whether visitors could refuse it.
 */
export function categoryFor(
  draft: Draft,
  former: string,
  nameFormer: NameFormer,
  say: Say,
  isOptional: boolean,
): CategoryDraft | undefined {
  const names = namesFor(draft, former, nameFormer, say, isOptional);
  const [first] = names.map((name) => {
    const known = draft.categories.find((one) => one.name === name);
    if (known) return known;
    const added = createCategory(name);
    draft.categories.push(added);
    return added;
  });
  return first;
}

/** Does the same for a service of a category. Categories and services have different names here. */
export function serviceFor(
  draft: Draft,
  category: CategoryDraft,
  former: string,
  nameFormer: NameFormer,
  say: Say,
): PartDraft | undefined {
  const count = draft.formers.length;
  const [name] = namesFor(draft, former, nameFormer, say, !category.isRequired);
  if (name === undefined) return undefined;
  const known = category.services.find((one) => one.name === name);
  if (known) return known;
  const isTaken = allParts(draft).some((one) => one.name === name);
  const service = createPart(isTaken ? `${category.name}-${name}`.slice(0, 40) : name);
  if (isTaken) {
    say({
      code: 'same-name',
      level: 'left',
      what: `Something else is called "${name}" here, so the service is "${service.name}"`,
      cure: `Write data-consent="${service.name}" on what belongs to it.`,
    });
    // The record may mean either by the name, so the service follows its category.
    draft.formers.splice(count);
  }
  category.services.push(service);
  return service;
}

/** Says that the record of the former tool has no answer to a name. */
export function forgetFormer({formers}: Draft, former: string): void {
  formers.splice(0, formers.length, ...formers.filter((one) => one.former !== former));
}

/**
 * Has the answer to a service count for its category too, where the record of the former tool knows services alone. Otherwise
 * the category would have no answer, and a visitor who refused everything would be asked again.
 */
export function linkToCategory({formers}: Draft, former: string, {name, isRequired}: CategoryDraft): void {
  const isKnown = formers.some((one) => one.former === former && one.name === name);
  if (!isKnown && !isRequired) formers.push({former, name});
}

/** Returns what a former name is called here, and remembers it for the import. */
function namesFor(
  draft: Draft,
  former: string,
  nameFormer: NameFormer,
  say: Say,
  isOptional: boolean,
): readonly string[] {
  const naming = nameFormer(former, isOptional);
  if ('problem' in naming) {
    say(naming.problem);
    return [];
  }
  if (naming.remark && !draft.remarked.has(naming.remark.what)) {
    draft.remarked.add(naming.remark.what);
    say(naming.remark);
  }
  for (const name of naming.names) {
    const isKnown = draft.formers.some((one) => one.former === former && one.name === name);
    if (!isKnown) draft.formers.push({former, name});
  }
  return naming.names;
}
