import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ConsentStore} from '../core/store.js';
import {followers, tellFollowers, wordsFor} from './languages.js';
import type {Words} from './locale.js';

interface PageHost extends ReactiveControllerHost, Element {
  /** A store of its own, or null for the page's. */
  readonly store: ConsentStore | null;
}

let pageStore: ConsentStore | null = null;

/** Gives every element of the page the store, those that are there and those to come. */
export function connectStore(store: ConsentStore | null): void {
  pageStore = store;
  tellFollowers();
}

/** Renders its host again at each change of the store or of the language. */
export class PageController implements ReactiveController {
  readonly #host: PageHost;
  #followed: ConsentStore | null = null;
  #stop: (() => void) | undefined;
  #words: Words | undefined;

  constructor(host: PageHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The host's own store, else the page's. */
  get store(): ConsentStore | null {
    return this.#host.store ?? pageStore;
  }

  /** In the host's language; undefined until they are loaded, and those before until others are. */
  get words(): Words | undefined {
    return (this.#words = wordsFor(this.#host).words ?? this.#words);
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
    this.#stop?.();
    this.#followed = store;
    this.#stop = store?.subscribe(this.#update);
  }
}
