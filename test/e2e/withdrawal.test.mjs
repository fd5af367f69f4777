// What a withdrawal does, in which order, and what it leaves.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {cookieNamesOf, fieldOf, recordsOf} from './cookies.mjs';
import {sleep} from './driver-common.mjs';
import {engines} from './driver.mjs';
import {isGranted} from './is-granted.mjs';
import {goTo, seenOf, useSmallSite} from './small-site.mjs';

/** Long enough for something that must not happen to happen. Unit: milliseconds. */
const QUIET_MS = 400;

/** Its subdomains are this machine to every engine, and may set cookies for it. */
const PARENT = 'shop.localhost';
const at = (url, host) => url.replace('//localhost', `//${host}`);

const cookie = (name, rest = '') => `<consent-cookie name="${name}" ${rest}></consent-cookie>`;

const DECLARED = `<consent-banner hidden organization="Acme">
  <consent-category name="analytics">
    ${cookie('_ga')}${cookie('_pk_*')}${cookie('__Secure-*')}${cookie('__Host-one')}
    ${cookie('ls_*', 'storage="local"')}${cookie('ss_*', 'storage="session"')}
    ${cookie('db_*', 'storage="indexeddb"')}${cookie('cache_*', 'storage="cache"')}
    <consent-service name="heatmap">${cookie('_heat')}</consent-service>
  </consent-category>
  <consent-category name="marketing">${cookie('_mk')}</consent-category>
</consent-banner>`;

/** Notes events, with what is there at that time, where a reload leaves it. */
const NOTES = `<script>
  {
    const has = (name) => document.cookie.split('; ').some((pair) => pair.startsWith(name + '='));
    const read = () => JSON.parse(sessionStorage.notes ?? '[]');
    window.note = (type, more) => {
      const now = {widget: Boolean(document.querySelector('#widget')), cookie: has('_ga'), local: 'ls_a' in localStorage};
      sessionStorage.notes = JSON.stringify([...read(), {type, ...now, ...more}]);
    };
    addEventListener('load', () => note('load'));
    document.addEventListener('consent-change', ({added, removed}) => note('change', {added, removed}));
    document.addEventListener('consent-reload', ({removed}) => note('reload', {removed}));
    document.addEventListener('consent-error', ({code, cause}) => note('error', {code, cause}));
  }
</script>`;

// These run in the page.
const notes = () => JSON.parse(sessionStorage.getItem('notes') ?? '[]');
const accept = () => window.consent.acceptAll();
const withdraw = () => window.consent.rejectAll();
const decide = (choice) => window.consent.decide(choice);
const setCookies = (...texts) => {
  for (const text of texts) document.cookie = text;
};
const names = () => document.cookie.split('; ').map((pair) => pair.replace(/=.*/, ''));

const store = async () => {
  for (const key of ['ls_a', 'ls_', 'ls', 'other']) localStorage.setItem(key, '1');
  for (const key of ['ss_a', 'other']) sessionStorage.setItem(key, '1');
  for (const name of ['db_a', 'other']) {
    await new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onerror = reject;
      request.onsuccess = () => resolve(request.result.close());
    });
    await (await caches.open(name.replace('db', 'cache'))).put('/fixture/x', new Response('x'));
  }
};
const stored = async () => ({
  local: Object.keys(localStorage).sort(),
  session: Object.keys(sessionStorage)
    .filter((key) => key !== 'notes')
    .sort(),
  databases: (await indexedDB.databases()).map(({name}) => name).sort(),
  caches: (await caches.keys()).sort(),
});

/** Code that can be stopped, an element that is taken away, and a script that never arrives. */
const stoppable = (vendor) => `<main><h1>A page that can stop</h1>
  <template data-consent="analytics"><p id="widget">A widget</p></template></main>
  <script type="text/plain" data-consent="analytics" src="${vendor}&hang=1"></script>
  <script>
    const wait = setInterval(() => {
      if (!window.consent) return;
      clearInterval(wait);
      consent.when('analytics', ({signal}) => signal.addEventListener('abort', () => note('abort')));
    });
  </script>`;

const unstoppable = () => `<main><h1>A page that cannot stop</h1></main>
  <script type="text/plain" data-consent="analytics">note('ran')</script>`;

const nothing = () => `<main><h1>A page with nothing gated</h1></main>`;

