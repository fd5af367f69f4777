import {assert} from 'chai';
import type {Locale} from '../../src/elements/words/locale.js';
import type {PolicyInput} from '../../src/core/policy.js';
import {ConsentBanner} from '../../src/elements/banner/consent-banner.js';
import type {ConsentErrorEvent} from '../../src/dom/document-events.js';
import {addLanguages, notifyLanguageListeners, type LoadWords} from '../../src/elements/words/languages.js';
import {loadLocale} from '../../src/chunks/load-locale.js';
import {LOCALE_NAMES} from '../../src/elements/words/locale-names.js';
import {words as danish} from '../../src/locales/da.js';
import {words as german} from '../../src/locales/de.js';
import {words as finnish} from '../../src/locales/fi.js';
import {words as hebrew} from '../../src/locales/he.js';
import {words as indonesian} from '../../src/locales/id.js';
import {words as norwegian} from '../../src/locales/no.js';
import {words as simplified} from '../../src/locales/zh.js';
import {words as traditional} from '../../src/locales/zh-Hant.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore, policy} from '../helpers/fakes.js';
import {until} from '../helpers/until.js';
import {opened, openDetails} from './open-preferences.js';

ConsentBanner.define();
addLanguages(LOCALE_NAMES, loadLocale);

const asking = (input?: PolicyInput) => fakeStore({policy: policy(input)});

/** A banner inside an element with that `lang`, once it speaks. */
async function bannerIn(lang: string, store = asking()): Promise<ConsentBanner> {
  const box = await fixture<HTMLElement>(
    html`<div lang=${lang}><consent-banner hidden .store=${store}></consent-banner></div>`,
  );
  const banner = box.querySelector('consent-banner')!;
  await until(() => parts(banner, 'base').length > 0);
  return banner;
}

const label = (el: Element, name: string): string => part(el, name).textContent.trim();

