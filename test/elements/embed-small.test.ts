import {assert} from 'chai';
import {loadLocale} from '../../src/chunks/load-locale.js';
import {ConsentEmbed} from '../../src/elements/embed/consent-embed.js';
import {words as german} from '../../src/locales/de.js';
import {words as finnish} from '../../src/locales/fi.js';
import {entries} from '../../src/elements/words/languages.js';
import {LOCALE_NAMES} from '../../src/elements/words/locale-names.js';
import {axeViolations} from '../helpers/axe.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore, policy, type FakeStore} from '../helpers/fakes.js';
import {focused, lookOf} from '../helpers/look.js';
import {origins, resource} from '../helpers/server.js';
import {until} from '../helpers/until.js';

ConsentEmbed.define();

const site = policy({
  policyHref: '/privacy',
  categories: [
    {name: 'social', services: [{name: 'youtube', label: 'YouTube', provider: 'Google Ireland Ltd'}]},
  ],
});
const asking = (): FakeStore => fakeStore({policy: site});

const SRC = resource('html.html', {id: 'small'});

interface Options {
  readonly store?: FakeStore;
  readonly lang?: string;
  readonly poster?: string;
}

async function embed(
  [width, height]: readonly [number, number],
  {store = asking(), lang = 'en', poster = ''}: Options = {},
): Promise<ConsentEmbed> {
  const el = await fixture<ConsentEmbed>(html`
    <consent-embed
      .store=${store}
      category="social"
      service="youtube"
      src=${SRC}
      title="How our lamps are made"
      width=${width}
      height=${height}
      lang=${lang}
      poster=${poster}
      ><a href="/x">Watch on YouTube</a></consent-embed
    >
  `);
  await isMeasured();
  await el.updateComplete;
  return el;
}

/** Observers of sizes are called once a frame. */
const isMeasured = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

const isSeen = (el: Element | null | undefined): boolean =>
  el?.checkVisibility({visibilityProperty: true}) === true;
const isSmall = (el: ConsentEmbed): boolean => isSeen(parts(el, 'open')[0]);
const dialog = (el: ConsentEmbed): HTMLDialogElement => part<HTMLDialogElement>(el, 'dialog');
const open = async (el: ConsentEmbed): Promise<void> => {
  part(el, 'open').click();
  await until(() => parts<HTMLDialogElement>(el, 'dialog')[0]?.open);
};

/** Whether an element lies within another. */
function isWithin(inner: Element, outer: Element): boolean {
  const [a, b] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
  return a.top >= b.top && a.bottom <= b.bottom && a.left >= b.left && a.right <= b.right;
}

const SIZES = [
  [120, 90],
  [160, 120],
  [240, 150],
  [320, 180],
  [560, 315],
  [300, 80],
] as const;

describe('<consent-embed>, with room for all or for one button', () => {
  const loaded = {...entries};
  before(() => {
    entries['de'] = {words: german, language: 'de'};
    entries['fi'] = {words: finnish, language: 'fi'};
  });
  // Other tests of this page wait for words that have not been loaded.
  after(() => {
    for (const name of LOCALE_NAMES.split(' ')) entries[name] = loaded[name];
  });

  for (const size of SIZES) {
    for (const lang of ['en', 'de', 'fi']) {
      it(`has all that it shows inside at ${size.join(' x ')} in "${lang}", large enough to hit`, async () => {
        const el = await embed(size, {lang});
        const shown = isSmall(el)
          ? [part(el, 'open')]
          : [
              part(el, 'load-once'),
              part(el, 'always-allow'),
              part(el, 'text'),
              part(el, 'policy'),
              el.querySelector('a')!,
            ];

        assert.isFalse(isSmall(el) && size[0] >= 320 && size[1] >= 180);
        assert.isTrue(isSmall(el) || size[1] >= 150);
        assert.deepEqual(
          shown.map((one) => isWithin(one, el)),
          shown.map(() => true),
        );
        for (const button of shown.filter((one) => one.localName === 'button')) {
          assert.isAtLeast(button.getBoundingClientRect().height, 44);
        }
      });
    }
  }

  it('has room for all at 320 x 180 in every language', async () => {
    const small: string[] = [];
    for (const lang of LOCALE_NAMES.split(' ')) {
      const {words} = await loadLocale(lang);
      entries[lang] = {words, language: lang};
      const el = await embed([320, 180], {lang});
      if (isSmall(el)) small.push(lang);
    }

    assert.deepEqual(small, []);
  });

  it('names the title and the recipient on the button', async () => {
    const el = await embed([120, 90]);

    assert.equal(
      part(el, 'open').textContent.replace(/\s+/g, ' ').trim(),
      'How our lamps are made YouTube (Google Ireland Ltd)',
    );
  });

  it('hides from keyboard and screen reader what has no room', async () => {
    const el = await embed([120, 90]);

    assert.deepEqual(
      [part(el, 'load-once'), part(el, 'always-allow'), part(el, 'policy'), el.querySelector('a')].map(
        isSeen,
      ),
      [false, false, false, false],
    );
  });

  it('becomes a button when its box or its words leave no room, and a panel again', async () => {
    const el = await embed([320, 180]);
    assert.isFalse(isSmall(el));

    el.style.inlineSize = '130px';
    await until(() => isSmall(el));

    el.style.inlineSize = '';
    await until(() => !isSmall(el));

    part(el, 'placeholder').style.fontSize = '40px';
    part(el, 'text').style.fontSize = '40px';
    await until(() => isSmall(el));
  });
});

