/** Puts a popover above the page, where its browser knows popovers. It takes no focus, and Escape does not close it. */
export function showOnTop(root: ParentNode): void {
  const base = root.querySelector<HTMLElement>('[part=base]');
  if (base && 'showPopover' in base && !base.matches(':popover-open')) base.showPopover();
}
