// What is asked inside a page. `HELPERS` puts these there as globals, so they use nothing else from outside.

/** Resolves once what was caused has happened: one frame has been drawn, and nothing moves any more. */
export async function atRest() {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await Promise.all(document.getAnimations().map(({finished}) => finished.catch(() => undefined)));
}

/** The element that has the focus, through shadow roots. */
export function deepFocus() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Its `data-name`, `part`, id or tag. */
export function focusName() {
  const active = deepFocus();
  if (!active) return '';
  return active.dataset.name ?? (active.getAttribute('part') || active.id || active.localName);
}

/** Its host, else what it is itself. */
export const focusHost = () => document.activeElement?.localName ?? '';

export const boxOf = (host, part) =>
  document.querySelector(host)?.shadowRoot?.querySelector(`[part=${part}]`) ?? null;

/** Whether it is drawn, and not only for a screen reader. */
export function isSeen(el) {
  return el.checkVisibility({visibilityProperty: true}) && !el.closest('.unseen');
}

/** What can be pressed, typed into or opened inside a box, and is shown; slotted content too. */
export function controlsIn(box) {
  const all = 'a[href], button, input, summary, select, textarea';
  const own = box.matches(all) ? [box] : [...box.querySelectorAll(all)];
  const slotted = [...box.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements());
  return [...own, ...slotted.filter((el) => el.matches(all))].filter(isSeen);
}

/** How a test names an element. */
export function nameOf(el) {
  const part = el.dataset.name ?? el.getAttribute('part') ?? el.id;
  return `${el.localName} ${part || el.textContent.trim().slice(0, 20)}`;
}

export const overlap = (a, b) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const ALL = [atRest, deepFocus, focusName, focusHost, boxOf, isSeen, controlsIn, nameOf, overlap];

/** Goes into the head of a page. */
export const HELPERS = `<script>Object.assign(window, {${ALL.map((fn) => `${fn.name}: ${fn}`).join(',\n')}});</script>`;
