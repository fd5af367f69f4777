import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Tells whether the panel of an embed has room in its box. The words decide that as much as the box does: they differ by
 * language, by the names in the policy, and by how large the visitor has set the text.
 *
 * The observer is called between layout and painting, so the visitor never sees the other form.
 *
 * @see https://drafts.csswg.org/resize-observer/#html-event-loop
 */
export class FitController implements ReactiveController {
  /** Whether the panel has room. */
  fits = true;
  readonly #host: ReactiveControllerHost & {readonly renderRoot: ParentNode};
  readonly #observer = new ResizeObserver(() => this.#measure());
  #observed: Element | null = null;

  constructor(host: ReactiveControllerHost & {readonly renderRoot: ParentNode}) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const content = this.#host.renderRoot.querySelector('.panel > .content');
    if (content === this.#observed) return;
    this.#observed = content;
    this.#observer.disconnect();
    if (!content?.parentElement) return;
    this.#observer.observe(content.parentElement);
    this.#observer.observe(content);
  }

  #measure(): void {
    const panel = this.#observed?.parentElement;
    // A panel without a height is in a page that does not show it.
    if (!panel?.clientHeight) return;
    const fits = panel.scrollHeight <= panel.clientHeight;
    if (fits === this.fits) return;
    this.fits = fits;
    this.#host.requestUpdate();
  }
}
