import {createElement} from '../../dom/create-element.js';
import {wordsFor} from '../words/languages.js';

/**
 * Resolves when a banner that came with the page's HTML can be taken over: when its words are there.
 *
 * @param banner The banner, which is not defined yet.
 */
export const whenTakable = async (banner: Element): Promise<unknown> => wordsFor(banner).ready;

/**
 * Returns a function that stands in for `createElement`: it returns the elements that a server has rendered into the shadow
 * root. They stay where they are, so the focus, a selection and a pressed button stay, too.
 *
 * The box is made last. What the served one has beyond is then removed, such as its own style sheet.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode
 */
export function takeServed(root: ShadowRoot): typeof createElement {
  const base = root.querySelector('[part=base]');
  if (!base) return createElement;
  const kept = new Set<Element>();
  const active = root.activeElement;
  return (tag, given, ...children) => {
    const attributes = given ?? {};
    const isBase = attributes['part'] === 'base';
    const found = isBase ? base.localName === tag && base : base.querySelector(selectorOf(tag, attributes));
    // A served part has the tag that the box gives it. Only the buttons stand in a form, which is an element as well.
    const element = found ? (found as HTMLElementTagNameMap[typeof tag]) : createElement(tag, attributes);
    kept.add(element);
    for (const [name, value] of Object.entries(attributes)) {
      if (found && name !== 'class') found.setAttribute(name, value);
    }
    for (const child of children) {
      if (found && (typeof child === 'string' || child.parentNode === found)) continue;
      element.append(child);
    }
    if (isBase) finish(root, base, element, kept, active);
    return element;
  };
}

/** Returns the selector of an element in the served banner. */
function selectorOf(tag: string, {part, id, class: className}: Readonly<Record<string, string>>): string {
  if (part) return `[part=${part}]`;
  if (id) return `#${id}`;
  if (className) return `.${className}`;
  return tag === 'p' ? 'slot > p' : tag;
}

/** Removes what belongs to the served banner alone, and shows it, if it was waiting. */
function finish(
  root: ShadowRoot,
  base: Element,
  box: Element,
  kept: ReadonlySet<Element>,
  active: Element | null,
): void {
  for (const element of base.querySelectorAll('*')) if (!kept.has(element)) element.remove();
  for (const style of root.querySelectorAll(':scope > style, :scope > link')) style.remove();
  if (base !== box) base.remove();
  box.removeAttribute('hidden');
  // A modal takes the focus when it opens, which happens in this task.
  if (active instanceof HTMLElement) queueMicrotask(() => active.focus({preventScroll: true}));
}
