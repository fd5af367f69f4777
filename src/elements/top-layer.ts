import {dispatchError} from '../dom/document-events.js';

/** How often an open modal is looked at, because a content blocker may hide it at any time. Unit: milliseconds. */
const LOOK_MS = 500;

/** Modals that were closed because visitors could not see them. They are not opened again. */
const unseen = new WeakSet<HTMLDialogElement>();

/**
 * Shows a popover above the page, if the browser supports popovers. The popover takes no focus, and Escape does not
 * close it. A dialog is opened as a modal.
 *
 * @see https://html.spec.whatwg.org/multipage/popover.html#dom-showpopover
 */
export function showOnTop(root: ParentNode): void {
  const base = root.querySelector<HTMLDialogElement>('[part=base]');
  try {
    if (base?.popover) base.showPopover();
    else if (base && !base.open) openModal(base);
  } catch {
    // The popover is shown already, or the browser does not support popovers. The popover's `z-index` then places it
    // above the page.
  }
}

/**
 * Opens a modal dialog, and closes it as soon as the visitor cannot see it. A page whose modal is hidden, as by the
 * style sheet of a content blocker, could not be used any more. Nothing is granted by that.
 */
export function openModal(dialog: HTMLDialogElement): void {
  if (unseen.has(dialog)) return;
  dialog.showModal();
  const look = (): void => {
    if (!dialog.open || !dialog.isConnected) clearInterval(timer);
    else if (!isSeen(dialog)) {
      unseen.add(dialog);
      dialog.close();
      dispatchError('ui-failed', new Error('A style sheet hides the modal, so it was closed.'));
    }
  };
  const timer = setInterval(look, LOOK_MS);
  look();
}

/** Whether a dialog has a box in the window that is not hidden. An animation may still be fading it in. */
function isSeen(dialog: HTMLElement): boolean {
  const {width, height, top, left, bottom, right} = dialog.getBoundingClientRect();
  const isInWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  return width > 0 && height > 0 && isInWindow && getComputedStyle(dialog).visibility === 'visible';
}
