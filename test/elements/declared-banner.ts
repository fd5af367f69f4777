import {buildPolicy} from '../../src/core/build-policy.js';
import {loadLocale} from '../../src/chunks/load-locale.js';
import {ConsentBanner} from '../../src/elements/banner/consent-banner.js';
import {LOCALE_NAMES} from '../../src/elements/words/locale-names.js';
import {addLanguages, notifyLanguageListeners} from '../../src/elements/words/languages.js';
import {readPolicy} from '../../src/page/read-policy.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore, type FakeStore} from '../helpers/fakes.js';
import {until} from '../helpers/until.js';

ConsentBanner.define();
addLanguages(LOCALE_NAMES, loadLocale);

export interface DeclaredBanner {
  readonly banner: ConsentBanner;
  readonly store: FakeStore;
  /** Changes the language of everything in the fixture, as a page does. */
  readonly speak: (lang: string) => void;
}

/** A banner that asks for what its children declare, inside an element with that `lang`. */
export async function declaredBanner(children: string, lang = 'en'): Promise<DeclaredBanner> {
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  box.innerHTML = `<consent-banner hidden organization="Acme" policy-href="/privacy">${children}</consent-banner>`;
  const banner = box.querySelector('consent-banner')!;
  const store = fakeStore({policy: buildPolicy(readPolicy(banner))});
  banner.store = store;
  // The setter of `store` renders, if the words are there.
  await until(() => parts(banner, 'base').length > 0);
  return {
    banner,
    store,
    speak(language) {
      box.lang = language;
      notifyLanguageListeners();
    },
  };
}

/** The text of a part, without the spaces around it. */
export const label = (el: Element, name: string): string => part(el, name).textContent.trim();
