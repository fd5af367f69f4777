// The plugin comes and goes on WordPress's own pages, and leaves nothing behind.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {WORDPRESS_VERSIONS} from '../../scripts/wordpress-builds.mjs';
import {useSite} from './use-site.mjs';

const PLUGINS_PAGE = '/wp-admin/plugins.php';
const ROW = 'tr[data-plugin="consent-elements/consent-elements.php"]';

/** WordPress itself adds these while an owner uses its pages. */
const OWN_OPTIONS = ['recently_activated', 'can_compress_scripts'];

/** The names of all options, and of all tables. */
const database = (site) =>
  site.wp.run(`global $wpdb;
    $names = $wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name NOT LIKE '%transient%' ORDER BY option_name");
    return ['options' => $names, 'tables' => $wpdb->get_col('SHOW TABLES')];`);

const traces = (html) => html.match(/.{0,40}consent.{0,40}/gi) ?? [];

for (const version of WORDPRESS_VERSIONS) {
  describe(`the plugin in WordPress ${version}`, () => {
    const site = useSite(version);

    it('is activated, configured, deactivated and deleted without a trace', async () => {
      const owner = await site.logIn();
      const atFirst = await database(site);
      const emptyPage = await (await fetch(site.wp.url)).text();
      assert.deepEqual(traces(emptyPage), []);

      await owner.goto(site.wp.url + PLUGINS_PAGE);
      await owner.click(`${ROW} .activate a`);
      await owner.waitFor((row) => document.querySelector(row)?.matches('.active'), ROW);
      assert.ok((await (await fetch(site.wp.url)).text()).includes('<consent-banner'));
      await owner.click(`${ROW} a[href*="page=consent-elements"]`);
      await owner.waitFor(() => location.search.includes('page=consent-elements'));
      await site.save(owner, {organization: 'Acme', categories: ['analytics']});
      assert.ok((await database(site)).options.includes('consent_elements'));

      await owner.goto(site.wp.url + PLUGINS_PAGE);
      await owner.click(`${ROW} .deactivate a`);
      await owner.waitFor((row) => document.querySelector(row)?.matches('.inactive'), ROW);
      assert.deepEqual(traces(await (await fetch(site.wp.url)).text()), []);
      assert.ok(
        (await database(site)).options.includes('consent_elements'),
        'a deactivated plugin keeps its settings',
      );

      owner.raw.on('dialog', (dialog) => dialog.accept());
      await owner.click(`${ROW} .delete a`);
      await owner.waitFor((row) => !document.querySelector(row)?.matches(':not(.deleted)'), ROW);
      const added = (list, former) => list.filter((name) => !former.includes(name));
      const atLast = await database(site);
      assert.deepEqual(added(atLast.options, [...atFirst.options, ...OWN_OPTIONS]), []);
      assert.deepEqual(added(atLast.tables, atFirst.tables), []);
      assert.equal(existsSync(path.join(site.wp.folder, 'wp-content/plugins/consent-elements')), false);
      assert.deepEqual(await site.wp.notices(), []);
    });
  });
}
