// A WordPress and a browser for the tests of a file.
import {after, before} from 'node:test';
import {launch} from '../e2e/driver.mjs';
import {ADMIN, startWordPress} from './wordpress.mjs';

const FORM = 'form[action="options.php"]';

/** Fills the form of the page and sends it, as an owner does. Runs inside the page. */
function fillForm(values, selector) {
  const form = document.querySelector(selector);
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) {
      for (const box of form.querySelectorAll(`[name="consent_elements[${name}][]"]`)) {
        box.checked = value.includes(box.value);
      }
      continue;
    }
    const field = form.querySelector(`[name="consent_elements[${name}]"]`);
    if (typeof value === 'boolean') field.checked = value;
    else field.value = value;
  }
}

/**
 * @param {string} version Of WordPress.
 * @returns {{wp: Awaited<ReturnType<typeof startWordPress>>, newPage: () => Promise<object>}} filled in before the tests run.
 */
export function useSite(version) {
  const site = {};
  let browser;
  before(async () => {
    site.wp = await startWordPress(version);
    browser = await launch('chromium');
    site.newPage = () => browser.newPage();
  });
  after(async () => {
    await browser?.close();
    await site.wp?.close();
  });

  /** Opens a page of the site as a new visitor. */
  site.visit = async (path = '/') => {
    const page = await browser.newPage();
    page.requests = [];
    page.raw.on('request', (request) => page.requests.push(request.url()));
    await page.goto(site.wp.url + path);
    return page;
  };

  /** Logs in by WordPress's form. The first page is not the dashboard, which goes on to write into the database. */
  site.logIn = async ({name, password} = ADMIN) => {
    const page = await browser.newPage();
    await page.goto(`${site.wp.url}/wp-login.php?redirect_to=%2Fwp-admin%2Fprofile.php`);
    await page.evaluate(
      (user, pass) => {
        document.querySelector('#user_login').value = user;
        document.querySelector('#user_pass').value = pass;
      },
      name,
      password,
    );
    await page.click('#wp-submit');
    await page.waitFor(
      () => location.pathname === '/wp-admin/profile.php' && document.readyState === 'complete',
    );
    return page;
  };

  /** Changes settings by the settings page, and gives what WordPress says of it. */
  site.save = async (page, values) => {
    await page.goto(`${site.wp.url}/wp-admin/options-general.php?page=consent-elements`);
    await page.evaluate(fillForm, values, FORM);
    await page.click('#submit');
    // WordPress takes the mark of a saved form out of the address.
    await page.waitFor(() => document.readyState === 'complete' && document.querySelector('.settings-error'));
    return page.evaluate(() =>
      [...document.querySelectorAll('.settings-error')].map(
        (notice) => notice.querySelector('p').textContent,
      ),
    );
  };

  /** Puts settings into the database, without those of other tests. */
  site.set = (values) =>
    site.wp.run(`delete_option('consent_elements');
      update_option('consent_elements', json_decode('${JSON.stringify(values).replaceAll("'", String.raw`\'`)}', true));`);

  site.activate = (...plugins) =>
    site.wp.run(
      plugins.map((name) => `activate_plugin('${name}/${name}.php');`).join('') +
        "return get_option('active_plugins');",
    );
  return site;
}
