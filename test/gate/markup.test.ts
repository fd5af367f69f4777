import {assert} from 'chai';
import {until} from '../helpers/until.js';
import {aWhile, gatedPage, type GatedPage, type Site} from './gated-page.js';

const GATE = 'data-consent="analytics"';

/** Each kind of embed: its markup, whose gated element has the id `x`, and the file that it asks for. */
const KINDS: Record<string, (src: (file: string) => string) => string> = {
  iframe: (src) => `<iframe id="x" title="t" ${GATE} data-consent-src="${src('frame.html')}"></iframe>`,
  img: (src) => `<img id="x" alt="" ${GATE} data-consent-src="${src('a.png')}">`,
  'img with srcset': (src) => `<img id="x" alt="" ${GATE} data-consent-srcset="${src('a.png')} 1x">`,
  'source in picture': (src) =>
    `<picture><source id="x" ${GATE} data-consent-srcset="${src('a.png')}"><img alt="" src="data:,"></picture>`,
  'source in audio': (src) =>
    `<audio preload="auto"><source id="x" ${GATE} data-consent-src="${src('a.wav')}"></audio>`,
  'poster of video': (src) => `<video id="x" ${GATE} data-consent-poster="${src('a.png')}"></video>`,
  video: (src) => `<video id="x" preload="auto" ${GATE} data-consent-src="${src('a.wav')}"></video>`,
  audio: (src) => `<audio id="x" preload="auto" ${GATE} data-consent-src="${src('a.wav')}"></audio>`,
  embed: (src) => `<embed id="x" type="image/png" ${GATE} data-consent-src="${src('a.png')}">`,
  object: (src) => `<object id="x" type="image/png" ${GATE} data-consent-data="${src('a.png')}"></object>`,
  link: (src) => `<link id="x" rel="stylesheet" ${GATE} data-consent-href="${src('a.css')}">`,
};

const ADDRESSES = ['src', 'srcset', 'href', 'poster', 'data'];

const element = ({doc}: GatedPage, id = 'x'): HTMLElement => doc.getElementById(id)!;

const isOn = (page: GatedPage, id = 'x'): boolean =>
  ADDRESSES.some((name) => element(page, id).hasAttribute(name));

/** An address that no browser has kept an answer of. */
const inMarkup = ({address}: Site): string => KINDS['iframe']!((file) => address('x', {}, file));

