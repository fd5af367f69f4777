import {assert} from 'chai';
import {ConsentEmbed} from '../../src/elements/embed/consent-embed.js';
import {ConsentPreferencesButton} from '../../src/elements/preferences-button/consent-preferences-button.js';
import {addLanguages} from '../../src/elements/words/languages.js';
import {markEnglish} from '../../src/elements/words/mark-english.js';
import {words as german} from '../../src/locales/de.js';
import {fixture, html, part} from '../helpers/dom.js';
import {fakeStore, policy, record} from '../helpers/fakes.js';
import {noteErrors} from '../helpers/listeners.js';
import {until} from '../helpers/until.js';
import {declaredBanner} from './declared-banner.js';
import {closed} from './open-preferences.js';

ConsentEmbed.define();
ConsentPreferencesButton.define();

const ENGLISH = {
  locale: 'en',
  ok: 'OK',
  ask: '{who} asks you (really).',
  more: 'There is more.',
  group: {items: '{count} items', one: '1 item'},
};

/** Makes elements in Yiddish, and marks the English ones. */
function marked(markup: string, hasEnglish = true): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = markup;
  markEnglish(root, hasEnglish, ENGLISH);
  return root;
}

describe('markEnglish', () => {
  it('marks what is English alone, with what stands in its placeholders', () => {
    const root = marked(
      '<p>Acme asks you (really). There is more.</p><p>3 items</p><p>אלץ</p><b aria-label="OK"></b><p>Acme OK</p><p> </p>',
    );

    assert.deepEqual(
      [...root.children].map((child) => [child.getAttribute('lang'), child.getAttribute('dir')]),
      [
        ['en', 'ltr'],
        ['en', 'ltr'],
        [null, null],
        ['en', 'ltr'],
        [null, null],
        [null, null],
      ],
    );
  });

  it('takes the marks back, once the text is in the language of the others', () => {
    const root = marked('<p lang="yi" dir="rtl">OK</p><p>There is more.</p>');
    const [first, second] = root.children;
    const before = [first?.getAttribute('lang'), second?.getAttribute('lang')];

    first!.textContent = 'יאָ';
    second!.textContent = 'דאָ איז מער';
    markEnglish(root, false, ENGLISH);

    assert.deepEqual(before, ['en', 'en']);
    assert.equal(root.innerHTML, '<p lang="yi" dir="rtl">יאָ</p><p>דאָ איז מער</p>');
  });

  it('leaves everything alone where no English stands in', () => {
    assert.equal(marked('<p>OK</p>', false).innerHTML, '<p>OK</p>');
  });
});

describe('a language of which the site has some texts', () => {
  const YIDDISH = `<consent-category name="analytics"></consent-category>
    <consent-text name="banner.accept" lang="yi">אלץ</consent-text>
    <consent-text name="dialog.close" lang="yi">פֿאַרמאַכן</consent-text>
    <consent-text name="embed.once" lang="yi">איין מאָל</consent-text>
    <consent-text name="button.settings" lang="yi">קיכלעך</consent-text>
    <consent-text name="dir" lang="yi">rtl</consent-text>`;
  /** The language and direction that a part is read out in. */
  const spoken = (element: Element): readonly (string | undefined)[] => {
    const near = element.closest<HTMLElement>('[lang]');
    return [near?.lang, element.closest<HTMLElement>('[dir]')?.dir];
  };

  it('has the rest marked as English in the banner', async () => {
    const {banner} = await declaredBanner(YIDDISH, 'yi');

    assert.deepEqual(spoken(part(banner, 'accept')), ['yi', 'rtl']);
    assert.deepEqual(spoken(part(banner, 'reject')), ['en', 'ltr']);
    assert.deepEqual(spoken(banner.shadowRoot!.querySelector('h2')!), ['en', 'ltr']);
    assert.deepEqual(spoken(banner.shadowRoot!.querySelector('slot[name=message] > p')!), ['en', 'ltr']);
  });

  it('has the marks taken back when the page changes to another language', async () => {
    const {banner, speak} = await declaredBanner(YIDDISH, 'yi');
    speak('de');
    await until(() => part(banner, 'base').lang === 'de');

    assert.isNull(banner.shadowRoot!.querySelector('[part=base] [lang]'));
  });

  it('has the rest marked as English in the dialog, the embed and the button', async () => {
    await declaredBanner(YIDDISH, 'yi');
    const dialog = await closed(fakeStore({policy: policy(), record: record()}));
    dialog.lang = 'yi';
    await dialog.show();
    const embed = await fixture<ConsentEmbed>(
      html`<consent-embed
        lang="yi"
        .store=${fakeStore()}
        category="analytics"
        src="/film"
        title="x"
      ></consent-embed>`,
    );
    const button = await fixture<ConsentPreferencesButton>(
      html`<consent-preferences-button lang="yi" .store=${fakeStore()}></consent-preferences-button>`,
    );

    assert.deepEqual(spoken(part(dialog, 'close')), ['yi', 'rtl']);
    assert.deepEqual(spoken(part(dialog, 'save')), ['en', 'ltr']);
    assert.deepEqual(spoken(part(embed, 'load-once')), ['yi', 'rtl']);
    assert.deepEqual(spoken(part(embed, 'always-allow')), ['en', 'ltr']);
    assert.deepEqual(spoken(part(button, 'label').querySelector('slot')!), ['yi', 'rtl']);
  });

  it('has a dialog marked whose file has failed, apart from the words of the banner', async () => {
    addLanguages('tlh', (file) =>
      file === 'tlh'
        ? Promise.resolve({words: {...german, locale: 'tlh'}})
        : Promise.reject(new Error('gone')),
    );
    const errors = noteErrors();
    const dialog = await closed(fakeStore({policy: policy(), record: record()}));
    dialog.lang = 'tlh';
    await dialog.show();

    assert.deepEqual(
      errors.map(({code}) => code),
      ['file-failed'],
    );
    assert.deepEqual(spoken(part(dialog, 'save')), ['en', 'ltr']);
    assert.deepEqual(spoken(part(dialog, 'accept')), ['tlh', 'ltr']);
  });
});
