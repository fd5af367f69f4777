import {assert} from 'chai';
import {ConsentEmbed} from '../../src/elements/embed/consent-embed.js';
import {ConsentNotice} from '../../src/elements/notice/consent-notice.js';
import {ConsentPreferencesButton} from '../../src/elements/preferences-button/consent-preferences-button.js';
import {registerLocale} from '../../src/entries/register-locale.js';
import {words as german} from '../../src/locales/de.js';
import {words as germanDialog} from '../../src/locales/de.dialog.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore, policy, record} from '../helpers/fakes.js';
import {until} from '../helpers/until.js';
import {declaredBanner, label} from './declared-banner.js';
import {opened, openDetails} from './open-preferences.js';

ConsentEmbed.define();
ConsentNotice.define();
ConsentPreferencesButton.define();

const CATEGORY = '<consent-category name="analytics"></consent-category>';
const heading = (banner: Element): string => banner.shadowRoot?.querySelector('h2')?.textContent ?? '';

describe('<consent-text>', () => {
  it('replaces a text in its language, and leaves all others', async () => {
    const {banner, speak} = await declaredBanner(
      `${CATEGORY}<consent-text name="banner.accept" lang="de">  Gern,
        zählen  </consent-text>`,
      'de',
    );
    const inGerman = [label(banner, 'accept'), label(banner, 'reject')];
    speak('en');

    assert.deepEqual(inGerman, ['Gern, zählen', german.reject]);
    assert.equal(label(banner, 'accept'), 'Accept all');
  });

  it('holds in all languages without lang, where none has a text of its own', async () => {
    const {banner, speak} = await declaredBanner(
      `${CATEGORY}<consent-text name="banner.heading" lang="de">Kekse?</consent-text>
      <consent-text name="banner.heading">Cookies?</consent-text>`,
    );
    const inEnglish = heading(banner);
    speak('fr');
    await until(() => part(banner, 'base').lang === 'fr');
    const inFrench = heading(banner);
    speak('de');
    await until(() => part(banner, 'base').lang === 'de');

    assert.deepEqual([inEnglish, inFrench, heading(banner)], ['Cookies?', 'Cookies?', 'Kekse?']);
  });

  it('brings a new language, in English where it says nothing', async () => {
    const {banner} = await declaredBanner(
      `${CATEGORY}<consent-text name="banner.reject">No</consent-text>
      <consent-text name="banner.change" lang="en">Change it later.</consent-text>
      <consent-text name="banner.accept" lang="yi">אלץ</consent-text>
      <consent-text name="dir" lang="yi">rtl</consent-text>`,
      'yi',
    );
    const {lang, dir} = part(banner, 'base');

    assert.deepEqual([lang, dir], ['yi', 'rtl']);
    assert.deepEqual([label(banner, 'accept'), label(banner, 'reject')], ['אלץ', 'No']);
    assert.include(part(banner, 'message').textContent, 'Change it later.');
    assert.include(part(banner, 'message').textContent, 'asks for your consent');
  });

  it('fills in placeholders', async () => {
    const {banner} = await declaredBanner(
      `${CATEGORY}<consent-text name="banner.request">May {organization} use {purposes}? {other}</consent-text>`,
    );

    assert.include(part(banner, 'message').textContent, 'May Acme use Analytics? {other}');
  });

  it('replaces texts of the dialog, plural forms and those of the built-in categories too', async () => {
    const {store} = await declaredBanner(
      `<consent-category name="analytics"><consent-service name="matomo"></consent-service></consent-category>
      <consent-text name="dialog.save">Keep</consent-text>
      <consent-text name="dialog.services.one">{count} tool</consent-text>
      <consent-text name="categories.analytics">Counting</consent-text>
      <consent-text name="dialog.descriptions.analytics">Counts only.</consent-text>`,
    );
    const el = await opened(store);

    assert.equal(label(el, 'save'), 'Keep');
    assert.equal(el.shadowRoot?.querySelector('summary')?.textContent, '1 tool');
    assert.equal(el.shadowRoot?.querySelector('#label-analytics')?.textContent, 'Counting');
    assert.equal(el.shadowRoot?.querySelector('#text-analytics')?.textContent.trim(), 'Counts only.');
  });

  it('replaces texts of the embed, the notice and the preferences button', async () => {
    await declaredBanner(
      `${CATEGORY}<consent-text name="embed.once">Only now</consent-text>
      <consent-text name="notice.dismiss">Fine</consent-text>
      <consent-text name="button.settings">Privacy</consent-text>`,
    );
    const site = policy({policyVersion: '2', policyEffective: '2999-01-01'});
    const noticing = fakeStore({policy: site, record: record()});
    const embed = await fixture(
      html`<consent-embed
        .store=${fakeStore()}
        src="https://v.example/"
        category="analytics"
      ></consent-embed>`,
    );
    const notice = await fixture(html`<consent-notice .store=${noticing}></consent-notice>`);
    const button = await fixture(
      html`<consent-preferences-button .store=${noticing}></consent-preferences-button>`,
    );

    assert.equal(label(embed, 'load-once'), 'Only now');
    assert.equal(label(notice, 'dismiss'), 'Fine');
    assert.equal(button.shadowRoot?.querySelector('slot')?.textContent, 'Privacy');
  });

  it('follows when its text changes, and when it goes', async () => {
    const {banner} = await declaredBanner(`${CATEGORY}<consent-text name="banner.accept">Yes</consent-text>`);
    const text = banner.querySelector('consent-text')!;

    text.textContent = 'Yes, please';
    await until(() => label(banner, 'accept') === 'Yes, please');
    text.remove();
    await until(() => label(banner, 'accept') === 'Accept all');

    assert.equal(label(banner, 'accept'), 'Accept all');
  });

  it('overrides what registerLocale() says of the same language', async () => {
    const remove = registerLocale('en', {'banner.accept': 'Fine', 'banner.reject': 'Never'});
    const {banner} = await declaredBanner(
      `${CATEGORY}<consent-text name="banner.accept" lang="en">Yes</consent-text>`,
    );
    const shown = [label(banner, 'accept'), label(banner, 'reject')];
    remove();

    assert.deepEqual(shown, ['Yes', 'Never']);
    assert.equal(label(banner, 'reject'), 'Reject all');
  });

  it('counts of the first banner alone, and as its child alone', async () => {
    const {banner} = await declaredBanner(
      `${CATEGORY}<div><consent-text name="banner.accept">Deep</consent-text></div>`,
    );
    const second = document.createElement('consent-banner');
    second.innerHTML = '<consent-text name="banner.accept">Second</consent-text>';
    banner.after(second);

    assert.equal(label(banner, 'accept'), 'Accept all');
  });

  it('is text: markup in it is neither kept nor run', async () => {
    const {banner} = await declaredBanner(
      `${CATEGORY}<consent-text name="banner.accept">Yes <b>&lt;img src=x onerror=alert(1)></b></consent-text>`,
    );

    assert.equal(label(banner, 'accept'), 'Yes <img src=x onerror=alert(1)>');
    assert.equal(part(banner, 'accept').childElementCount, 0);
  });

  const HOSTILE = [
    ...['', 'banner', 'accept', 'banner.', 'banner.accept.x', 'banner.locale', 'button.locale', 'locale'],
    ...['__proto__', 'banner.__proto__', '__proto__.accept', 'categories.__proto__', 'constructor.prototype'],
    ...['notice', 'notice.upcoming.x', 'embed.once.x', 'categories', 'banner.categories', 'banner.notice'],
    ...[
      'dialog',
      'dialog.save.x',
      'dialog.services',
      'dialog.storages',
      'dialog.a.b.c',
      'dialog.__proto__.x',
    ],
  ];
  it('changes nothing, and breaks nothing, with names that no text has', async () => {
    const texts = HOSTILE.map((name) => `<consent-text name="${name}">BAD</consent-text>`).join('');
    const {banner, store} = await declaredBanner(
      `<consent-category name="analytics"><consent-service name="m"></consent-service></consent-category>${texts}`,
      'de',
    );
    const dialog = await opened(store);
    dialog.lang = 'de';
    dialog.hide();
    await dialog.show();
    openDetails(dialog);

    const shown = [banner, dialog].map((el) => el.shadowRoot?.textContent ?? '').join('');
    assert.notInclude(shown, 'BAD');
    assert.notInclude(shown, '[object');
    assert.equal(label(banner, 'accept'), german.accept);
    assert.equal(label(dialog, 'save'), germanDialog.save);
    assert.isUndefined(({} as Record<string, unknown>)['accept']);
  });

  it('changes nothing if it is empty, or its lang is no language', async () => {
    const {banner} = await declaredBanner(
      `${CATEGORY}<consent-text name="banner.accept"> <!-- none --> </consent-text>
      <consent-text name="banner.reject" lang="-">Never</consent-text>`,
      'en',
    );

    assert.deepEqual([label(banner, 'accept'), label(banner, 'reject')], ['Accept all', 'Reject all']);
  });

  it('loads no file for a language that it brings', async () => {
    const failures: string[] = [];
    const note = ({type}: Event): void => void failures.push(type);
    window.addEventListener('consent-error', note);
    const {banner} = await declaredBanner(
      `${CATEGORY}<consent-text name="banner.accept" lang="eu">Bai</consent-text>`,
      'eu',
    );
    window.removeEventListener('consent-error', note);

    assert.equal(label(banner, 'accept'), 'Bai');
    assert.deepEqual(failures, []);
  });

  it('keeps the texts of a banner that has gone', async () => {
    const {banner, store} = await declaredBanner(
      `${CATEGORY}<consent-text name="dialog.save">Keep</consent-text>`,
    );
    banner.remove();

    assert.equal(label(await opened(store), 'save'), 'Keep');
  });

  it('shows long texts at 320 px without cutting them off', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(4).trim();
    const {banner} = await declaredBanner(
      ['accept', 'reject', 'preferences', 'heading']
        .map((name) => `<consent-text name="banner.${name}">${long}</consent-text>`)
        .join('') + CATEGORY,
    );
    const box = part(banner, 'base');
    box.style.inlineSize = '304px';

    assert.isAtMost(box.scrollWidth, box.clientWidth);
    for (const name of ['accept', 'reject', 'preferences']) {
      const button = part(banner, name);
      assert.isAtMost(button.scrollWidth, button.clientWidth + 1, name);
    }
    assert.equal(parts(banner, 'accept').length, 1);
  });
});
