/** Puts a popover above the page, where its browser knows popovers. It takes no focus, and Escape does not close it. */
export function showOnTop(root: ParentNode): void {
  const base = root.querySelector<HTMLDialogElement>('[part=base]');
  try {
    if (base?.popover) base.showPopover();
    else base?.showModal();
  } catch {
    // It is shown already, or the browser is older than popovers: then it stands where it is, above all that can be styled.
  }
}
