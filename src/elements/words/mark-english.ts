/** The elements that {@link markEnglish} has marked, each with the attributes that it had. */
const marked = new WeakMap<Element, {readonly lang: string; readonly dir: string}>();

/** The roots in which an element was marked. In all others, nothing is to be taken back. */
const roots = new WeakSet<ParentNode>();

/**
 * Marks the elements whose text is English although the words around it are in another language, which lacks that text. A
 * screen reader would read it out in the other language. Call this after each rendering.
 *
 * @param hasEnglish Whether English stands in for some words at all.
 * @param english The English words that may be shown.
 * @see https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts.html
 */
export function markEnglish(root: ParentNode, hasEnglish: boolean, ...english: readonly object[]): void {
  if (!hasEnglish && !roots.has(root)) return;
  roots.add(root);
  const pattern = patternOf(english.flatMap(textsIn));
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const isEnglish = hasEnglish && isMadeOf(ownText(element), pattern);
    if (isEnglish) mark(element);
    else unmark(element);
  }
}

function mark(element: HTMLElement): void {
  const {lang, dir} = element;
  if (lang === 'en') return;
  marked.set(element, {lang, dir});
  Object.assign(element, {lang: 'en', dir: 'ltr'});
}

/** Takes a mark back, unless the element has another language by now. */
function unmark(element: HTMLElement): void {
  const before = marked.get(element);
  if (!marked.delete(element) || element.lang !== 'en') return;
  for (const [name, value] of Object.entries(before ?? {})) {
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
}

/** Returns all texts in an object of words, those in groups as well. */
const textsIn = (words: object): string[] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return key === 'locale' ? [] : [value];
    return typeof value === 'object' && value ? textsIn(value) : [];
  });

/** Returns a pattern that matches any of some texts, with whatever stands in their placeholders. The longest come first. */
const patternOf = (texts: readonly string[]): RegExp =>
  new RegExp(
    [...texts]
      .sort((a, b) => b.length - a.length)
      .map((text) => text.replace(/[.*+?^$()|[\]\\/]/g, '\\$&').replace(/\{\w+\}/g, '.+'))
      .join('|'),
    'g',
  );

/** Whether a text consists of nothing but matches. */
const isMadeOf = (text: string, pattern: RegExp): boolean =>
  text !== '' && text.replace(pattern, '').trim() === '';

/** Returns the text of an element without that of the elements in it, or else its label. */
function ownText(element: Element): string {
  const texts = [...element.childNodes].filter(({nodeType}) => nodeType === Node.TEXT_NODE);
  const text = texts
    .map(({nodeValue}) => nodeValue)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text || (element.getAttribute('aria-label') ?? '');
}
