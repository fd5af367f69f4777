/** What a frame loads with: another value, another frame. So a new address adds nothing to the page's history. */
const LOADED_WITH = [
  'allow',
  'allowfullscreen',
  'loading',
  'name',
  'referrerpolicy',
  'sandbox',
  'src',
  'srcdoc',
];

/** What can change on a frame that is there. */
const CHANGEABLE = ['height', 'width'];

/** Attributes of an embed that its frame has, too; `title` always. */
export const PASSED = [...LOADED_WITH, ...CHANGEABLE];

/**
 * The frame of an embed: the one that is there, unless it would have to load anew; null where none may be made.
 *
 * @param src Its address, which has been checked.
 */
export function frameOf(
  embed: Element,
  src: string | null,
  title: string,
  old: HTMLIFrameElement | null,
): HTMLIFrameElement | null {
  const valueOf = (name: string): string | null => (name === 'src' ? src : embed.getAttribute(name));
  const isSame = LOADED_WITH.every((name) => old?.getAttribute(name) === valueOf(name));
  const frame = old && isSame ? old : document.createElement('iframe');
  frame.setAttribute('part', 'frame');
  frame.title = title;
  try {
    for (const name of isSame ? CHANGEABLE : PASSED) pass(frame, name, valueOf(name));
  } catch {
    // Trusted Types may forbid `srcdoc`; then the placeholder stays.
    return null;
  }
  return frame;
}

function pass(frame: Element, name: string, value: string | null): void {
  if (value === null) frame.removeAttribute(name);
  else frame.setAttribute(name, value);
}

/** The rule for the size that the attributes of an embed give. The page's own styles go before it. */
export function boxRule(embed: Element): string {
  const width = /^([\d.]+)(px|%)?$/.exec(embed.getAttribute('width') ?? '');
  const height = /^([\d.]+)(px)?$/.exec(embed.getAttribute('height') ?? '');
  const [, w = '', unit = 'px'] = width ?? [];
  const [, h = ''] = height ?? [];
  const inline = w && `width:${w}${unit};`;
  const block = w && unit === 'px' ? `aspect-ratio:${w}/${h}` : `aspect-ratio:auto;height:${h}px`;
  return `:host{${inline}${h && block}}`;
}
