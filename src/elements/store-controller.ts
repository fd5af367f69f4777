import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ConsentStore} from '../core/store.js';

interface StoreHost extends ReactiveControllerHost {
  /** A store of its own, or null for the page's. */
  readonly store: ConsentStore | null;
}

let pageStore: ConsentStore | null = null;
const followers = new Set<() => void>();

/** Gives every element of the page the store, those that are there and those to come. */
export function connectStore(store: ConsentStore | null): void {
  pageStore = store;
  for (const follow of followers) follow();
}

/** Renders its host again at each change of the store. */
export class StoreController implements ReactiveController {
  readonly #host: StoreHost;
  #followed: ConsentStore | null = null;
  #stop: () => void = () => undefined;

  constructor(host: StoreHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The host's own store, else the page's. */
  get store(): ConsentStore | null {
    return this.#host.store ?? pageStore;
  }

  hostConnected(): void {
    followers.add(this.#update);
    this.#update();
  }

  hostDisconnected(): void {
    followers.delete(this.#update);
    this.#follow(null);
  }

  hostUpdate(): void {
    if (this.store !== this.#followed) this.#follow(this.store);
  }

  readonly #update = (): void => {
    this.#host.requestUpdate();
  };

  #follow(store: ConsentStore | null): void {
    this.#stop();
    this.#followed = store;
    this.#stop = store?.subscribe(this.#update) ?? ((): void => undefined);
  }
}
