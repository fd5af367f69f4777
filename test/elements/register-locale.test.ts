import {assert} from 'chai';
import {ConsentConfigError} from '../../src/core/errors.js';
import {ConsentBanner} from '../../src/elements/banner/consent-banner.js';
import {addLanguages} from '../../src/elements/words/languages.js';
import {loadLocale} from '../../src/chunks/load-locale.js';
import {LOCALE_NAMES} from '../../src/elements/words/locale-names.js';
import {words as french} from '../../src/locales/fr.js';
import {words as frenchDialog} from '../../src/locales/fr.dialog.js';
import {registerLocale} from '../../src/entries/register-locale.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore} from '../helpers/fakes.js';
import {until} from '../helpers/until.js';
import {opened} from './open-preferences.js';

ConsentBanner.define();
addLanguages(LOCALE_NAMES, loadLocale);

async function bannerIn(lang: string): Promise<ConsentBanner> {
  const banner = await fixture<ConsentBanner>(
    html`<consent-banner hidden lang=${lang} .store=${fakeStore()}></consent-banner>`,
  );
  await until(() => parts(banner, 'base').length > 0);
  return banner;
}

const label = (el: Element, name: string): string => part(el, name).textContent.trim();

describe('registerLocale()', () => {
  it('changes single words of a built-in language, at any depth', async () => {
    registerLocale('fr', {'banner.accept': 'Tout me va', 'categories.analytics': 'Mesure'});
    const banner = await bannerIn('fr');

    assert.equal(label(banner, 'accept'), 'Tout me va');
    assert.equal(label(banner, 'reject'), french.reject);
    assert.include(part(banner, 'message').textContent, 'Mesure');
    assert.include(part(banner, 'message').textContent, french.categories['affiliate']!);
  });

  it('changes words that are on the screen', async () => {
    const banner = await bannerIn('it');
    registerLocale('it', {'banner.accept': 'Va bene tutto'});
    await until(() => label(banner, 'accept') === 'Va bene tutto');

    assert.equal(label(banner, 'accept'), 'Va bene tutto');
  });

  it('adds to what was set before', async () => {
    registerLocale('es', {'banner.accept': 'Todas'});
    registerLocale('es', {'banner.reject': 'Ninguna'});
    const banner = await bannerIn('es');

    assert.deepEqual([label(banner, 'accept'), label(banner, 'reject')], ['Todas', 'Ninguna']);
  });

  it('changes words of the dialog', async () => {
    registerLocale('fr', {'dialog.save': 'Garder'});
    const el = await opened(fakeStore());
    el.lang = 'fr';
    el.hide();
    await el.show();

    assert.equal(label(el, 'save'), 'Garder');
    assert.equal(part(el, 'close').ariaLabel, frenchDialog.close);
  });

  it('brings a new language, in English where it says nothing', async () => {
    registerLocale('eu', {'banner.accept': 'Onartu guztiak', 'dialog.save': 'Gorde'});
    const banner = await bannerIn('eu-ES');
    const el = await opened(fakeStore());
    el.lang = 'eu';
    el.hide();
    await el.show();

    assert.deepEqual([label(banner, 'accept'), label(banner, 'reject')], ['Onartu guztiak', 'Reject all']);
    assert.equal(part(banner, 'base').lang, 'eu');
    assert.equal(label(el, 'save'), 'Gorde');
    assert.equal(part(el, 'close').ariaLabel, 'Close without changes');
  });

  it('changes English', async () => {
    registerLocale('en', {'banner.accept': 'Fine', 'dialog.save': 'Keep'});
    const banner = await bannerIn('en-GB');
    const el = await opened(fakeStore());

    assert.deepEqual([label(banner, 'accept'), label(banner, 'reject')], ['Fine', 'Reject all']);
    assert.equal(label(el, 'save'), 'Keep');
  });

  for (const name of ['', '-', 'german!', '12']) {
    it(`refuses "${name}"`, () => {
      assert.throws(() => registerLocale(name, {}), ConsentConfigError, 'bad-language');
    });
  }
});