describe('the language', () => {
  const CASES: readonly [lang: string, expected: Pick<Locale, 'locale' | 'accept'>][] = [
    ['de', german],
    ['de-AT', german],
    ['DE-at', german],
    ['de_DE', german],
    ['nb', norwegian],
    ['nn-NO', norwegian],
    ['no', norwegian],
    ['iw', hebrew],
    ['iw-IL', hebrew],
    ['in_ID', indonesian],
    ['zh', simplified],
    ['zh-CN', simplified],
    ['zh-Hans-HK', simplified],
    ['zh-TW', traditional],
    ['zh-HK', traditional],
    ['zh-Hant', traditional],
  ];
  for (const [lang, {locale, accept}] of CASES) {
    it(`is ${locale} in a page that says ${lang}`, async () => {
      const banner = await bannerIn(lang);

      assert.equal(label(banner, 'accept'), accept);
      assert.equal(part(banner, 'base').lang, locale);
    });
  }

  for (const lang of ['sw', 'x-klingon', 'de2', '-', 'constructor', '__proto__']) {
    it(`is English, and says so, in a page that says ${lang}`, async () => {
      const banner = await bannerIn(lang);

      assert.equal(label(banner, 'accept'), 'Accept all');
      assert.equal(part(banner, 'base').lang, 'en');
      assert.equal(part(banner, 'base').dir, 'ltr');
    });
  }

  it('is the nearest one', async () => {
    const box = await fixture<HTMLElement>(
      html`<div lang="de">
        <div lang="da"><consent-banner hidden .store=${asking()}></consent-banner></div>
      </div>`,
    );
    const banner = box.querySelector('consent-banner')!;
    await until(() => parts(banner, 'accept').length > 0);

    assert.equal(label(banner, 'accept'), danish.accept);
  });

  it('is the element’s own before all others', async () => {
    const box = await fixture<HTMLElement>(
      html`<div lang="de"><consent-banner hidden lang="da" .store=${asking()}></consent-banner></div>`,
    );
    const banner = box.querySelector('consent-banner')!;
    await until(() => parts(banner, 'accept').length > 0);

    assert.equal(label(banner, 'accept'), danish.accept);
  });

  it('is that of the page for an element in a shadow tree', async () => {
    document.documentElement.lang = 'de';
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const banner = new ConsentBanner();
    banner.store = asking();
    host.attachShadow({mode: 'open'}).append(banner);
    await until(() => parts(banner, 'accept').length > 0);
    document.documentElement.lang = 'en';

    assert.equal(label(banner, 'accept'), german.accept);
  });

  it('follows a change, and goes on in the first language until the other is there', async () => {
    const banner = await bannerIn('de');
    banner.parentElement!.lang = 'fi';
    notifyLanguageListeners();
    const between = label(banner, 'accept');
    await until(() => label(banner, 'accept') !== between);

    assert.equal(between, german.accept);
    assert.equal(label(banner, 'accept'), finnish.accept);
  });

  it('decides on the direction', async () => {
    const banner = await bannerIn('ar');

    assert.equal(part(banner, 'base').dir, 'rtl');
    assert.equal(getComputedStyle(part(banner, 'message')).direction, 'rtl');
  });

  for (const [lang, list] of [
    ['de', 'Statistik, Soziale Medien, Werbung'],
    ['ar', 'التحليلات، وسائل التواصل الاجتماعي، التسويق'],
    ['ja', 'アクセス解析、ソーシャルメディア、広告'],
  ] as const) {
    it(`decides how purposes are listed: ${lang}`, async () => {
      const categories = ['analytics', 'social', 'marketing'];
      const banner = await bannerIn(lang, asking({categories}));

      assert.include(part(banner, 'message').textContent, list);
    });
  }

  it('decides on plural forms, numbers and dates in the dialog', async () => {
    const cookies = Array.from({length: 5}, (_, i) => ({name: `a${String(i)}`}));
    const store = fakeStore({
      policy: policy({policyEffective: '2027-01-05', categories: [{name: 'analytics', cookies}]}),
    });
    const el = await opened(store);
    el.lang = 'pl';
    notifyLanguageListeners();
    await until(() => part(el, 'dialog').lang === 'pl');
    openDetails(el);

    assert.include(part(el, 'dialog').textContent, '5 plików cookie');
    assert.include(part(el, 'policy-facts').textContent, '5 stycznia 2027');
  });

  const UNAVAILABLE: Readonly<Record<string, [lang: string, LoadWords]>> = {
    'does not come': ['qq', () => Promise.reject(new Error('gone'))],
    'has no address, which throws before there is a promise': [
      'qr',
      (file) => import(new URL(`${file}.js`, '').href) as ReturnType<LoadWords>,
    ],
    'is no module of words': ['qs', () => Promise.reject(new SyntaxError('<'))],
  };
  for (const [how, [lang, load]] of Object.entries(UNAVAILABLE)) {
    it(`is English at once, and consent-error says so, where a file of words ${how}`, async () => {
      const codes: string[] = [];
      const note = ({code}: ConsentErrorEvent): void => void codes.push(code);
      document.addEventListener('consent-error', note);
      addLanguages(lang, load);
      const start = performance.now();

      const banner = await bannerIn(lang);

      assert.isBelow(performance.now() - start, 2500);
      assert.equal(label(banner, 'accept'), 'Accept all');
      assert.deepEqual(codes, ['file-failed']);
      addLanguages('', loadLocale);
      document.removeEventListener('consent-error', note);
    });
  }

  // Last, because the tests above need languages that are not loaded yet.
  for (const name of ['en', ...LOCALE_NAMES.split(' ')]) {
    it(`may be ${name}: the banner asks in it, with a word on each button and no gap in the text`, async () => {
      const banner = await bannerIn(name);
      const buttons = ['reject', 'accept', 'preferences'].map((one) => label(banner, one));

      assert.equal(part(banner, 'base').lang, name);
      assert.equal(new Set(buttons.filter(Boolean)).size, 3);
      assert.notMatch(part(banner, 'message').textContent, /[{}]|undefined/);
      assert.include(part(banner, 'message').textContent, 'Acme');
    });
  }
});
