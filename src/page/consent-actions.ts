// This module listens for the visitor's act and has the store make the decision, with time, id and language.
import {ConsentConfigError} from '../core/errors.js';
import {checkChoiceShape, type ConsentChoice} from '../core/make-record.js';
import type {ConsentStore} from '../core/store.js';
import {listen} from '../dom/document.js';
import {createEarlyChoices, type EarlyChoices} from './early-choices.js';

/** The visitor's acts, as the page's controls and the page's code express them. */
export interface ConsentActions {
  /** Makes a decision, or keeps it until the policy is known. Returns whether the decision was kept. */
  readonly decide: (choice: ConsentChoice | boolean) => boolean;
  readonly acceptAll: () => boolean;
  readonly rejectAll: () => boolean;
  /** Refuses what falls under Global Privacy Control. */
  readonly optOut: () => boolean;
  /**
   * Listens to the page's controls.
   *
   * @param showPreferences The action of the controls that open the preferences.
   * @param confirmOptOut Called after a control has opted out.
   * @param tag The library's script tag.
   */
  readonly listen: (showPreferences: () => void, confirmOptOut: () => void, tag?: HTMLScriptElement) => void;
  /** Sends decisions to a store from now on, and makes the decisions that came before. */
  readonly connect: (store: ConsentStore) => void;
}

/** Creates the acts of a page. Until they are connected to a store, decisions wait. */
export function createConsentActions(): ConsentActions {
  let store: ConsentStore | undefined;
  let early: EarlyChoices | undefined;
  const decide = (choice: ConsentChoice | boolean): boolean => {
    checkChoiceShape(choice);
    // The answers in a `Map` or a `FormData` are no properties. Without answers, a refusal would be lost and seem to be kept.
    if (typeof choice === 'object' && Object.keys(choice).length === 0)
      throw new ConsentConfigError('bad-choice', choice);
    if (store) return store.decide(choice);
    early ??= createEarlyChoices(createId);
    early.add(choice);
    return false;
  };
  const optOut = (): boolean => {
    if (store) return store.optOut();
    early ??= createEarlyChoices(createId);
    early.add('opt-out');
    return false;
  };
  const acceptAll = (): boolean => decide(true);
  const rejectAll = (): boolean => decide(false);
  return {
    decide,
    acceptAll,
    rejectAll,
    optOut,
    listen(showPreferences, confirmOptOut, tag) {
      early ??= createEarlyChoices(createId, tag);
      listenForActions(
        new Map([
          ['preferences', showPreferences],
          ['accept', acceptAll],
          ['reject', rejectAll],
          [
            'opt-out',
            () => {
              optOut();
              confirmOptOut();
            },
          ],
        ]),
      );
    },
    connect(started) {
      store = started;
      early?.makeAll(started);
    },
  };
}

/** The actions of controls, by the value of `data-consent-action`. */
type ActionMap = ReadonlyMap<string | undefined, () => unknown>;

/**
 * Makes every element with `data-consent-action` a control, even one that is added later or is in an open shadow root.
 */
function listenForActions(actions: ActionMap): void {
  listen('click', (event) => {
    for (const target of event.composedPath()) {
      const action = actions.get(actionOf(target));
      if (!action) continue;
      event.preventDefault();
      action();
      return;
    }
  });
}

/**
 * Returns the action of an event target, in small letters, because `Reject` is a no as well. The window and the document have no `dataset`, and a form may have a control
 * of that name.
 *
 * Only own properties are attributes, because a script of the page may have extended `Object.prototype`.
 */
function actionOf(target: EventTarget): string | undefined {
  // Other targets lack all of the properties of an element, so each counts as optional.
  const {dataset = {}}: Partial<HTMLElement> = target;
  return Object.hasOwn(dataset, 'consentAction') ? dataset['consentAction']?.trim().toLowerCase() : undefined;
}

/** Returns the time of a decision. Unit: milliseconds since the Unix epoch. */
export const now = (): number => Date.now();

/**
 * Returns the language of the banner or the preferences on the screen. That language is English if there are no words
 * in the page's language. Without banner and preferences, returns the page's language.
 */
export function shownLanguage(): string {
  const root = Reflect.get(Document.prototype, 'documentElement', document);
  const elements = [...root.querySelectorAll('consent-preferences, consent-banner')];
  const shown = elements.map((element) => element.shadowRoot?.querySelector('[lang]')).find(Boolean);
  return (shown ?? elements[0]?.closest('[lang]') ?? root).getAttribute('lang') ?? '';
}

/**
 * Returns a random UUID. Insecure pages have `crypto.getRandomValues`, but not `crypto.randomUUID`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.4
 */
export function createId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, i) => {
    const value = i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
