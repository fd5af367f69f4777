// The settings page of a real WordPress: what an owner writes there, what reaches the page, and who may not write.
import assert from 'node:assert/strict';
import {copyFile, mkdir} from 'node:fs/promises';
import path from 'node:path';
import {before, beforeEach, describe, it} from 'node:test';
import {WORDPRESS_VERSIONS} from '../../scripts/wordpress-builds.mjs';
import {useSite} from './use-site.mjs';

const SETTINGS_PAGE = '/wp-admin/options-general.php?page=consent-elements';
const READER = {name: 'reader', password: 'reader-of-the-site'};

/**
 * WordPress takes a language only if there is a language pack of its own. The registries have none, so the plugin's translation stands
 * in for it.
 */
async function addLanguagePack(folder, locale) {
  const content = path.join(folder, 'wp-content');
  const translation = path.join(content, `plugins/consent-elements/languages/consent-elements-${locale}.mo`);
  await mkdir(path.join(content, 'languages'), {recursive: true});
  await copyFile(translation, path.join(content, `languages/${locale}.mo`));
}

const saved = (site) => site.wp.run("return get_option('consent_elements');");
const bannerOf = async (site) =>
  (await (await fetch(site.wp.url)).text()).match(/<consent-banner[^]*?<\/consent-banner>/)[0];

