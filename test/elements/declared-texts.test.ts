import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import type {ConsentPolicy} from '../../src/core/policy.js';
import {ConsentEmbed} from '../../src/elements/embed/consent-embed.js';
import type {ConsentPreferences} from '../../src/elements/preferences/consent-preferences.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore} from '../helpers/fakes.js';
import {until} from '../helpers/until.js';
import {declaredBanner, label} from './declared-banner.js';
import {descriptionOf, opened, openDetails, switchOf} from './open-preferences.js';

ConsentEmbed.define();

const SURVEYS = {
  en: '<consent-category name="surveys" label="Surveys">We ask you.</consent-category>',
  de: '<consent-category name="surveys" lang="de" label="Umfragen">Wir fragen Sie.</consent-category>',
};

/** The dialog in a language. */
async function dialogIn(
  lang: string,
  policyOrStore: ReturnType<typeof fakeStore>,
): Promise<ConsentPreferences> {
  const el = await opened(policyOrStore);
  el.hide();
  el.lang = lang;
  await el.show();
  openDetails(el);
  return el;
}

const storeOf = (policy: ConsentPolicy) => fakeStore({policy});
const textOf = (el: Element, id: string): string =>
  el.shadowRoot?.getElementById(id)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

describe('labels and texts per language', () => {
  it('are those of the repeated element in the banner, and follow the language of the page', async () => {
    const {banner, speak} = await declaredBanner(SURVEYS.en + SURVEYS.de);
    const english = part(banner, 'message').textContent;
    speak('de');
    await until(() => part(banner, 'base').lang === 'de');

    assert.include(english, 'for: Surveys.');
    assert.include(part(banner, 'message').textContent, 'für: Umfragen.');
  });

  it('say which language they are in, where the site has none in that of the dialog', async () => {
    const service = '<consent-service name="quiz" lang="fr" label="Jeu">Un jeu.</consent-service>';
    const {store} = await declaredBanner(SURVEYS.de.replace('</', `${service}</`));
    const langs = (el: Element): (string | null | undefined)[] =>
      ['label-surveys', 'text-surveys', 'label-quiz', 'purpose-quiz'].map((id) =>
        el.shadowRoot?.getElementById(id)?.getAttribute('lang'),
      );

    const inEnglish = langs(await dialogIn('en', store));
    const inGerman = langs(await dialogIn('de', store));

    assert.deepEqual(inEnglish, ['de', 'de', 'fr', 'fr']);
    assert.deepEqual(inGerman, [null, null, 'fr', 'fr']);
  });

  it('are those of the repeated element in the dialog, while it is open', async () => {
    const {store} = await declaredBanner(SURVEYS.en + SURVEYS.de);
    const el = await dialogIn('en', store);
    const english = [textOf(el, 'label-surveys'), textOf(el, 'text-surveys')];
    el.lang = 'de-AT';
    el.requestUpdate();
    await until(() => part(el, 'dialog').lang === 'de');

    assert.deepEqual(english, ['Surveys', 'We ask you.']);
    assert.deepEqual(
      [textOf(el, 'label-surveys'), textOf(el, 'text-surveys')],
      ['Umfragen', 'Wir fragen Sie.'],
    );
  });

  it('are declared once: the policy has the first', async () => {
    const {store} = await declaredBanner(
      `<consent-category name="surveys" label="Surveys">
        <consent-service name="poll" label="Poll"></consent-service>
        <consent-service name="poll" lang="de" label="Abstimmung"></consent-service>
        <consent-cookie name="p" storage="local" retention="1 year">Counts.</consent-cookie>
        <consent-cookie name="p" lang="de" retention="1 Jahr">Zählt.</consent-cookie>
      </consent-category>${SURVEYS.de}`,
    );
    const [, surveys, ...others] = store.policy.categories;

    assert.deepEqual(others, []);
    assert.deepEqual(
      surveys?.services.map(({label: text}) => text),
      ['Poll'],
    );
    assert.deepEqual(
      surveys?.cookies.map(({storage, retention, purpose}) => [storage, retention, purpose]),
      [['local', '1 year', 'Counts.']],
    );
  });

  const EACH = `<consent-category name="surveys" label="Surveys">
      <consent-service name="poll" label="Poll" provider="Poll Ltd" href="/en">Asks.
        <consent-cookie name="p" retention="1 year">Counts.</consent-cookie></consent-service>
      <consent-cookie name="p" retention="session">Own.</consent-cookie>
    </consent-category>
    <consent-category name="surveys" lang="de" label="Umfragen">
      <consent-service name="poll" label="Abstimmung" provider="Poll GmbH" href="/de">Fragt.
        <consent-cookie name="p" retention="1 Jahr">Zählt.</consent-cookie></consent-service>
      <consent-cookie name="p">Eigenes.</consent-cookie>
    </consent-category>`;
  it('are those of services and cookies too, each by its owner', async () => {
    const {store} = await declaredBanner(EACH);
    const el = await dialogIn('de', store);
    const cells = [...(el.shadowRoot?.querySelectorAll('td') ?? [])].map((td) => td.textContent.trim());

    assert.equal(textOf(el, 'label-poll'), 'Abstimmung');
    assert.equal(textOf(el, 'text-poll'), 'Poll GmbH');
    assert.equal(textOf(el, 'purpose-poll'), 'Fragt.');
    assert.equal(part(el, 'provider').getAttribute('href'), '/de');
    assert.equal(descriptionOf(switchOf(el, 'poll')), 'Poll GmbH | Fragt.');
    assert.deepEqual(cells, [
      ...['p', 'Eigenes.', 'Cookie', 'Bis Sie den Browser schließen'],
      ...['p', 'Zählt.', 'Cookie', '1 Jahr'],
    ]);
  });

  it('are those of the embed', async () => {
    const {store} = await declaredBanner(EACH, 'de');
    const el = await fixture(
      html`<div lang="de">
        <consent-embed .store=${store} src="https://v.example/" service="poll"></consent-embed>
      </div>`,
    );
    const embed = el.querySelector('consent-embed')!;
    await until(
      () => parts(embed, 'always-allow').length > 0 && label(embed, 'always-allow') !== 'Always allow Poll',
    );

    assert.equal(label(embed, 'always-allow'), 'Abstimmung immer erlauben');
    assert.include(part(embed, 'text').textContent, 'Abstimmung (Poll GmbH)');
  });

  for (const [lang, expected, why] of [
    ['de', 'Umfragen', 'the text of the language'],
    ['fr', 'Any', 'the text without a language'],
    ['en', 'Any', 'the text without a language'],
  ] as const) {
    it(`are, in ${lang}, ${why}`, async () => {
      const {store} = await declaredBanner(
        `${SURVEYS.de}<consent-category name="surveys" lang="it" label="Sondaggi"></consent-category>
        <consent-category name="surveys" label="Any"></consent-category>`,
      );

      assert.equal(textOf(await dialogIn(lang, store), 'label-surveys'), expected);
    });
  }

  it('are the first, where every one has another language', async () => {
    const {store} = await declaredBanner(
      `${SURVEYS.de}<consent-category name="surveys" lang="it" label="Sondaggi"></consent-category>`,
    );

    assert.equal(textOf(await dialogIn('fr', store), 'label-surveys'), 'Umfragen');
  });

  it('fall back, one by one, to the built-in ones of the language', async () => {
    const {store} = await declaredBanner(
      `<consent-category name="analytics"></consent-category>
      <consent-category name="analytics" lang="de" label="Zählen"></consent-category>`,
    );
    const el = await dialogIn('de', store);

    assert.deepEqual(
      [textOf(el, 'label-analytics'), textOf(el, 'text-analytics')],
      ['Zählen', 'Zählt Besuche und wie die Seiten genutzt werden.'],
    );
  });

  it('come from createPolicy() as well', async () => {
    const site = createPolicy({
      categories: [
        {
          name: 'polls',
          label: 'Polls',
          description: 'Asks.',
          translations: {
            'de-AT': {
              label: 'Umfragen',
              description: ['Fragt. ', {tag: 'a', href: '/mehr', content: 'Mehr'}],
            },
          },
          services: [
            {name: 'vote', label: 'Vote', translations: {de: {label: 'Wahl', provider: 'W', href: '/w'}}},
          ],
          cookies: [
            {name: 'c', purpose: 'Counts.', translations: {de: {purpose: 'Zählt.', retention: 'kurz'}}},
          ],
        },
      ],
    });
    const english = await dialogIn('en', storeOf(site));
    const before = [
      textOf(english, 'label-polls'),
      textOf(english, 'text-polls'),
      textOf(english, 'label-vote'),
    ];
    const el = await dialogIn('de', storeOf(site));
    const cells = [...(el.shadowRoot?.querySelectorAll('td') ?? [])].map((td) => td.textContent.trim());

    assert.deepEqual(before, ['Polls', 'Asks.', 'Vote']);
    assert.deepEqual(
      [
        textOf(el, 'label-polls'),
        textOf(el, 'text-polls'),
        textOf(el, 'label-vote'),
        textOf(el, 'text-vote'),
      ],
      ['Umfragen', 'Fragt. Mehr', 'Wahl', 'W'],
    );
    assert.equal(part(el, 'text-link').getAttribute('href'), '/mehr');
    assert.deepEqual(cells, ['c', 'Zählt.', 'Cookie', 'kurz']);
  });

  it('follow when the page writes its elements again in another language', async () => {
    const {banner, store} = await declaredBanner(SURVEYS.en);
    const el = await dialogIn('en', store);
    const category = banner.querySelector('consent-category')!;
    category.setAttribute('label', 'Polls');
    category.textContent = 'We ask again.';
    await until(() => textOf(el, 'label-surveys') === 'Polls');

    assert.equal(textOf(el, 'text-surveys'), 'We ask again.');
    assert.include(part(banner, 'message').textContent, 'for: Polls.');
  });

  it('are found by the search', async () => {
    const services = Array.from(
      {length: 15},
      (
        _,
        index,
      ) => `<consent-service name="s${String(index)}">Tool <em>number ${String(index)}</em></consent-service>
        <consent-service name="s${String(index)}" lang="de">Werkzeug ${String(index)}</consent-service>`,
    );
    const {store} = await declaredBanner(
      `<consent-category name="analytics">${services.join('')}</consent-category>`,
    );
    const el = await dialogIn('de', store);
    const search = part<HTMLInputElement>(el, 'search');
    search.value = 'werkzeug 14';
    search.dispatchEvent(new Event('input'));
    await el.updateComplete;
    const shown = [...(el.shadowRoot?.querySelectorAll('.service:not([hidden]) label') ?? [])];

    assert.deepEqual(
      shown.map((one) => one.textContent),
      ['s14'],
    );
  });

  it('take names that every object has', async () => {
    const {banner} = await declaredBanner(
      '<consent-category name="constructor"></consent-category><consent-category name="tostring" label="T">x</consent-category>',
    );

    assert.include(part(banner, 'message').textContent, 'for: constructor, T.');
  });
});