describe('<consent-embed>, its dialog', () => {
  it('shows who gets the data, the link, the policy and both buttons alike, with the title in focus', async () => {
    const el = await embed([120, 90]);

    await open(el);

    const inside = [
      part(el, 'text'),
      part(el, 'policy'),
      part(el, 'load-once'),
      part(el, 'always-allow'),
      part(el, 'close'),
      el.querySelector('a')!,
    ];
    assert.deepEqual(
      inside.map(isSeen),
      inside.map(() => true),
    );
    assert.include(part(el, 'text').textContent, 'YouTube (Google Ireland Ltd) learns about your visit');
    assert.equal(part(el, 'policy').getAttribute('href'), '/privacy');
    assert.equal(part(el, 'close').getAttribute('aria-label'), 'Close without changes');
    const look = (name: string): string => lookOf(part(el, name)).split('\n').slice(1).join('\n');
    assert.equal(look('load-once'), look('always-allow'));
    assert.equal(part(el, 'load-once').offsetHeight, part(el, 'always-allow').offsetHeight);
    assert.isTrue(dialog(el).matches(':modal'));
    assert.equal(focused(), 'title');
  });

  it('closes without a decision, and gives the focus back', async () => {
    const store = asking();
    const el = await embed([120, 90], {store});
    await open(el);

    part(el, 'close').click();
    await el.updateComplete;

    assert.equal(parts(el, 'dialog').length, 0);
    assert.isTrue(isSmall(el));
    assert.equal(focused(), 'open');
    assert.isNull(store.state.record);
    assert.isNull(el.frame);
  });

  it('can be closed by the browser and opened again', async () => {
    const el = await embed([120, 90]);
    await open(el);

    // As the browser does after Escape.
    dialog(el).close();
    await until(() => parts(el, 'dialog').length === 0);
    await open(el);

    assert.isTrue(dialog(el).open);
  });

  for (const button of ['load-once', 'always-allow'] as const) {
    it(`loads the frame by "${button}", which gets the focus`, async () => {
      const store = asking();
      const el = await embed([120, 90], {store});
      await open(el);

      part(el, button).click();
      await until(() => el.frame);

      assert.equal(store.isGranted('youtube'), button === 'always-allow');
      assert.equal(parts(el, 'dialog').length, 0);
      assert.equal(focused(), 'frame');
      assert.deepEqual([el.offsetWidth, el.offsetHeight], [120, 90]);
    });
  }

  it('is closed when the page gets to cancel the request, so that the page can ask something', async () => {
    const el = await embed([120, 90]);
    await open(el);
    let wasOpen: boolean | undefined;
    el.addEventListener('consent-request', (event) => {
      wasOpen = parts<HTMLDialogElement>(el, 'dialog')[0]?.open;
      event.preventDefault();
    });

    part(el, 'always-allow').click();
    await el.updateComplete;

    assert.isFalse(wasOpen);
    assert.equal(focused(), 'open');
    assert.isNull(el.frame);
  });

  it('goes when something else grants the embed, and with the embed', async () => {
    const store = asking();
    const [one, two] = [await embed([120, 90], {store}), await embed([120, 90])];
    await open(one);
    store.decide({youtube: true});
    await until(() => one.frame);
    assert.equal(parts(one, 'dialog').length, 0);

    await open(two);
    const around = two.parentElement!;
    two.remove();
    around.append(two);
    await two.updateComplete;

    assert.equal(parts(two, 'dialog').length, 0);
    assert.isTrue(isSmall(two));
  });
});

describe('<consent-embed>, small, checked by axe', () => {
  for (const scheme of ['light', 'dark']) {
    it(`has nothing wrong in ${scheme}, with and without a poster, closed and open`, async () => {
      const poster = resource('poster.png', {id: 'poster'}, (await origins()).own);
      const box = await fixture<HTMLElement>(
        html`<main style="color-scheme: ${scheme}; background: Canvas">
          ${SIZES.flatMap(([width, height], index) =>
            ['', poster].map(
              (picture) =>
                html`<consent-embed
                  .store=${asking()}
                  category="social"
                  service="youtube"
                  src=${SRC}
                  title="Film ${index} ${picture ? 'with' : 'without'} a picture"
                  width=${width}
                  height=${height}
                  poster=${picture}
                  ><a href="/x">Watch</a></consent-embed
                >`,
            ),
          )}
        </main>`,
      );
      await isMeasured();
      const el = box.querySelector('consent-embed')!;
      assert.isTrue(isSmall(el));

      assert.deepEqual(await axeViolations(box, {iframes: false}), []);
      await open(el);
      assert.deepEqual(await axeViolations(box, {iframes: false}), []);
    });
  }
});
