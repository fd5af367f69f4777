import {emulateMedia} from '@web/test-runner-commands';
import {assert} from 'chai';
import {loadLocale} from '../../src/chunks/load-locale.js';
import {createPolicy} from '../../src/core/create-policy.js';
import type {CategoryInput} from '../../src/core/policy.js';
import {ConsentCookieList} from '../../src/elements/cookie-list/consent-cookie-list.js';
import {connectStore} from '../../src/elements/page-connection.js';
import {addLanguages, notifyLanguageListeners} from '../../src/elements/words/languages.js';
import {axeViolations} from '../helpers/axe.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {DAY_SECONDS, fakeStore, ID, NOW, policy, record, type FakeStore} from '../helpers/fakes.js';
import {isShown} from '../helpers/look.js';
import {until} from '../helpers/until.js';
import {declaredBanner} from './declared-banner.js';

ConsentCookieList.define();

/** A list of a store, in an element with that `lang`. */
async function listOf(store: FakeStore | null, lang = 'en'): Promise<ConsentCookieList> {
  const box = await fixture<HTMLElement>(
    html`<div lang=${lang}><consent-cookie-list .store=${store}>Our cookies.</consent-cookie-list></div>`,
  );
  const list = box.querySelector('consent-cookie-list')!;
  if (store) await until(() => parts(list, 'base').length > 0);
  return list;
}

const listWith = (...categories: (string | CategoryInput)[]): Promise<ConsentCookieList> =>
  listOf(fakeStore({policy: policy({categories})}));

const words = (el: Element | null | undefined): string => el?.textContent.replace(/\s+/g, ' ').trim() ?? '';

const headings = (list: Element): HTMLElement[] => [
  ...(list.shadowRoot?.querySelectorAll<HTMLElement>('[role=heading]') ?? []),
];

/** The headings as a screen reader tells them: each label with what holds. */
const states = (list: Element): string[] => headings(list).map(words);

/** What is said of a category or service. */
const sectionOf = (list: Element, name: string): HTMLElement => {
  const section = list.shadowRoot?.getElementById(`label-${name}`)?.closest('section');
  if (!section) throw new Error(`no section for "${name}"`);
  return section;
};

const rows = (within: Element): string[][] =>
  [...within.querySelectorAll('tbody tr')].map((row) => [...row.children].map(words));

const facts = (list: Element): string[][] =>
  [...part(list, 'decision-facts').querySelectorAll('dt')].map((dt) => [
    words(dt),
    words(dt.nextElementSibling),
  ]);

