/**
 * Dispatched from `<consent-embed>` when its frame has been put into the page and begins to load: after a grant, after
 * "Load once", and whenever a new frame replaces the old one.
 *
 * Code that drives the frame, such as a player's API, starts here. For the end of the loading, listen for `load` on the
 * frame.
 *
 * @example
 * const embed = document.querySelector('consent-embed');
 * embed?.addEventListener('consent-embed-load', ({frame}) => {
 *   frame.addEventListener('load', () => console.log('loaded', frame.src));
 * });
 */
export class ConsentEmbedLoadEvent extends Event {
  static readonly type = 'consent-embed-load';
  /** The frame, which is also the `frame` of the embed. */
  readonly frame: HTMLIFrameElement;
  constructor(frame: HTMLIFrameElement) {
    super(ConsentEmbedLoadEvent.type, {bubbles: true, composed: true});
    this.frame = frame;
  }
}

declare global {
  interface HTMLElementEventMap {
    'consent-embed-load': ConsentEmbedLoadEvent;
  }
}
