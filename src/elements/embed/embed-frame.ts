/**
 * Attributes that a frame loads with. If one changes, a new frame replaces the old one, so that the change adds nothing
 * to the page's history.
 */
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

/** Attributes that can change on an existing frame. */
const CHANGEABLE = ['height', 'width'];

/** Attributes of an embed that its frame gets, too. The frame always gets `title`. */
export const PASSED = [...LOADED_WITH, ...CHANGEABLE];

/**
 * The attributes that each frame was made with. The frame itself does not tell, because a player's API may change its address
 * (YouTube's adds parameters), and must keep the frame that it drives.
 */
const loadedWith = new WeakMap<HTMLIFrameElement, ReadonlyMap<string, string | null>>();

/**
 * Returns the frame of an embed. The old frame is returned if it need not load again. Returns null if the browser
 * forbids the frame.
 *
 * @param src Address of the frame, which has been checked.
 * @param old The present frame.
 */
export function frameOf(
  embed: Element,
  src: string | null,
  title: string,
  old: HTMLIFrameElement | null,
): HTMLIFrameElement | null {
  const wanted = new Map(
    LOADED_WITH.map((name) => [name, name === 'src' ? src : embed.getAttribute(name)] as const),
  );
  const given = old && loadedWith.get(old);
  const isSame = LOADED_WITH.every((name) => given?.get(name) === wanted.get(name));
  const frame = old && isSame ? old : document.createElement('iframe');
  frame.setAttribute('part', 'frame');
  frame.title = title;
  for (const name of CHANGEABLE) pass(frame, name, embed.getAttribute(name));
  if (frame === old) return frame;
  try {
    for (const [name, value] of wanted) pass(frame, name, value);
  } catch {
    // Trusted Types may forbid `srcdoc`. The placeholder then stays.
    return null;
  }
  loadedWith.set(frame, wanted);
  return frame;
}

function pass(frame: Element, name: string, value: string | null): void {
  if (value === null) frame.removeAttribute(name);
  else frame.setAttribute(name, value);
}

/** Returns the rule for the size that the attributes of an embed give. The page's own styles override it. */
export function boxRule(embed: Element): string {
  const width = /^([\d.]+)(px|%)?$/.exec(embed.getAttribute('width') ?? '');
  const height = /^([\d.]+)(px)?$/.exec(embed.getAttribute('height') ?? '');
  const [, w = '', unit = 'px'] = width ?? [];
  const [, h = ''] = height ?? [];
  const inline = w && `width:${w}${unit};`;
  const block = w && unit === 'px' ? `aspect-ratio:${w}/${h}` : `aspect-ratio:auto;height:${h}px`;
  return `:host{${inline}${h && block}}`;
}
