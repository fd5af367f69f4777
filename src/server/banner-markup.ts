// This module writes the banner as HTML. It has the structure that `elements/banner/banner-box.ts` creates.
import {isAddress} from '../core/schema.js';
import type {ConsentStore} from '../core/store.js';
import {requestText} from '../elements/banner/request-text.js';
import type {Words} from '../elements/words/locale.js';
import {noteEnglish} from '../elements/words/note-messages.js';
import {signalText} from '../elements/words/request-texts.js';
import {escapeHtml, htmlElement, type HtmlAttributes} from './html.js';

/** What the markup of a banner depends on, besides the store and the words. */
export interface MarkupOptions {
  readonly position: string;
  readonly isModal: boolean;
  /** Whether the box waits until the page shows it. */
  readonly isHidden: boolean;
  /** Where the answer is posted to; undefined for a banner that needs scripts. */
  readonly action: string | undefined;
  /** Hidden fields of the form. */
  readonly fields: Readonly<Record<string, string>>;
  readonly nonce: string | undefined;
  /** The style sheet: its address, or else its text. */
  readonly style: {readonly href: string} | {readonly text: string};
}

/** Keeps search engines from quoting the banner. */
const NO_SNIPPET: HtmlAttributes = {'data-nosnippet': ''};

const text = (tag: string, attributes: HtmlAttributes, content: string): string =>
  htmlElement(tag, attributes, escapeHtml(content));

/** Returns the template of a banner's shadow root. */
export function bannerMarkup(store: ConsentStore, words: Words, options: MarkupOptions): string {
  const isNotice = store.state.asked.length === 0;
  const {position, isHidden} = options;
  const isModal = options.isModal && !isNotice;
  const box = htmlElement(
    isModal ? 'dialog' : 'section',
    {
      part: 'base',
      'aria-labelledby': 'heading',
      ...(!isModal && {popover: 'manual'}),
      'data-position': position,
      lang: words.locale,
      dir: words.dir ?? 'ltr',
      hidden: isHidden,
    },
    message(store, words, isNotice) + actions(words, isNotice, options),
  );
  return htmlElement('template', {shadowrootmode: 'open'}, style(options) + box);
}

function style({nonce, style: sheet}: MarkupOptions): string {
  return 'href' in sheet
    ? htmlElement('link', {rel: 'stylesheet', href: sheet.href})
    : htmlElement('style', {nonce}, sheet.text);
}

function message(store: ConsentStore, words: Words, isNotice: boolean): string {
  const {policyHref, imprintHref} = store.policy;
  const link = (part: string, href: string, label: string): string[] =>
    href && isAddress(href) ? [text('a', {part, href}, label)] : [];
  const links = [
    ...link('policy', policyHref, words.policy),
    ...link('imprint', imprintHref, words.imprint),
  ].join(' ');
  const more = (isNotice ? '' : text('span', {}, `${words.change} `)) + links;
  const signal = signalText(store, words);
  return htmlElement(
    'div',
    {part: 'message', ...NO_SNIPPET},
    [
      text('h2', {id: 'heading', class: isNotice && 'unseen'}, words.heading),
      htmlElement('slot', {name: 'message'}, text('p', {}, requestText(store, words))),
      signal && text('p', {part: 'signal'}, signal),
      more && htmlElement('p', {class: 'more'}, more),
    ].join(''),
  );
}

function actions(words: Words, isNotice: boolean, {action, fields}: MarkupOptions): string {
  const isForm = action !== undefined;
  const button = (part: string, value: string, label: string): string =>
    text('button', {part, ...(isForm ? {name: 'answer', value} : {type: 'button'})}, label);
  const buttons = isNotice
    ? [
        button('opt-out', 'reject', words.optOutButton ?? noteEnglish.optOutButton),
        button('dismiss', 'dismiss', words.dismiss ?? noteEnglish.dismiss),
      ]
    : [
        button('reject', 'reject', words.reject),
        button('accept', 'accept', words.accept),
        text(
          'button',
          {
            part: 'preferences',
            type: 'button',
            'data-consent-action': 'preferences',
            'aria-haspopup': 'dialog',
          },
          words.preferences,
        ),
      ];
  const hidden = Object.entries(fields).map(([name, value]) =>
    htmlElement('input', {type: 'hidden', name, value}),
  );
  const attributes = {part: 'actions', ...NO_SNIPPET};
  return isForm
    ? htmlElement('form', {...attributes, method: 'post', action}, [...buttons, ...hidden].join(''))
    : htmlElement('div', attributes, buttons.join(''));
}
