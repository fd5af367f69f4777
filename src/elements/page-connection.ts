import type {ConsentStore} from '../core/store.js';
import {languageListeners, notifyLanguageListeners, wordsFor} from './words/languages.js';
import type {Words} from './words/locale.js';

/** An element that shows the state of the store in its own language. */
export interface PageHost extends Element {
  /** The element's own store; null for the page's store. */
  readonly store: ConsentStore | null;
}

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'];

/**
 * Keeps the keys that controls here use from the page's own hotkeys. To the page's listeners all controls in a shadow root
 * look like their host, so that those listeners cannot see that a button or a search field has the focus.
 *
 * The page hears Escape, Tab, and keys with Ctrl, Alt or Meta.
 */
function stopKeys(event: Event): void {
  if (!(event instanceof KeyboardEvent)) return;
  const {key, ctrlKey, altKey, metaKey} = event;
  if (!(ctrlKey || altKey || metaKey || key === 'Escape' || key === 'Tab')) event.stopPropagation();
}

let pageStore: ConsentStore | null = null;

/** Connects all elements of the page to a store, including elements that are added later. */
export function connectStore(store: ConsentStore | null): void {
  pageStore = store;
  notifyLanguageListeners();
}

/** Connects an element to the store and the language, and calls back when either changes. */
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

  /** The host's own store, or else the page's store. */
  get store(): ConsentStore | null {
    return this.#host.store ?? pageStore;
  }

  /**
   * The words in the host's language. While they load, the words that were shown before; undefined if there are none.
   */
  get words(): Words | undefined {
    return (this.#words = wordsFor(this.#host).words ?? this.#words);
  }

  /** Starts to follow the language. The host calls this method when it enters the page. */
  connect(): void {
    for (const type of KEY_EVENTS) this.#host.addEventListener(type, stopKeys);
    languageListeners.add(this.#update);
    this.#update();
  }

  /** Stops following the store and the language. The host calls this method when it leaves the page. */
  disconnect(): void {
    languageListeners.delete(this.#update);
    this.#follow(null);
  }

  /**
   * Subscribes to the present store. The host calls this method before it renders, because its store may have changed.
   */
  follow(): void {
    if (this.store !== this.#followed) this.#follow(this.store);
  }

  #follow(store: ConsentStore | null): void {
    this.#stop?.();
    this.#followed = store;
    this.#stop = store?.subscribe(this.#update);
  }
}
