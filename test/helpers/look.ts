const PROPERTIES = [
  'color',
  'backgroundColor',
  'borderColor',
  'borderWidth',
  'borderStyle',
  'borderRadius',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'textTransform',
  'textDecorationLine',
  'padding',
  'opacity',
  'boxShadow',
  'cursor',
] as const;

/** How an element looks, as text: its tag, its size, and what makes it stand out. */
export function lookOf(el: HTMLElement): string {
  const style = getComputedStyle(el);
  const {width, height} = el.getBoundingClientRect();
  const size = `${el.localName} ${width.toFixed(1)} x ${height.toFixed(1)}`;
  return [size, ...PROPERTIES.map((name) => `${name}: ${style[name]}`)].join('\n');
}

/** Whether it is shown, and not only somewhere in the document. */
export const isShown = (el: Element | null | undefined): boolean => (el?.getClientRects().length ?? 0) > 0;

/** The focused element, through shadow roots: its `part`, else its id, else its name. */
export function focused(): string {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.getAttribute('part') ?? (active?.id || active?.localName) ?? '';
}