for (const version of WORDPRESS_VERSIONS) {
  describe(`the settings in WordPress ${version}`, () => {
    const site = useSite(version);
    let owner;
    before(async () => {
      await site.activate('consent-elements');
      await site.wp.run(
        `wp_insert_user(['user_login' => '${READER.name}', 'user_pass' => '${READER.password}', 'role' => 'editor']);`,
      );
      owner = await site.logIn();
    });
    beforeEach(() => site.wp.run("delete_option('consent_elements');"));

    it('become the banner of the site', async () => {
      const notices = await site.save(owner, {
        organization: 'Acme & Söhne',
        policy_href: '/privacy',
        imprint_href: 'https://acme.example/imprint',
        policy_version: '2026-11-20',
        categories: ['analytics', 'social'],
        position: 'bottom-end',
        modal: true,
        lang: 'de',
        cookie_days: '90',
        signals: 'google microsoft',
        record_href: '/proof',
        way_back: 'floating',
      });

      assert.deepEqual(notices, ['Settings saved.']);
      assert.equal(
        await bannerOf(site),
        '<consent-banner hidden organization="Acme &amp; Söhne" policy-href="/privacy" ' +
          'imprint-href="https://acme.example/imprint" policy-version="2026-11-20" categories="analytics social" ' +
          'position="bottom-end" modal lang="de" cookie-days="90" signals="google microsoft" record-href="/proof">' +
          '</consent-banner>',
      );
      const page = await site.visit();
      await page.waitFor(() =>
        document.querySelector('consent-preferences-button[floating]')?.matches(':defined'),
      );
      await page.waitFor(() =>
        document.querySelector('consent-banner').shadowRoot?.textContent.includes('Acme & Söhne'),
      );
    });

    it('show what is saved when the page is opened again', async () => {
      await site.save(owner, {
        organization: '"Acme" <b>',
        gates: 'counter: analytics',
        categories: ['marketing'],
      });

      const shown = await owner.evaluate(() => ({
        organization: document.querySelector('[name="consent_elements[organization]"]').value,
        gates: document.querySelector('[name="consent_elements[gates]"]').value,
        categories: [...document.querySelectorAll('[name="consent_elements[categories][]"]:checked')].map(
          (box) => box.value,
        ),
      }));
      assert.deepEqual(shown, {
        organization: '"Acme"',
        gates: 'counter: analytics',
        categories: ['marketing'],
      });
    });

    it('take the declaration of vendors and cookies', async () => {
      const declaration = `<consent-category name="analytics"><consent-service name="matomo" provider="InnoCraft Ltd" href="https://matomo.org/">
<consent-cookie name="_pk_*" retention="13 months">Counts visits.</consent-cookie></consent-service></consent-category>
<consent-text name="banner.heading">May we count?</consent-text>`;
      await site.save(owner, {policy_html: declaration});

      assert.ok((await bannerOf(site)).includes(declaration));
      const page = await site.visit();
      await page.waitFor(() =>
        window.consent?.policy.categories.some(({services}) => services[0]?.cookies[0]?.name === '_pk_*'),
      );
    });

    it('let no script through, in no field', async () => {
      const attack = '"><script>window.attacked = true</script><img src=x onerror="window.attacked = true">';
      await site.save(owner, {
        organization: attack,
        policy_href: `javascript:window.attacked=true//${attack}`,
        imprint_href: attack,
        record_href: 'javascript:window.attacked=true',
        policy_html: `<consent-category name="analytics" onclick="window.attacked = true" style="position:fixed">
          <a href="javascript:window.attacked=true">A</a>${attack}<iframe src="//evil.example"></iframe></consent-category>`,
        gates: attack,
        hosts: attack,
      });

      const banner = await bannerOf(site);
      assert.doesNotMatch(banner, /<script|<img|<iframe|onclick|onerror|style=|javascript:/i);
      const page = await site.visit();
      await page.waitFor(() => window.consent?.record === null);
      assert.equal(await page.evaluate(() => window.attacked), undefined);
      await owner.goto(site.wp.url + SETTINGS_PAGE);
      assert.equal(await owner.evaluate(() => window.attacked), undefined);
    });

    it('escape what reached the database by another way', async () => {
      await site.wp.run(`global $wpdb;
        $wpdb->insert($wpdb->options, ['option_name' => 'consent_elements', 'autoload' => 'yes', 'option_value' => serialize([
          'organization' => '"><script>window.attacked = true</script>',
          'policy_html' => '<script>window.attacked = true</script></consent-banner><consent-category name="analytics">',
          'signals' => '" onclick="window.attacked = true',
        ])]);`);

      const page = await site.visit();
      await page.waitFor(() => window.consent?.record === null);
      const banner = await bannerOf(site);
      await owner.goto(site.wp.url + SETTINGS_PAGE);

      assert.doesNotMatch(banner, /<script|" onclick/);
      assert.equal(await page.evaluate(() => window.attacked), undefined);
      assert.equal(await owner.evaluate(() => window.attacked), undefined);
    });

    it('close what a broken declaration leaves open', async () => {
      await site.save(owner, {
        policy_html:
          '</consent-banner></body><consent-category name="analytics"><consent-cookie name="a"><p>Open',
      });

      const page = await site.visit();
      await page.waitFor(() => window.consent?.policy.categories.some(({name}) => name === 'analytics'));
      const isOutside = await page.evaluate(
        () =>
          !document.querySelector('consent-banner h1, consent-banner main, consent-banner footer') &&
          document.querySelector('main') !== null,
      );
      assert.equal(isOutside, true);
    });

    it('keep the former lines if a line cannot be read, and say which', async () => {
      await site.save(owner, {gates: 'counter: analytics'});
      const notices = await site.save(owner, {gates: 'counter: analytics\nno colon here'});

      assert.ok(
        notices.some((notice) => notice.includes('no colon here')),
        notices.join('\n'),
      );
      assert.equal((await saved(site)).gates, 'counter: analytics');
    });

    it('keep the former value of what no browser would take', async () => {
      const notices = await site.save(owner, {
        cookie_domain: 'other.example',
        cookie_days: '90',
        policy_version: 'two words',
        lang: 'German!',
        signals: 'google, microsoft',
      });

      const {cookie_domain, cookie_days, policy_version, lang, signals} = await saved(site);
      assert.deepEqual(
        {cookie_domain, cookie_days, policy_version, lang, signals},
        {cookie_domain: '', cookie_days: 90, policy_version: '1', lang: '', signals: ''},
      );
      assert.equal(notices.filter((notice) => notice.includes('stay')).length, 4);
    });

    it('empty page caches when they change, and when the plugin is deactivated', async () => {
      const emptied = await site.wp.run(`$GLOBALS['emptied'] = [];
        function rocket_clean_domain() { $GLOBALS['emptied'][] = 'rocket'; }
        add_action('litespeed_purge_all', static function () { $GLOBALS['emptied'][] = 'litespeed'; });
        update_option('consent_elements', ['organization' => 'Acme']);
        update_option('consent_elements', ['organization' => 'Acme again']);
        deactivate_plugins('consent-elements/consent-elements.php');
        return $GLOBALS['emptied'];`);
      await site.activate('consent-elements');

      const once = ['rocket', 'litespeed'];
      assert.deepEqual(emptied, [...once, ...once, ...once]);
    });

    it('speak German and French', async () => {
      for (const [locale, heading, button] of [
        ['de_DE', 'Was auf Einwilligung wartet', 'Cookie-Einstellungen'],
        ['de_AT', 'Was auf Einwilligung wartet', 'Cookie-Einstellungen'],
        ['fr_FR', 'Ce qui attend le consentement', 'Paramètres des cookies'],
      ]) {
        await addLanguagePack(site.wp.folder, locale);
        await site.wp.run(`update_option('WPLANG', '${locale}');`);
        await owner.goto(site.wp.url + SETTINGS_PAGE);
        const headings = await owner.evaluate(() =>
          [...document.querySelectorAll('h2')].map((h2) => h2.textContent).join('\n'),
        );
        const html = await (await fetch(site.wp.url)).text();
        await site.wp.run("update_option('WPLANG', '');");

        assert.ok(headings.includes(heading), headings);
        assert.ok(html.includes(`data-consent-action="preferences">${button}<`), locale);
      }
    });

    it('are closed to users without the capability', async () => {
      const reader = await site.logIn(READER);
      await reader.goto(site.wp.url + SETTINGS_PAGE);

      assert.equal(await reader.evaluate(() => document.querySelector('[name^="consent_elements"]')), null);
      const status = await reader.evaluate(async () => {
        const body = new URLSearchParams({
          option_page: 'consent_elements',
          action: 'update',
          'consent_elements[organization]': 'Taken',
        });
        return (await fetch('/wp-admin/options.php', {method: 'POST', body})).status;
      });
      assert.equal(status, 403);
      assert.equal(await saved(site), false);
    });

    it('change by no request without a nonce', async () => {
      await owner.goto(site.wp.url + SETTINGS_PAGE);
      const status = await owner.evaluate(async () => {
        const body = new URLSearchParams({
          option_page: 'consent_elements',
          action: 'update',
          'consent_elements[organization]': 'Taken',
        });
        return (await fetch('/wp-admin/options.php', {method: 'POST', body})).status;
      });

      assert.equal(status, 403);
      assert.equal(await saved(site), false);
    });

    it('make PHP complain of nothing', async () => {
      assert.deepEqual(await site.wp.notices(), []);
    });
  });
}
