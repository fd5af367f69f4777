import type {ConsentStore} from '../core/store.js';
import {languageListeners, notifyLanguageListeners, wordsFor} from './words/languages.js';
import type {Words} from './words/locale.js';

/** An element that shows what the store knows, in the words of its language. */
export interface PageHost extends Element {
  /** A store of its own, or null for the page's. */
  readonly store: ConsentStore | null;
}

let pageStore: ConsentStore | null = null;

/** Gives the store to every element of the page, to those that are there and to those that come later. */
export function connectStore(store: ConsentStore | null): void {
  pageStore = store;
  notifyLanguageListeners();
}

/** Connects an element to the store and the language, and calls back at each change of either. */
export class PageConnection {
  readonly #host: PageHost;
  readonly #update: () => void;
  #followed: ConsentStore | null = null;
  #stop: (() => void) | undefined;
  #words: Words | undefined;

  constructor(host: PageHost, update: () => void) {
    this.#host = host;
    this.#update = update;
  }

  /** The host's own store, else the page's. */
  get store(): ConsentStore | null {
    return this.#host.store ?? pageStore;
  }

  /** Words in the host's language. Until these are loaded, the words shown before; undefined if there are none. */
  get words(): Words | undefined {
    return (this.#words = wordsFor(this.#host).words ?? this.#words);
  }

  connect(): void {
    languageListeners.add(this.#update);
    this.#update();
  }

  disconnect(): void {
    languageListeners.delete(this.#update);
    this.#follow(null);
  }

  /** Subscribes to the present store. The host calls this before it renders, because its store may be another one. */
  follow(): void {
    if (this.store !== this.#followed) this.#follow(this.store);
  }

  #follow(store: ConsentStore | null): void {
    this.#stop?.();
    this.#followed = store;
    this.#stop = store?.subscribe(this.#update);
  }
}
