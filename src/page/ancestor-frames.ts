import type {ConsentPolicy} from '../core/policy.js';
import {findPublished} from './publish-consent.js';

/** Whether this page stands in a frame of another page. `top` is the one name of a window that no page can replace. */
export const isFramed = (): boolean => window.top !== window;

/**
 * Whether a page around this frame asks for the same record. Then the frame asks nothing, and follows the record.
 * Waits until the pages around it are loaded, because their library may come later. Never throws.
 */
export async function isAskedByAncestor({cookieName}: ConsentPolicy): Promise<boolean> {
  for (const view of ancestorViews()) {
    await whenLoaded(view);
    if (findPublished(view)?.policy?.cookieName === cookieName) return true;
  }
  return false;
}

/** Returns the windows around this one, up to the first of another origin, and the top one if its origin is ours. */
function ancestorViews(): Window[] {
  const views = new Set<Window>();
  let {frameElement} = window;
  while (frameElement) {
    const view: Window | null = frameElement.ownerDocument.defaultView;
    if (view) views.add(view);
    frameElement = view?.frameElement ?? null;
  }
  try {
    if (window.top?.document) views.add(window.top);
  } catch {
    // The top page has another origin, so it cannot ask for this record.
  }
  return [...views];
}

function whenLoaded(view: Window): Promise<unknown> | undefined {
  if (view.document.readyState === 'complete') return undefined;
  return new Promise((resolve) => view.addEventListener('load', resolve, {once: true}));
}
