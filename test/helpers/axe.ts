import type {AxeResults, RunOptions} from 'axe-core';

interface Axe {
  run(node: Element, options: RunOptions): Promise<AxeResults>;
}

/** axe looks only into the document that it was loaded in, so a frame gets its own. */
async function axeOf(doc: Document): Promise<Axe> {
  const view = doc.defaultView as (Window & {axe?: Axe}) | null;
  if (!view) throw new Error('the element is in no page');
  if (!view.axe) {
    const script = doc.createElement('script');
    script.src = new URL('/node_modules/axe-core/axe.min.js', location.href).href;
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
      doc.head.append(script);
    });
    script.remove();
  }
  if (!view.axe) throw new Error('axe did not load');
  return view.axe;
}

/** The animations of a tree. A shadow root answers for itself: a document does not name those in its shadow trees. */
function animationsOf(root: Document | ShadowRoot): Animation[] {
  const inside = [...root.querySelectorAll('*')].flatMap(({shadowRoot}) =>
    shadowRoot ? animationsOf(shadowRoot) : [],
  );
  return [...root.getAnimations(), ...inside];
}

/** What axe finds wrong, one line each: assert that it is empty. Looks into open shadow roots. */
export async function axeViolations(el: Element, options: RunOptions = {}): Promise<string[]> {
  const axe = await axeOf(el.ownerDocument);
  // An element that comes into sight is pale for a moment.
  await Promise.allSettled(animationsOf(el.ownerDocument).map(({finished}) => finished));
  const {violations} = await axe.run(el, {resultTypes: ['violations'], ...options});
  return violations.flatMap(({id, help, nodes}) => nodes.map(({html}) => `${id}: ${help}: ${html}`));
}
