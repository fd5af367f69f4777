import {type Attribute, attributeOf, type MarkupElement} from '../../markup/element.js';
import type {NamesPlace} from './former-markup.js';

/** Names that were found on an element, and where. */
export interface FoundNames {
  readonly place: NamesPlace;
  readonly names: readonly string[];
}

const BINDINGS = ['', ':', 'v-bind:'];

/** Returns an attribute, also one that Vue binds to an expression. */
export const writtenOrBound = (element: MarkupElement, name: string): Attribute | undefined =>
  BINDINGS.map((binding) => attributeOf(element, binding + name)).find((one) => one !== undefined);

/** Returns the attribute that holds an element's classes, in HTML or JSX. */
export const classOf = (element: MarkupElement): Attribute | undefined =>
  attributeOf(element, 'class') ?? attributeOf(element, 'classname');

/** Returns the classes of an element that are written out, with their places in the file. */
export function classesOf(
  attribute: Attribute | undefined,
): readonly {readonly name: string; readonly start: number; readonly end: number}[] {
  if (!attribute) return [];
  return [...attribute.raw.matchAll(/\S+/g)].map(({0: name, index}) => {
    const start = attribute.valueStart + index;
    return {name, start, end: start + name.length};
  });
}

/** Whether an element has a class. */
export const hasClass = (element: MarkupElement, name: string): boolean =>
  classesOf(classOf(element)).some((one) => one.name === name);

/** Finds names in an attribute, separated by commas or as one. */
export function namesInAttribute(
  element: MarkupElement,
  name: string,
  separator?: ',',
): FoundNames | undefined {
  const attribute = writtenOrBound(element, name);
  if (!attribute) return undefined;
  const parts = separator === undefined ? [attribute.value] : attribute.value.split(separator);
  const names = parts.map((part) => part.trim()).filter((part) => part !== '');
  return {place: {attribute}, names};
}

/**
 * Finds classes that `take` knows.
 *
 * @param take Returns the names that a class says, an empty list for one that belongs to the tool and says none, and
 *   undefined for others.
 */
export function namesInClasses(
  element: MarkupElement,
  take: (className: string) => readonly string[] | undefined,
): FoundNames | undefined {
  const attribute = classOf(element);
  const found = classesOf(attribute).flatMap((one) => {
    const names = take(one.name);
    return names ? [{...one, names}] : [];
  });
  if (!attribute || found.length === 0) return undefined;
  return {place: {attribute, tokens: found}, names: found.flatMap(({names}) => names)};
}