for (const engine of engines()) {
  describe(`a withdrawal in ${engine}`, () => {
    const site = useSmallSite(engine);
    const add = (options) => site.addPage({banner: DECLARED, head: NOTES, body: nothing, ...options});
    const typesOf = async (page) => (await page.evaluate(notes)).map(({type}) => type);
    const errorsOf = async (page) =>
      (await page.evaluate(notes)).flatMap(({type, code, cause}) =>
        type === 'error' ? [[code, cause]] : [],
      );

    it('aborts, cuts off, tells and deletes, without a reload where code can stop', async (t) => {
      const made = add({body: stoppable});
      const page = await site.open(t, made.url);
      await page.evaluate(accept);
      await page.waitFor(() => Boolean(document.querySelector('#widget')));
      await comesTo(async () => made.vendorRequests(), 1);
      await page.evaluate(setCookies, '_ga=1', '_mk=1');
      await page.evaluate(store);

      await page.evaluate(decide, {analytics: false});

      await page.waitFor(() => !document.cookie.includes('_ga=') && !('ls_a' in localStorage));
      const removed = ['analytics', 'heatmap'];
      assert.deepEqual((await page.evaluate(notes)).slice(-2), [
        {type: 'abort', widget: true, cookie: true, local: true},
        {type: 'change', widget: false, cookie: true, local: true, added: [], removed},
      ]);
      assert.equal(await isGranted(page, 'analytics'), false);
      made.releaseVendor();
      await sleep(QUIET_MS);
      assert.deepEqual(await page.evaluate(() => [window.ran ?? [], window.seen.uncaught]), [[], []]);
      assert.deepEqual(await typesOf(page), ['load', 'change', 'abort', 'change']);
      assert.equal(made.vendorRequests(), 1);
    });

    it('reloads once where code had run that cannot stop, and nothing runs then', async (t) => {
      const page = await site.open(t, add({body: unstoppable}).url);
      await page.evaluate(accept);
      await page.waitFor(() => JSON.parse(sessionStorage.notes).some(({type}) => type === 'ran'));
      await page.evaluate(setCookies, '_ga=1');

      await page.evaluate(withdraw);

      await comesTo(() => typesOf(page), ['load', 'ran', 'change', 'change', 'reload', 'load']);
      await page.waitFor(() => window.consent?.policy);
      await sleep(QUIET_MS);
      const all = await page.evaluate(notes);
      assert.equal(all.length, 6);
      assert.equal(all[4].cookie, false);
      assert.deepEqual(await page.evaluate(names), ['consent-choice']);
    });

    it('reloads where a handler of consent.when took no signal, and tells handlers apart by that', async (t) => {
      const page = await site.open(t, add().url);
      await page.evaluate(accept);
      await page.evaluate(() => {
        window.consent.when('marketing', ({signal}) => signal.addEventListener('abort', () => undefined));
        window.consent.when('analytics', () => window.note('ran'));
      });

      await page.evaluate(decide, {marketing: false});
      await sleep(QUIET_MS);
      assert.deepEqual(await typesOf(page), ['load', 'change', 'ran', 'change']);

      await page.evaluate(decide, {analytics: false});
      await comesTo(async () => (await typesOf(page)).slice(4), ['change', 'reload', 'load']);
    });

    it('does not reload when consent-reload is cancelled', async (t) => {
      const page = await site.open(t, add({body: unstoppable}).url);
      await page.evaluate(accept);
      await page.waitFor(() => JSON.parse(sessionStorage.notes).some(({type}) => type === 'ran'));
      await page.evaluate(() => {
        document.addEventListener('consent-reload', (event) => event.preventDefault());
      });

      await page.evaluate(withdraw);

      await comesTo(async () => (await typesOf(page)).at(-1), 'reload');
      await sleep(QUIET_MS);
      assert.deepEqual(await typesOf(page), ['load', 'ran', 'change', 'change', 'reload']);
    });

    it('does not reload under no-reload, and announces no reload', async (t) => {
      const banner = DECLARED.replace('hidden', 'hidden no-reload');
      const page = await site.open(t, add({banner, body: unstoppable}).url);
      await page.evaluate(accept);
      await page.waitFor(() => JSON.parse(sessionStorage.notes).some(({type}) => type === 'ran'));

      await page.evaluate(withdraw);

      await comesTo(() => typesOf(page), ['load', 'ran', 'change', 'change']);
      await sleep(QUIET_MS);
      assert.deepEqual(await typesOf(page), ['load', 'ran', 'change', 'change']);
    });

    it('deletes declared cookies of the host, its parents and every path above, and no others', async (t) => {
      const {url} = add();
      const page = await site.open(t, at(url, `www.${PARENT}`));
      await page.evaluate(accept);
      const {pathname} = new URL(url);
      const paths = ['/', '/fixture', '/fixture/', '/fixture/page', '/fixture/page/', pathname];
      const domains = ['', `domain=www.${PARENT}`, `domain=${PARENT}`];
      const texts = paths.flatMap((path) =>
        domains.flatMap((domain) =>
          ['_ga', '_pk_id.1.ab', '_pk_', 'pk_x', '_mk'].map((name) => `${name}=1;path=${path};${domain}`),
        ),
      );
      await page.evaluate(setCookies, ...texts);
      const before = await page.evaluate(names);
      const count = (list, name) => list.filter((one) => one === name).length;
      for (const name of ['_ga', '_pk_id.1.ab']) assert.ok(count(before, name) >= 12, `${name}: ${before}`);

      await page.evaluate(decide, {analytics: false});

      const others = before.filter((name) => ['consent-choice', 'pk_x', '_mk'].includes(name)).sort();
      await comesTo(async () => (await page.evaluate(names)).sort(), others);
      assert.deepEqual(await errorsOf(page), []);
    });

    it('deletes what is declared in localStorage, sessionStorage, IndexedDB and caches, and no more', async (t) => {
      const page = await site.open(t, add().url);
      await page.evaluate(accept);
      await page.evaluate(store);
      assert.deepEqual((await page.evaluate(stored)).databases, ['db_a', 'other']);

      await page.evaluate(decide, {analytics: false});

      await comesTo(() => page.evaluate(stored), {
        local: ['consent-choice', 'ls', 'other'],
        session: ['other'],
        databases: ['other'],
        caches: ['other'],
      });
      assert.deepEqual(await errorsOf(page), []);
    });

    it('clears before a first answer too what is refused then, and for a service its own alone', async (t) => {
      const page = await site.open(t, add().url);
      await page.evaluate(setCookies, '_ga=1', '_heat=1', '_mk=1');

      await page.evaluate(decide, {analytics: true, heatmap: false, marketing: true});

      await comesTo(async () => (await page.evaluate(names)).sort(), ['_ga', '_mk', 'consent-choice']);
    });

    const secure =
      engine === 'webkit' ? {skip: 'over http WebKit keeps no Secure cookie, at localhost neither'} : {};
    it('deletes Secure, Partitioned and prefixed cookies', secure, async (t) => {
      const page = await site.open(t, add().url);
      await page.evaluate(accept);
      await page.evaluate(
        setCookies,
        '_ga=1;secure;path=/',
        '_pk_partitioned=1;secure;samesite=none;partitioned;path=/',
        '_pk_none=1;secure;samesite=none;path=/fixture',
        '__Secure-one=1;secure;path=/fixture/',
        '__Host-one=1;secure;path=/',
        'undeclared=1;secure;samesite=none;partitioned;path=/',
      );
      const before = await page.evaluate(names);
      const secured = ['__Host-one', '__Secure-one', '_ga', '_pk_none', '_pk_partitioned'];
      assert.deepEqual(before.sort(), [...secured, 'consent-choice', 'undeclared']);

      await page.evaluate(decide, {analytics: false});

      await comesTo(async () => (await page.evaluate(names)).sort(), ['consent-choice', 'undeclared']);
      assert.deepEqual(await errorsOf(page), []);
    });

    // Firefox does not tell a page that the server holds such a cookie.
    const held = engine === 'firefox' ? [] : ['held'];
    it('names declared cookies that no page can delete: those of other sites, HttpOnly ones where the browser tells', async (t) => {
      const banner = `<consent-banner hidden organization="Acme"><consent-category name="marketing">
        ${cookie('held')}${cookie('never')}${cookie('free')}${cookie('IDE', 'domain="doubleclick.net"')}
        </consent-category></consent-banner>`;
      const headers = {'set-cookie': ['held=1; HttpOnly; Path=/', 'free=1; Path=/']};
      const page = await site.open(t, add({banner, headers}).url);
      await page.evaluate(accept);

      await page.evaluate(withdraw);

      await comesTo(async () => (await typesOf(page)).at(-1), 'error');
      const [[code, cause], ...more] = await errorsOf(page);
      assert.deepEqual([code, [...cause].sort(), more], ['not-deleted', ['IDE', ...held], []]);
      assert.deepEqual(await cookieNamesOf(engine, page), ['consent-choice', 'held']);
    });

    it('deletes at the own host too what is declared for another site', async (t) => {
      const banner = `<consent-banner hidden organization="Acme"><consent-category name="marketing">
        ${cookie('_fbp', 'domain="facebook.com"')}${cookie('mine')}</consent-category></consent-banner>`;
      const page = await site.open(t, add({banner}).url);
      await page.evaluate(setCookies, '_fbp=1; path=/', 'mine=1; path=/');

      await page.evaluate(decide, {marketing: false});

      await comesTo(() => page.evaluate(names), ['consent-choice']);
      assert.deepEqual(await errorsOf(page), []);
    });

    it('leaves the record, what is necessary and what is granted, whatever a refused pattern means', async (t) => {
      const banner = `<consent-banner hidden organization="Acme">
        <consent-category name="necessary">${cookie('sid')}</consent-category>
        <consent-category name="analytics">${cookie('_ga')}</consent-category>
        <consent-category name="marketing">${cookie('*')}</consent-category></consent-banner>`;
      const page = await site.open(t, add({banner}).url);
      await page.evaluate(setCookies, 'sid=1; path=/', '_ga=1; path=/', 'AMCV_1%40AdobeOrg=1; path=/');

      await page.evaluate(decide, {analytics: true, marketing: false});

      await comesTo(async () => (await page.evaluate(names)).sort(), ['_ga', 'consent-choice', 'sid']);
    });

    it('reloads within seconds where the storages of the browser never answer', async (t) => {
      const banner = `<consent-banner hidden organization="Acme"><consent-category name="analytics">
        ${cookie('_ga')}${cookie('db', 'storage="indexeddb"')}</consent-category></consent-banner>`;
      const page = await site.open(t, add({banner, body: unstoppable}).url);
      await page.evaluate(accept);
      await page.waitFor(() => JSON.parse(sessionStorage.notes).some(({type}) => type === 'ran'));
      await page.evaluate(setCookies, '_ga=1; path=/');
      await page.evaluate(() => {
        const never = () => new Promise(() => {});
        IDBFactory.prototype.databases = never;
        if ('CookieStore' in window) Object.assign(CookieStore.prototype, {get: never, delete: never});
      });

      await page.evaluate(withdraw);

      await comesTo(() => typesOf(page), ['load', 'ran', 'change', 'change', 'reload', 'load']);
      assert.deepEqual(await page.evaluate(names), ['consent-choice']);
    });

    it('looks on the next pages for what came back, clears and names it, until a page finds nothing', async (t) => {
      const writer = `${NOTES}<script>if (!location.search) document.cookie = '_ga=back; path=/'</script>`;
      const made = add({head: writer, body: unstoppable});
      const page = await site.open(t, made.url);
      await page.evaluate(accept);
      await page.waitFor(() => JSON.parse(sessionStorage.notes).some(({type}) => type === 'ran'));
      const record = async () => fieldOf((await recordsOf(engine, page))[0], 'f');
      const cameBack = async () => (await errorsOf(page)).filter(([code]) => code === 'came-back');

      await page.evaluate(withdraw);
      await comesTo(cameBack, [['came-back', ['_ga']]]);
      await sleep(QUIET_MS);
      const loads = async () => (await typesOf(page)).filter((type) => type === 'load').length;
      assert.equal(await loads(), 2);
      assert.deepEqual(await page.evaluate(names), ['consent-choice']);
      assert.deepEqual(await record(), ['clear']);

      await goTo(page, made.url);
      await comesTo(cameBack, [
        ['came-back', ['_ga']],
        ['came-back', ['_ga']],
      ]);
      assert.deepEqual(await page.evaluate(names), ['consent-choice']);

      const [before] = await recordsOf(engine, page);
      await goTo(page, `${made.url}?quiet`);
      await comesTo(record, []);
      const [after] = await recordsOf(engine, page);
      assert.equal(after, before.replace('&f=clear', ''));
      assert.equal((await cameBack()).length, 2);
      assert.equal(await loads(), 4);
      assert.deepEqual((await seenOf(page)).uncaught, []);
    });
  });
}
