import {isAddress} from '../../core/schema.js';
import type {ConsentStore} from '../../core/store.js';
import {createElement, setText} from '../../dom/create-element.js';
import {listenForClicks} from '../listen-for-clicks.js';
import type {Words} from '../words/locale.js';
import {noteEnglish} from '../words/note-messages.js';
import {signalText} from '../words/request-texts.js';
import {requestText} from './request-text.js';

/**
 * Keeps search engines from quoting an element's text.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#data-nosnippet-attr
 */
const NO_SNIPPET = {'data-nosnippet': ''} as const;

/** The box of the banner, with the request and the buttons. */
export interface BannerBox {
  readonly element: HTMLElement;
  readonly store: ConsentStore;
  readonly isModal: boolean;
  /** Whether the box only tells what is on. */
  readonly isNotice: boolean;
  /** Shows the given words and the present request at a place. The elements stay the same, so the focus stays, too. */
  readonly update: (words: Words, position: string) => void;
  /** Removes the box. */
  readonly remove: () => void;
}

/**
 * Creates the box for a store.
 *
 * Each element is made with its children by one call of `create`, innermost first. So `create` may return an element that
 * is in the page already, as `served-banner.ts` does.
 *
 * @param isNotice Whether the box only tells what is on, and how to opt out.
 * @param answers What each answer of the visitor calls.
 * @param create Makes an element.
 */
export function createBannerBox(
  store: ConsentStore,
  isModal: boolean,
  isNotice: boolean,
  answers: {readonly accept: () => void; readonly reject: () => void; readonly dismiss: () => void},
  create = createElement,
): BannerBox {
  // A notice is one sentence and two buttons. Its heading is there for those who do not see the box.
  const heading = create('h2', {id: 'heading', ...(isNotice && {class: 'unseen'})});
  const request = create('p');
  const signal = create('p', {part: 'signal'});
  const change = create('span');
  const linkTo = (part: string, href: string): HTMLElement | undefined =>
    href && isAddress(href) ? create('a', {part, href}) : undefined;
  const {policyHref, imprintHref} = store.policy;
  const policy = linkTo('policy', policyHref);
  const imprint = linkTo('imprint', imprintHref);

  const slot = create('slot', {name: 'message'}, request);
  const links = [policy, policy && imprint && ' ', imprint].filter((part) => part !== undefined);
  const more = isNotice ? links : [change, ...links];
  const message = create(
    'div',
    {part: 'message', ...NO_SNIPPET},
    heading,
    slot,
    ...(more.length > 0 ? [create('p', {class: 'more'}, ...more)] : []),
  );

  // A notice has buttons of its own, because "OK" grants nothing.
  const reject = create('button', {part: isNotice ? 'opt-out' : 'reject', type: 'button'});
  const accept = create('button', {part: isNotice ? 'dismiss' : 'accept', type: 'button'});
  const preferences = create('button', {
    part: 'preferences',
    type: 'button',
    'data-consent-action': 'preferences',
    'aria-haspopup': 'dialog',
  });
  listenForClicks(reject, answers.reject);
  listenForClicks(accept, isNotice ? answers.dismiss : answers.accept);
  const buttons = isNotice ? [reject, accept] : [reject, accept, preferences];
  const actions = create('div', {part: 'actions', ...NO_SNIPPET}, ...buttons);

  const element = create(
    isModal ? 'dialog' : 'section',
    {
      part: 'base',
      class: 'rising',
      'aria-labelledby': 'heading',
      ...(isModal ? {autofocus: ''} : {popover: 'manual'}),
    },
    message,
    actions,
  );

  return {
    element,
    store,
    isModal,
    isNotice,
    update(words, position) {
      element.dataset['position'] = position;
      element.lang = words.locale;
      element.dir = words.dir ?? 'ltr';
      setText(heading, words.heading);
      setText(request, requestText(store, words));
      setText(signal, signalText(store, words));
      if (signal.textContent) {
        if (!signal.parentNode) slot.after(signal);
      } else if (signal.parentNode) {
        // The `remove` of Prototype fails for an element that is nowhere.
        signal.remove();
      }
      // The space is part of the sentence, because screen readers would pause at a separate space.
      setText(change, `${words.change} `);
      if (policy) setText(policy, words.policy);
      if (imprint) setText(imprint, words.imprint);
      setText(reject, isNotice ? (words.optOutButton ?? noteEnglish.optOutButton) : words.reject);
      setText(accept, isNotice ? (words.dismiss ?? noteEnglish.dismiss) : words.accept);
      setText(preferences, words.preferences);
    },
    remove() {
      // A dialog gives the focus back only if it is closed before it is removed.
      if (element instanceof HTMLDialogElement) element.close();
      element.remove();
    },
  };
}
