// What visitors of a real WordPress get: the banner, gated scripts in their order, and PHP that knows of the choice.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {WORDPRESS_VERSIONS} from '../../scripts/wordpress-builds.mjs';
import {useSite} from './use-site.mjs';

const ACCEPT = 'consent-banner >>> [part~=accept]';
const REJECT = 'consent-banner >>> [part~=reject]';

const SETTINGS = {
  organization: 'Acme',
  categories: ['analytics', 'marketing'],
  gates: 'counter: analytics\ninline-only: analytics\nvendor: marketing\nacme/view: analytics',
  cookie_days: 182,
};

const order = (page) => page.evaluate(() => window.order);
const isDecided = () => document.cookie.includes('consent-choice=');

/** What PHP says of a visitor with these cookies. */
const tell = async (site, cookie, headers = {}) =>
  (await fetch(`${site.wp.url}/?tell=consent`, {headers: {cookie, ...headers}})).json();

const cookiesOf = (page) => page.evaluate(() => document.cookie);

for (const version of WORDPRESS_VERSIONS) {
  describe(`a visit of WordPress ${version}`, () => {
    const site = useSite(version);
    /** Modules came with WordPress 6.5. */
    const hasModules = version !== '6.4';
    before(async () => {
      await site.activate('consent-elements', 'site-scripts', 'consent-api');
      await site.set(SETTINGS);
    });

    it('asks, and runs nothing that is gated before the answer', async () => {
      const page = await site.visit();
      await page.waitFor(() =>
        document.querySelector('consent-banner').shadowRoot?.querySelector('[part~=accept]'),
      );

      assert.deepEqual(await order(page), ['free']);
      assert.deepEqual(
        page.requests.filter((url) => new URL(url).origin !== site.wp.url && !url.startsWith('data:')),
        [],
      );
      assert.equal(
        page.requests.some((url) => url.includes('counter.js')),
        false,
      );
      assert.equal(await page.evaluate(() => document.cookie), '');
    });

    it('has the script first in the head, and the banner first in the body', async () => {
      const html = await (await fetch(site.wp.url)).text();

      const scripts = html.match(/<script\b[^>]*>/g);
      assert.match(scripts[0], /consent-elements\/lib\/consent\.js\?ver=/);
      assert.match(html, /<body[^>]*>\s*<consent-banner hidden organization="Acme"/);
      assert.equal(html.match(/<consent-banner/g).length, 1);
    });

    it('runs what is granted in its order, with the inline code of each handle', async () => {
      const page = await site.visit();
      await page.click(ACCEPT);
      await page.waitFor(isDecided);
      await page.waitFor(() => window.order.includes('after') && window.order.includes('inline only'));

      const ran = (await order(page)).filter((name) => !name.startsWith('module'));
      assert.deepEqual(ran, ['free', 'before', 'counter of acme', 'after', 'inline only']);
      assert.deepEqual(
        page.errors.filter((error) => !error.includes('vendor.example')),
        [],
      );
    });

    it('runs a gated module as a module', {skip: hasModules ? false : 'There are no modules.'}, async () => {
      const page = await site.visit();
      assert.equal((await order(page)).includes('module at view.js'), false);

      await page.click(ACCEPT);

      await page.waitFor(() => window.order.includes('module at view.js'));
    });

    it('runs nothing that is gated after a refusal, also on the next page', async () => {
      const page = await site.visit();
      await page.click(REJECT);
      await page.waitFor(isDecided);
      await page.reload();
      await page.waitFor(() => window.order.includes('free') && window.consent.record);

      assert.deepEqual(await order(page), ['free']);
      assert.equal(
        page.requests.some((url) => url.includes('counter.js') || url.includes('vendor.example')),
        false,
      );
    });

    it('sends no hint at the host of a gated script', async () => {
      const html = await (await fetch(site.wp.url)).text();

      assert.equal(html.match(/<link[^>]*vendor\.example/), null);
      await site.set({...SETTINGS, gates: ''});
      const ungated = await (await fetch(site.wp.url)).text();
      await site.set(SETTINGS);
      assert.match(ungated, /<link[^>]*dns-prefetch[^>]*vendor\.example/);
    });

    it('denies all in PHP before a choice', async () => {
      assert.deepEqual(await tell(site, ''), {
        analytics: false,
        marketing: false,
        statistics: false,
        advertising: false,
        functional: true,
        type: 'optin',
      });
    });

    it('tells PHP of a choice, by name and by the WP Consent API', async () => {
      const page = await site.visit();
      await page.waitFor(() => window.consent?.record === null);
      await page.evaluate(() => window.consent.decide({analytics: true, marketing: false}));
      await page.waitFor(() => document.cookie.includes('wp_consent_statistics=allow'));
      const cookies = await cookiesOf(page);

      assert.deepEqual(await tell(site, cookies), {
        analytics: true,
        marketing: false,
        statistics: true,
        advertising: false,
        functional: true,
        type: 'optin',
      });
      assert.match(cookies, /wp_consent_marketing=deny/);
    });

    it('believes no cookie of the WP Consent API that outlives the record', async () => {
      const {statistics} = await tell(site, 'wp_consent_statistics=allow');

      assert.equal(statistics, false);
    });

    it('believes no record of another policy version, and no broken one', async () => {
      const page = await site.visit();
      await page.click(ACCEPT);
      await page.waitFor(isDecided);
      const cookies = await cookiesOf(page);
      const now = await tell(site, cookies);

      await site.set({...SETTINGS, policy_version: '2'});
      const later = await tell(site, cookies);
      await site.set(SETTINGS);
      const broken = await tell(site, cookies.replace('&p=', '&q='));

      assert.deepEqual([now.analytics, later.analytics, broken.analytics], [true, false, false]);
    });

    it('takes what sells for denied in PHP under Global Privacy Control', async () => {
      const page = await site.visit();
      await page.click(ACCEPT);
      await page.waitFor(isDecided);
      const cookies = await cookiesOf(page);

      const {analytics, marketing} = await tell(site, cookies, {'sec-gpc': '1'});

      assert.deepEqual({analytics, marketing}, {analytics: true, marketing: false});
      assert.equal((await tell(site, cookies)).marketing, true);
    });

    it('gates nothing where there is no banner, as at the login', async () => {
      const html = await (await fetch(`${site.wp.url}/wp-login.php`)).text();

      assert.match(html, /<script [^>]*counter\.js/);
      assert.doesNotMatch(html, /data-consent|<consent-banner|consent\.js/);
    });

    it('leads back to the preferences on every page', async () => {
      const page = await site.visit();
      await page.click(REJECT);
      await page.waitFor(isDecided);
      await page.click('.consent-elements-way-back [data-consent-action="preferences"]');

      await page.waitFor(() =>
        document.querySelector('consent-preferences')?.shadowRoot?.querySelector('dialog[open]'),
      );
    });

    it("has shortcodes for a button of one's own and for the list of cookies", async () => {
      const content = '[consent_preferences label="My <b>choice</b>"] [consent_cookie_list]';
      const id = await site.wp.run(
        `return wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Privacy', 'post_content' => '${content}']);`,
      );
      const page = await site.visit(`/?page_id=${id}`);
      await page.waitFor(() =>
        document.querySelector('consent-cookie-list')?.shadowRoot?.textContent.includes('Analytics'),
      );
      await page.click(REJECT);
      await page.waitFor(isDecided);
      const button = await page.evaluate(() => {
        const element = document.querySelector('.entry-content [data-consent-action="preferences"]');
        return {text: element.textContent, children: element.childElementCount};
      });
      await page.click('.entry-content [data-consent-action="preferences"]');

      assert.equal(button.children, 0);
      assert.equal(button.text, 'My <b>choice</b>');
      await page.waitFor(() =>
        document.querySelector('consent-preferences')?.shadowRoot?.querySelector('dialog[open]'),
      );
    });

    it('has the banner in the footer of a theme that has no wp_body_open', async () => {
      const before = await site.wp.run('return get_stylesheet();');
      await site.wp.run("switch_theme('no-body-open');");
      const html = await (await fetch(site.wp.url)).text();
      const page = await site.visit();
      await page.waitFor(() =>
        document.querySelector('consent-banner').shadowRoot?.querySelector('[part~=accept]'),
      );
      await site.wp.run(`switch_theme('${before}');`);

      assert.match(html, /<\/main>\s*<consent-banner hidden/);
      assert.equal(html.match(/<consent-banner/g).length, 1);
    });

    it('holds by host, with the script that runs before all others', async () => {
      await site.set({...SETTINGS, gates: '', hosts: 'marketing: vendor.example'});
      const html = await (await fetch(site.wp.url)).text();
      await site.set(SETTINGS);

      const [first] = html.match(/<script\b[^>]*>/);
      assert.match(first, /lib\/consent\.block\.js/);
      assert.match(first, /data-block="marketing: vendor\.example"/);
      assert.doesNotMatch(first, / async/);
    });

    it('tells optimizers to leave the library and gated scripts alone', async () => {
      const html = await (await fetch(site.wp.url)).text();
      const filters = await (await fetch(`${site.wp.url}/?tell=filters`)).json();

      const tags = html.match(/<script\b[^>]*>/g);
      const marked = tags.filter(
        (tag) => tag.includes('data-consent="') || tag.includes('consent-elements-js'),
      );
      assert.ok(marked.length >= 7, `${marked.length} tags`);
      for (const mark of [
        'data-cfasync="false"',
        'data-no-optimize="1"',
        'data-noptimize="1"',
        'data-jetpack-boost="ignore"',
        'nowprocket',
      ]) {
        assert.deepEqual(
          marked.filter((tag) => !tag.includes(mark)),
          [],
        );
      }
      const library = '/wp-content/plugins/consent-elements/lib/';
      assert.deepEqual(filters, {
        rocket: ['other.js', library],
        'rocket path': [`${library}(.*).js`],
        litespeed: [library],
        autoptimize: `other.js, ${library}, data-consent=`,
        siteground: ['counter', 'inline-only', 'vendor', 'acme/view'],
        'boost, gated': false,
        'boost, free': true,
        'w3tc, library': false,
        'w3tc, free': true,
      });
    });

    it('makes PHP complain of nothing', async () => {
      assert.deepEqual(await site.wp.notices(), []);
    });
  });
}