describe('<consent-cookie-list>', () => {
  it('shows each category and service, in the order of the policy', async () => {
    assert.deepEqual(states(await listOf(fakeStore())), [
      'Necessary Always on',
      'Affiliate links Off',
      'Analytics Off',
      'Matomo Off',
      'Clarity Off',
    ]);
  });

  it('shows purpose, provider with its link, and text of each', async () => {
    const list = await listWith('analytics', {
      name: 'surveys',
      label: 'Surveys',
      description: 'Asks you.',
      services: [
        {
          name: 'poll',
          label: 'Poll',
          provider: 'Poll Ltd',
          href: 'https://poll.example/',
          description: 'Counts.',
        },
      ],
    });

    assert.include(words(sectionOf(list, 'analytics')), 'Counts visits and measures how the site is used.');
    assert.include(words(sectionOf(list, 'surveys')), 'Surveys Off Asks you.');
    assert.equal(words(sectionOf(list, 'poll')), 'Poll Off Poll Ltd Privacy policy Counts.');
    assert.equal(part(list, 'provider').getAttribute('href'), 'https://poll.example/');
  });

  it('shows the cookies of each with purpose, place and retention, and nothing where there are none', async () => {
    const list = await listWith('affiliate', {
      name: 'analytics',
      cookies: [{name: 'seen', purpose: 'Counts.', retention: '1 day', storage: 'local'}],
      services: [
        {name: 'matomo', cookies: [{name: '_pk_*', purpose: 'Tells visits apart.', retention: 'session'}]},
      ],
    });

    assert.deepEqual(rows(sectionOf(list, 'affiliate')), []);
    assert.isNull(sectionOf(list, 'affiliate').querySelector('table'));
    assert.deepEqual(rows(sectionOf(list, 'analytics')), [
      ['seen', 'Counts.', 'Local storage', '1 day'],
      ['_pk_*', 'Tells visits apart.', 'Cookie', 'Until you close the browser'],
    ]);
    assert.deepEqual(rows(sectionOf(list, 'matomo')), [
      ['_pk_*', 'Tells visits apart.', 'Cookie', 'Until you close the browser'],
    ]);
  });

  it('keeps links and markup of the site’s texts, and makes nothing else of them', async () => {
    const {store} = await declaredBanner(
      `<consent-category name="surveys" label="&lt;i&gt;Surveys">We ask. <a href="/more">More</a>
        <a href="javascript:alert(1)">Bad</a>
        <consent-service name="poll" provider="&lt;b&gt;Poll" href="javascript:alert(1)"></consent-service>
        <consent-cookie name="&lt;img src=x&gt;"><strong>Counts</strong></consent-cookie>
      </consent-category>`,
    );
    const list = await listOf(store);
    const links = [...(list.shadowRoot?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href'));

    assert.deepEqual(links, ['/more']);
    assert.equal(part(list, 'text-link').textContent, 'More');
    assert.equal(words(list.shadowRoot?.querySelector('td strong')), 'Counts');
    assert.equal(states(list)[1], '<i>Surveys Off');
    assert.equal(words(sectionOf(list, 'poll')), 'poll Off <b>Poll');
    assert.equal(rows(sectionOf(list, 'surveys'))[0]?.[0], '<img src=x>');
  });

  it('shows names that every object has, as what they are', async () => {
    const list = await listWith(
      {name: 'constructor', services: [{name: 'tostring', cookies: [{name: '__proto__'}]}]},
      {name: 'valueof', cookies: [{name: 'constructor'}]},
    );

    assert.deepEqual(states(list), ['Necessary Always on', 'constructor Off', 'tostring Off', 'valueof Off']);
    assert.deepEqual(rows(list.shadowRoot!.querySelector('[part=base]')!), [
      ['__proto__', '', 'Cookie', ''],
      ['constructor', '', 'Cookie', ''],
    ]);
    assert.notMatch(words(part(list, 'base')), /native code|\[object|undefined/);
  });

  it('has a button that opens the preferences, as any control of the page does', async () => {
    const list = await listOf(fakeStore());
    const heard: string[] = [];
    const hear = (event: Event): void => {
      const button = event.composedPath()[0];
      if (button instanceof HTMLElement) heard.push(button.dataset['consentAction'] ?? '');
    };
    document.addEventListener('click', hear);
    part(list, 'preferences').click();
    document.removeEventListener('click', hear);

    assert.deepEqual(heard, ['preferences']);
    assert.equal(words(part(list, 'preferences')), 'Cookie settings');
    assert.equal(part(list, 'preferences').getAttribute('type'), 'button');
  });

  it('shows its own content until there is a policy, and then the list', async () => {
    const list = await listOf(null);
    const shown = list.shadowRoot
      ?.querySelector('slot')
      ?.assignedNodes()
      .map(({textContent}) => textContent);

    connectStore(fakeStore());
    await until(() => parts(list, 'base').length > 0);

    assert.deepEqual(shown, ['Our cookies.']);
    assert.isNull(list.shadowRoot!.querySelector('slot'));
    connectStore(null);
  });
});

describe('<consent-cookie-list>, what holds now', () => {
  it('is the record: granted, and refused', async () => {
    const store = fakeStore({
      record: record({granted: ['affiliate'], denied: ['analytics', 'matomo', 'clarity']}),
    });

    assert.deepEqual(states(await listOf(store)).slice(1), [
      'Affiliate links On',
      'Analytics Off',
      'Matomo Off',
      'Clarity Off',
    ]);
  });

  it('is partly on for a category whose services differ from it, whichever way', async () => {
    for (const [granted, denied, expected] of [
      [['analytics', 'matomo'], ['clarity'], ['Partly on', 'On', 'Off']],
      [['matomo'], ['analytics', 'clarity'], ['Partly on', 'On', 'Off']],
      [['analytics'], ['matomo', 'clarity'], ['Partly on', 'Off', 'Off']],
      [['matomo', 'clarity'], ['analytics'], ['Partly on', 'On', 'On']],
      [['analytics', 'matomo', 'clarity'], [], ['On', 'On', 'On']],
    ] as const) {
      const store = fakeStore({record: record({granted: [...granted], denied: ['affiliate', ...denied]})});
      const list = await listOf(store);

      assert.deepEqual(parts(list, 'state').slice(2).map(words), [...expected], granted.join());
    }
  });

  it('is always on for what is required, its services too, with the reason', async () => {
    const list = await listWith({
      name: 'security',
      label: 'Security',
      model: 'required',
      services: [{name: 'captcha'}],
    });

    assert.deepEqual(states(list), ['Necessary Always on', 'Security Always on', 'captcha Always on']);
    assert.include(words(sectionOf(list, 'security')), 'This does not need your consent.');
    assert.notInclude(words(sectionOf(list, 'necessary')), 'This does not need your consent');
  });

  it('is on before a choice where a category is on until refused, and the list says so', async () => {
    const list = await listWith({name: 'analytics', model: 'opt-out'});

    assert.include(words(sectionOf(list, 'analytics')), 'Analytics On');
    assert.include(words(sectionOf(list, 'analytics')), 'On unless you turn it off.');
  });

  it('names Global Privacy Control where it keeps something off, and nowhere else', async () => {
    const list = await listOf(fakeStore({gpc: true}));

    assert.include(words(sectionOf(list, 'affiliate')), 'Affiliate links Off');
    assert.include(
      words(sectionOf(list, 'affiliate')),
      'The Global Privacy Control signal from your browser',
    );
    assert.notInclude(words(sectionOf(list, 'analytics')), 'Global Privacy Control');
  });

  it('changes as the visitor decides', async () => {
    const store = fakeStore();
    const list = await listOf(store);
    const before = words(part(list, 'decision-facts'));

    store.decide({analytics: true, clarity: false}, 'preferences');
    await until(() => states(list).includes('Matomo On'));

    assert.equal(before, 'You have not decided yet.');
    assert.deepEqual(states(list).slice(1), [
      'Affiliate links Off',
      'Analytics Partly on',
      'Matomo On',
      'Clarity Off',
    ]);
    assert.deepEqual(facts(list)[0]?.[0], 'Your decision');
  });

  it('changes as the visitor decides in another window', async () => {
    const store = fakeStore({record: record()});
    const list = await listOf(store);
    const before = states(list)[1];

    store.keep(record({granted: [], denied: ['affiliate', 'analytics', 'matomo', 'clarity'], updated: NOW}));
    store.refresh();
    await until(() => states(list)[1] !== before);

    assert.deepEqual(parts(list, 'state').map(words), ['Always on', 'Off', 'Off', 'Off', 'Off']);
  });

  it('follows the store of another page that the element is given', async () => {
    const list = await listOf(fakeStore());

    list.store = fakeStore({record: record()});
    await list.updateComplete;

    assert.deepEqual(parts(list, 'state').map(words), ['Always on', 'On', 'On', 'On', 'On']);
  });
});

describe('<consent-cookie-list>, the decision', () => {
  const local = (seconds: number, options: Intl.DateTimeFormatOptions = {}): string =>
    new Intl.DateTimeFormat('en', {dateStyle: 'long', ...options}).format(seconds * 1000).replace(/\s/g, ' ');

  it('is told with time and id, and without its place, whose words are those of the dialog', async () => {
    const list = await listOf(fakeStore({record: record({source: 'preferences'})}));

    assert.deepEqual(facts(list), [
      ['Your decision', local(NOW - 60, {timeStyle: 'short'})],
      ['Decision ID', ID],
    ]);
  });

  it('is told with the first one, if that was on another day', async () => {
    const created = NOW - 40 * DAY_SECONDS;
    const list = await listOf(fakeStore({record: record({created})}));

    assert.deepEqual(facts(list)[1], ['First decision', local(created)]);
  });
});

describe('<consent-cookie-list>, headings', () => {
  const levels = (list: Element): (string | null)[] =>
    headings(list).map((heading) => heading.getAttribute('aria-level'));

  it('have level 3, and those of services one more', async () => {
    assert.deepEqual(levels(await listOf(fakeStore())), ['3', '3', '3', '4', '4']);
  });

  for (const [value, level] of [
    ['1', 1],
    ['2', 2],
    ['5', 5],
    // Services would be at 7, which is no level.
    ['6', 3],
    ['0', 3],
    ['-1', 3],
    ['2.5', 3],
    ['1e9', 3],
    ['h2', 3],
    ['', 3],
    ['Infinity', 3],
  ] as const) {
    it(`have level ${String(level)} with heading-level="${value}", which stays as it is written`, async () => {
      const list = await listOf(fakeStore());
      list.setAttribute('heading-level', value);
      await list.updateComplete;

      assert.deepEqual(levels(list), [level, level, level, level + 1, level + 1].map(String));
      assert.equal(list.getAttribute('heading-level'), value);
    });
  }

  it('have the default again without the attribute, and take the property', async () => {
    const list = await listOf(fakeStore());
    list.headingLevel = 2;
    await list.updateComplete;
    const set = [levels(list)[0], list.getAttribute('heading-level')];

    list.removeAttribute('heading-level');
    await list.updateComplete;

    assert.deepEqual(set, ['2', '2']);
    assert.equal(levels(list)[0], '3');
    assert.equal(list.headingLevel, 3);
  });
});

describe('<consent-cookie-list>, the language', () => {
  addLanguages('de ar fr', loadLocale);

  const DECLARED = `<consent-category name="surveys" label="Surveys">We ask <em>you</em>.
      <consent-service name="poll" label="Poll" provider="Poll Ltd" href="/en">Asks.
        <consent-cookie name="p" retention="1 year">Counts.</consent-cookie></consent-service>
    </consent-category>
    <consent-category name="surveys" lang="de" label="Umfragen">Wir fragen <em>Sie</em>.
      <consent-service name="poll" label="Abstimmung" provider="Poll GmbH" href="/de">Fragt.
        <consent-cookie name="p" retention="1 Jahr">Zählt.</consent-cookie></consent-service>
    </consent-category>`;

  it('is that of the repeated elements, and follows the page without a reload', async () => {
    const {store} = await declaredBanner(DECLARED);
    const list = await listOf(store);
    const english = [words(sectionOf(list, 'surveys')), part(list, 'provider').getAttribute('href')];

    list.parentElement!.lang = 'de';
    notifyLanguageListeners();
    await until(() => part(list, 'base').lang === 'de');

    const head = 'Name Purpose Stored in Kept for';
    assert.deepEqual(english, [
      `Surveys Off We ask you. Poll Off Poll Ltd Privacy policy Asks. ${head} p Counts. Cookie 1 year`,
      '/en',
    ]);
    assert.include(
      words(sectionOf(list, 'surveys')),
      'Umfragen Aus Wir fragen Sie. Abstimmung Aus Poll GmbH',
    );
    assert.deepEqual(rows(sectionOf(list, 'poll')), [['p', 'Zählt.', 'Cookie', '1 Jahr']]);
    assert.equal(part(list, 'provider').getAttribute('href'), '/de');
    assert.equal(words(sectionOf(list, 'surveys').querySelector('em')), 'Sie');
  });

  it('is named at labels and texts that the site has in another language alone', async () => {
    const {store} =
      await declaredBanner(`<consent-category name="surveys" lang="de" label="Umfragen">Wir fragen.
      <consent-service name="quiz" lang="fr" label="Jeu">Un jeu.</consent-service></consent-category>`);
    const langs = (list: Element): string[][] =>
      ['surveys', 'quiz'].map((name) => {
        const section = sectionOf(list, name);
        return ['bdi', '.text'].map(
          (selector) => section.querySelector(selector)?.getAttribute('lang') ?? '',
        );
      });

    const inEnglish = langs(await listOf(store));
    const inGerman = langs(await listOf(store, 'de'));

    assert.deepEqual(inEnglish, [
      ['de', 'de'],
      ['fr', 'fr'],
    ]);
    assert.deepEqual(inGerman, [
      ['', ''],
      ['fr', 'fr'],
    ]);
  });

  it('is that of translations in createPolicy()', async () => {
    const store = fakeStore({
      policy: createPolicy({
        categories: [
          {name: 'polls', label: 'Polls', translations: {de: {label: 'Umfragen', description: 'Fragt.'}}},
        ],
      }),
    });

    assert.include(words(sectionOf(await listOf(store, 'de'), 'polls')), 'Umfragen Aus Fragt.');
  });

  it('goes on in the first one until all words of the other are there', async () => {
    const list = await listOf(fakeStore(), 'de');
    list.parentElement!.lang = 'fr';
    notifyLanguageListeners();
    await list.updateComplete;
    const between = [part(list, 'base').lang, words(part(list, 'decision-facts'))];

    await until(() => part(list, 'base').lang === 'fr');

    assert.deepEqual(between, ['de', 'Sie haben noch nicht entschieden.']);
    assert.deepEqual(parts(list, 'state').slice(0, 2).map(words), ['Toujours actif', 'Inactif']);
  });

  it('runs from right to left where it is written so, but the names of cookies', async () => {
    const site = policy({categories: [{name: 'analytics', cookies: [{name: '_pk_*', purpose: 'x'}]}]});
    const list = await listOf(fakeStore({policy: site}), 'ar');
    const {dir} = part(list, 'base');
    const name = list.shadowRoot!.querySelector<HTMLElement>('td code')!;

    assert.equal(dir, 'rtl');
    // Where the text around runs the other way, "Acme, Inc." would begin with its last dot.
    assert.isTrue(parts(list, 'label').every((label) => label.firstElementChild?.localName === 'bdi'));
    assert.equal(getComputedStyle(list.shadowRoot!.querySelector('td')!).direction, 'rtl');
    assert.equal(getComputedStyle(name).direction, 'ltr');
    assert.isAbove(
      part(list, 'label').getBoundingClientRect().left,
      part(list, 'state').getBoundingClientRect().left,
    );
  });
});

describe('<consent-cookie-list>, to a screen reader', () => {
  const site = policy({
    categories: [
      {name: 'affiliate', cookies: [{name: 'ref', purpose: 'Pays partners.', retention: 'session'}]},
      {name: 'analytics', services: [{name: 'matomo', label: 'Matomo', provider: 'InnoCraft', href: '/p'}]},
    ],
  });

  it('names each table after what it belongs to, without what holds', async () => {
    const list = await listOf(fakeStore({policy: site}));
    const table = list.shadowRoot?.querySelector('table');
    const label = list.shadowRoot?.getElementById(table?.getAttribute('aria-labelledby') ?? '');

    assert.equal(words(label), 'Affiliate links');
  });

  it('adds no landmarks to the page', async () => {
    const list = await listOf(fakeStore({policy: site}));

    assert.isNull(
      list.shadowRoot!.querySelector('[role=region], section[aria-label], section[aria-labelledby]'),
    );
  });

  for (const level of ['1', '2', '3', '5']) {
    it(`has nothing wrong for axe below a heading of the page, at level ${level}`, async () => {
      const store = fakeStore({policy: site, record: record(), gpc: true});
      const list = await listOf(store);
      list.setAttribute('heading-level', level);
      await list.updateComplete;

      assert.deepEqual(await axeViolations(list), []);
    });
  }

  it('has nothing wrong for axe in gray text that is as light as may be', async () => {
    const list = await listOf(fakeStore({policy: site}));
    list.style.cssText = 'background: #fff; color: #767676';

    assert.deepEqual(await axeViolations(list), []);
  });
});

describe('<consent-cookie-list>, in the page', () => {
  /** Adds rules of the page, which go with the fixture. */
  async function styled(rules: string): Promise<ConsentCookieList> {
    const list = await listWith({
      name: 'analytics',
      cookies: [{name: 'a'.repeat(60), purpose: 'b'.repeat(80)}],
    });
    const style = document.createElement('style');
    style.textContent = rules;
    list.after(style);
    return list;
  }

  it('has font and colors of the page, and none of the banner', async () => {
    const list = await styled(
      `div {--consent-text: #fff; --consent-surface: #000; --consent-muted: #eee; --consent-font: monospace;
      color: rgb(9, 8, 7); font: 20px serif}`,
    );
    const {color, fontFamily, fontSize} = getComputedStyle(part(list, 'base'));

    assert.deepEqual([color, fontFamily, fontSize], ['rgb(9, 8, 7)', 'serif', '20px']);
    for (const el of list.shadowRoot!.querySelectorAll('p, span, th, td, dt, button')) {
      assert.equal(getComputedStyle(el).color, 'rgb(9, 8, 7)', el.outerHTML);
    }
  });

  it('keeps its boxes where the page sets those of all elements', async () => {
    const list = await styled('* {padding: 50px; border: 9px solid red; position: absolute; margin: 40px}');

    for (const el of list.shadowRoot!.querySelectorAll('section, p, div, table, span')) {
      const {position, borderTopWidth, paddingTop} = getComputedStyle(el);
      assert.deepEqual([position, paddingTop], ['static', '0px'], el.outerHTML);
      assert.notEqual(borderTopWidth, '9px');
    }
  });

  it('is hidden where the page hides it, whatever else the page says of it', async () => {
    const list = await styled('consent-cookie-list {display: block}');

    list.hidden = true;

    assert.isFalse(isShown(list));
  });

  it('has a width where its own width would come from its content', async () => {
    const list = await listOf(fakeStore());
    list.parentElement!.style.cssText = 'display: flex; inline-size: 600px';
    const inFlex = list.getBoundingClientRect().width;
    list.parentElement!.style.cssText = 'display: grid; justify-items: start; inline-size: 200px';
    const inGrid = list.getBoundingClientRect().width;

    assert.isAtLeast(inFlex, 250);
    assert.equal(inGrid, 200);
  });

  for (const width of ['200px', '400px', '900px']) {
    it(`needs no scrolling to the side in a box of ${width}, whatever the length of names`, async () => {
      const list = await styled(`div {inline-size: ${width}}`);

      for (const el of [list, ...list.shadowRoot!.querySelectorAll('*')]) {
        assert.isAtMost(
          el.getBoundingClientRect().right,
          list.getBoundingClientRect().right + 1,
          el.outerHTML,
        );
      }
    });
  }

  it('shows lines with headings of their own in a narrow box, and columns in a wide one', async () => {
    const list = await styled('');
    const hasColumns = (): boolean => isShown(list.shadowRoot!.querySelector('th'));
    list.parentElement!.style.inlineSize = '900px';
    const wide = hasColumns();
    list.parentElement!.style.inlineSize = '400px';
    const narrow = hasColumns();
    list.parentElement!.style.cssText = 'inline-size: 900px; font-size: 200%';

    assert.deepEqual([wide, narrow, hasColumns()], [true, false, false]);
    assert.equal(list.shadowRoot!.querySelectorAll('td')[1]?.dataset['label'], 'Purpose');
  });

  it('stays as it is while code moves it', async () => {
    const list = await listOf(fakeStore({record: record()}));
    const target = await fixture<HTMLElement>(html`<div></div>`);

    target.append(list);
    await list.updateComplete;

    assert.deepEqual(states(list)[1], 'Affiliate links On');
    list.remove();
  });
});

// The other browsers cannot be told to print.
(navigator.userAgent.includes('Chrome/') ? describe : describe.skip)(
  '<consent-cookie-list>, in print',
  () => {
    before(() => emulateMedia({media: 'print'}));
    after(() => emulateMedia({media: 'screen'}));

    it('has no button, and breaks between pages without tearing a row or leaving a heading behind', async () => {
      const cookies = Array.from({length: 30}, (_, i) => ({
        name: `c${String(i)}`,
        purpose: 'Two lines of text, because it is too long for one. '.repeat(2),
      }));
      const services = ['one', 'two', 'three'].map((name) => ({name, cookies: cookies.slice(0, 7)}));
      const list = await listWith({name: 'analytics', cookies, services});
      const find = (selector: string): Element[] => [...list.shadowRoot!.querySelectorAll(selector)];
      // Columns break as pages do.
      list.parentElement!.style.cssText =
        'inline-size: 700px; block-size: 400px; columns: 700px; column-fill: auto';
      const left = (el: Element | null | undefined): number => Math.round(el?.getClientRects()[0]?.left ?? 0);

      assert.isFalse(isShown(part(list, 'preferences')));
      assert.isAbove(list.getClientRects().length, 3);
      for (const row of find('tbody tr')) assert.lengthOf(row.getClientRects(), 1, words(row));
      for (const heading of find('[role=heading]')) {
        const gap = left(heading.nextElementSibling) - left(heading);
        assert.isBelow(Math.abs(gap), 100, words(heading));
      }
    });
  },
);
