import {assert} from 'chai';
import {release} from '../helpers/server.js';
import {until} from '../helpers/until.js';
import {startRouter} from './client-router.js';
import {aWhile, gatedPage, type GatedPage} from './gated-page.js';

const MARKETING = 'data-consent="marketing"';
const NONE = () => '';

/** A page of the site, with a banner of its own, as Astro's router gets it from the server. */
const pageWith = (page: GatedPage, head: string, body = ''): string =>
  `<!doctype html><html><head><title>next</title>${head}</head><body>
  <consent-banner categories="analytics marketing" no-reload cookie-name="${page.prefix}"></consent-banner>${body}`;

describe("H23: a gated script on a site with Astro's client router", () => {
  it('runs once where each page has it in the head or the body, as one that is not gated', async () => {
    const page = await gatedPage(NONE);
    const {external, inline} = page;
    const live = "<script>ran.push('live')</script>";
    const html = pageWith(page, live + external('a') + inline('b'), external('c') + inline('d'));
    const router = startRouter(page.doc);
    page.consent.acceptAll();

    router.goTo(html);
    await until(() => page.ran() === 'live a b c d');
    router.goTo(html);
    router.goTo(html);
    await aWhile();

    assert.equal(page.ran(), 'live a b c d');
    assert.deepEqual(page.errors(), []);
  });

  it('of the first page runs once, also with `defer` and as a module', async () => {
    const write = ({external, inline}: Pick<GatedPage, 'external' | 'inline'>): string =>
      external('a', {}, 'defer') + inline('b', 'data-consent-type="module"') + inline('c');
    const page = await gatedPage(write, {banner: 'no-reload'});
    const router = startRouter(page.doc);
    page.consent.acceptAll();
    await until(() => page.ran() === 'c a b');

    router.goTo(pageWith(page, '', write(page)));
    await aWhile();

    assert.equal(page.ran(), 'c a b');
  });

  it('runs once that still loads when the visitor goes on', async () => {
    const page = await gatedPage(({external}) => external('a', {hang: 1}));
    const router = startRouter(page.doc);
    page.consent.acceptAll();
    await until(async () => (await page.asked('a')).length > 0);

    router.goTo(pageWith(page, '', page.external('a', {hang: 1})));
    await aWhile();
    await release(page.prefix);
    await until(() => page.ran() === 'a');
    await aWhile();

    assert.equal(page.ran(), 'a');
  });

  it('runs on a later page, if it is granted only there', async () => {
    const page = await gatedPage(({inline}) => inline('a') + inline('b', MARKETING), {banner: 'no-reload'});
    const html = pageWith(page, '', page.inline('a') + page.inline('b', MARKETING));
    const router = startRouter(page.doc);
    page.consent.decide({analytics: true});
    await until(() => page.ran() === 'a');
    router.goTo(html);
    router.goTo(html);

    page.consent.decide({marketing: true});

    await until(() => page.ran() === 'a b');
    await aWhile();
    assert.equal(page.ran(), 'a b');
  });

  it('runs on a later page, if it was withdrawn while it loaded', async () => {
    const page = await gatedPage(({external}) => external('a', {hang: 1}), {banner: 'no-reload'});
    const router = startRouter(page.doc);
    page.consent.acceptAll();
    await until(async () => (await page.asked('a')).length > 0);
    page.consent.rejectAll();
    router.goTo(pageWith(page, '', page.external('a', {hang: 1})));

    page.consent.acceptAll();

    await until(async () => {
      await release(page.prefix);
      return page.ran() === 'a';
    });
  });

  it('runs at each page that asks for it with `data-astro-rerun`', async () => {
    const page = await gatedPage(({inline}) => inline('a', 'data-astro-rerun'));
    const router = startRouter(page.doc);
    page.consent.acceptAll();
    await until(() => page.ran() === 'a');

    router.goTo(pageWith(page, '', page.inline('a', 'data-astro-rerun')));

    await until(() => page.ran() === 'a a');
  });

  it('is data for each page anew, where it is no code', async () => {
    const data = `<script type="text/plain" data-consent="analytics" data-consent-type="application/ld+json">{}</script>`;
    const page = await gatedPage(() => data);
    const count = (): number => page.doc.querySelectorAll('script[type="application/ld+json"]').length;
    const router = startRouter(page.doc);
    page.consent.acceptAll();
    await until(() => count() === 1);

    router.goTo(pageWith(page, '', data));

    await until(() => count() === 1);
  });
});
