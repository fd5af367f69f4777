import {isAddress} from '../../core/schema.js';
import type {ConsentStore} from '../../core/store.js';
import {createElement, setText} from '../../dom/create-element.js';
import type {Words} from '../words/locale.js';
import {signalText} from '../words/request-texts.js';
import {requestText} from './request-text.js';

/** The box of the banner: what is asked, and the buttons. */
export interface BannerBox {
  readonly element: HTMLElement;
  readonly store: ConsentStore;
  readonly isModal: boolean;
  /** Shows these words, and what is asked now. The elements stay, and so does the focus. */
  readonly update: (words: Words) => void;
  /** Takes the box away. */
  readonly remove: () => void;
}

/** Makes the box for a store. @param answer Called when the visitor answers. */
export function createBannerBox(
  store: ConsentStore,
  isModal: boolean,
  answer: (granted: boolean) => void,
): BannerBox {
  const heading = createElement('slot', {name: 'heading'});
  const request = createElement('p');
  const signal = createElement('p', {part: 'signal'});
  const change = createElement('span');
  const policy = createElement('a', {part: 'policy'});
  const reject = createElement('slot', {name: 'reject'});
  const accept = createElement('slot', {name: 'accept'});
  const preferences = createElement('slot', {name: 'preferences'});

  const more = createElement('p', {class: 'more'}, change);
  const {policyHref} = store.policy;
  if (policyHref && isAddress(policyHref)) {
    policy.setAttribute('href', policyHref);
    more.append(policy);
  }
  const message = createElement(
    'div',
    {part: 'message'},
    createElement('h2', {id: 'heading'}, heading),
    createElement('slot', {name: 'message'}, request),
    more,
  );

  const rejectButton = createElement('button', {part: 'reject', type: 'button'}, reject);
  const acceptButton = createElement('button', {part: 'accept', type: 'button'}, accept);
  const preferencesButton = createElement(
    'button',
    {part: 'preferences', type: 'button', 'data-consent-action': 'preferences', 'aria-haspopup': 'dialog'},
    preferences,
  );
  rejectButton.addEventListener('click', () => answer(false));
  acceptButton.addEventListener('click', () => answer(true));
  const actions = createElement('div', {part: 'actions'}, rejectButton, acceptButton, preferencesButton);

  const element = createElement(
    isModal ? 'dialog' : 'section',
    {part: 'base', 'aria-labelledby': 'heading', ...(isModal ? {autofocus: ''} : {popover: 'manual'})},
    message,
    actions,
  );

  return {
    element,
    store,
    isModal,
    update(words) {
      element.lang = words.locale;
      element.dir = words.dir ?? 'ltr';
      setText(heading, words.heading);
      setText(request, requestText(store, words));
      setText(signal, signalText(store, words));
      if (!signal.textContent) signal.remove();
      else if (!signal.parentNode) more.before(signal);
      // The space is part of the sentence: screen readers would stop at one that stands alone.
      setText(change, `${words.change} `);
      setText(policy, words.policy);
      setText(reject, words.reject);
      setText(accept, words.accept);
      setText(preferences, words.preferences);
    },
    remove() {
      // A dialog that is closed, and not only removed, gives the focus back.
      if (element instanceof HTMLDialogElement) element.close();
      element.remove();
    },
  };
}
