import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {PageConnection, type PageHost} from './page-connection.js';

/** Renders its host, an element of Lit, again at each change of the store or of the language. */
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
