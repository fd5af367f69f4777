import {assert} from 'chai';
import {until} from '../helpers/until.js';
import {aWhile, gatedPage, type GatedPage} from './gated-page.js';

const EMBED = (address: string): string =>
  `<consent-embed category="social" title="A film" src="${address}"><a href="/film">Watch</a></consent-embed>`;

const frames = (page: GatedPage): HTMLIFrameElement[] =>
  [...page.doc.querySelectorAll('consent-embed')].flatMap((embed) => [
    ...(embed.shadowRoot?.querySelectorAll('iframe') ?? []),
  ]);
const hasPlaceholder = (page: GatedPage): boolean =>
  Boolean(page.doc.querySelector('consent-embed')?.shadowRoot?.querySelector('[part=placeholder]'));

describe('<consent-embed> on a page', () => {
  it('holds its frame, without a request, until its category is granted, and lets it go at withdrawal', async () => {
    const page = await gatedPage(({address}) => EMBED(address('film', {}, 'frame.html')));
    await until(() => hasPlaceholder(page));
    await aWhile();
    assert.lengthOf(await page.asked('film'), 0);

    page.consent.decide({social: true});
    await until(() => frames(page).length === 1);
    page.doc.addEventListener('consent-reload', (event) => event.preventDefault(), {once: true});
    page.consent.rejectAll();

    await until(() => frames(page).length === 0 && hasPlaceholder(page));
  });

  it('is brought to life when it is put in later, and where consent is given already', async () => {
    const page = await gatedPage(() => '<div id="box"></div>');
    page.consent.acceptAll();

    page.doc.getElementById('box')!.innerHTML = EMBED('/late');

    await until(() => frames(page).length === 1);
  });
});
