import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {PageConnection, type PageHost} from './page-connection.js';

/**
 * Updates its host, a Lit element, whenever the store or the language changes.
 *
 * @see https://lit.dev/docs/composition/controllers/
 */
export class PageController extends PageConnection implements ReactiveController {
  constructor(host: ReactiveControllerHost & PageHost) {
    super(host, () => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.connect();
  }

  hostDisconnected(): void {
    this.disconnect();
  }

  hostUpdate(): void {
    this.follow();
  }
}