describe('gated embeds, images and media', () => {
  for (const [kind, write] of Object.entries(KINDS)) {
    it(`trap 14: on at grant, off at withdrawal, on again: ${kind}`, async () => {
      const page = await gatedPage(({address}) => write((file) => address('x', {}, file)));
      await aWhile();
      assert.isFalse(isOn(page));
      assert.lengthOf(await page.asked('x'), 0);

      for (const round of [1, 2]) {
        page.consent.acceptAll();
        await until(() => isOn(page));
        await until(async () => (await page.asked('x')).length > 0);

        page.doc.addEventListener('consent-reload', (event) => event.preventDefault(), {once: true});
        page.consent.rejectAll();
        await until(() => !isOn(page));
        assert.lengthOf(page.doc.querySelectorAll('#x'), 1, `once on the page in round ${String(round)}`);
      }
      assert.deepEqual(page.errors(), []);
    });
  }

  it('trap 14: a frame is empty after a withdrawal and loads again after a grant', async () => {
    const page = await gatedPage(inMarkup);
    const rounds: number[] = [];
    for (let round = 0; round < 3; round++) {
      page.consent.acceptAll();
      await until(async () => (await page.asked('x')).length > round);
      rounds.push((await page.asked('x')).length);
      page.consent.rejectAll();
      await until(() => (element(page) as HTMLIFrameElement).contentDocument?.URL === 'about:blank');
    }
    assert.deepEqual(rounds, [1, 2, 3]);
  });

  it('trap 15: every other attribute survives, and nothing moves on the page', async () => {
    const attributes =
      'style="width: 200px; height: 100px; border: 0" sandbox="allow-scripts" allow="fullscreen" loading="eager" ' +
      'title="A film" class="c" width="200" name="n" referrerpolicy="no-referrer" allowfullscreen data-own="1"';
    const page = await gatedPage(
      ({address}) =>
        `<iframe id="x" ${attributes} ${GATE} data-consent-src="${address('x', {}, 'frame.html')}"></iframe><p id="below">1</p>`,
    );
    const look = (): string =>
      [...element(page).attributes]
        .map(({name, value}) => (name === 'src' ? '' : `${name}=${value};`))
        .join('');
    const top = (): number => element(page, 'below').getBoundingClientRect().top;
    const before = [look(), top()];

    page.consent.acceptAll();
    await until(async () => (await page.asked('x')).length === 1);
    assert.deepEqual([look(), top()], before);
    assert.notProperty((await page.asked('x'))[0]?.headers, 'referer');

    page.consent.rejectAll();
    await until(() => !isOn(page));
    assert.deepEqual([look(), top()], before);
  });

  for (const address of [
    'javascript:parent.ran.push(1)',
    ' JAVAscript:parent.ran.push(1)',
    'data:text/html,x',
  ]) {
    it(`an address that runs code or brings its own stays off: ${address}`, async () => {
      const page = await gatedPage(
        (site) =>
          `<iframe id="bad" title="t" ${GATE} data-consent-src="${address}"></iframe>` +
          `<object id="worse" ${GATE} data-consent-data="${address}"></object>${inMarkup(site)}`,
      );

      page.consent.acceptAll();

      await until(() => isOn(page));
      await aWhile();
      assert.isFalse(isOn(page, 'bad') || isOn(page, 'worse'));
      assert.equal(page.ran(), '');
    });
  }

  it('what is put in after the grant is turned on, one by one and by innerHTML', async () => {
    const page = await gatedPage(() => '<div id="box"></div>');
    page.consent.acceptAll();

    element(page, 'box').innerHTML = inMarkup(page);

    await until(() => isOn(page));
    await until(async () => (await page.asked('x')).length === 1);
  });
});

describe('expressions', () => {
  const CASES: [expression: string, granted: string[], on: boolean][] = [
    ['analytics', ['analytics'], true],
    ['analytics', [], false],
    ['analytics & social', ['analytics'], false],
    ['analytics & social', ['analytics', 'social'], true],
    ['analytics social', ['social'], false],
    ['analytics | social', ['social'], true],
    ['analytics | social', [], false],
    ['!analytics', [], true],
    ['!analytics', ['analytics'], false],
    ['social & !analytics', ['social'], true],
    ['youtube', ['youtube'], true],
    ['social & youtube', ['youtube'], false],
    ['unknown', ['analytics', 'social', 'youtube'], false],
    ['!unknown', ['analytics'], false],
    ['', ['analytics'], false],
    ['analytics |', ['analytics'], false],
  ];

  const DECLARED =
    '<consent-category name="social"><consent-service name="youtube" label="Y"></consent-service></consent-category>';

  it('hold embeds and scripts alike, each by what is granted', async () => {
    const wrong = await Promise.all(
      CASES.map(async ([expression, granted, on]) => {
        const gate = `data-consent="${expression.replaceAll('&', '&amp;')}"`;
        const page = await gatedPage(
          ({inline}) =>
            `<img id="x" alt="" ${gate} data-consent-srcset="data:,"><img id="any" alt="" data-consent="analytics | !analytics" data-consent-srcset="data:,">` +
            inline('a', gate),
          {banner: 'categories="analytics video"', declared: DECLARED},
        );
        page.consent.decide(
          Object.fromEntries(
            ['analytics', 'social', 'youtube'].map((name) => [name, granted.includes(name)]),
          ),
        );
        await until(() => isOn(page, 'any'));
        const [image, script] = [isOn(page), page.ran() === 'a'];
        return image === on && script === on
          ? []
          : [`${expression} with ${granted.join()}: ${String([image, script])}`];
      }),
    );
    assert.deepEqual(wrong.flat(), []);
  });
});
