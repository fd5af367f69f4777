import {assert} from 'chai';
import {origins} from '../helpers/server.js';
import {until} from '../helpers/until.js';
import {aWhile, gatedPage, type Site} from './gated-page.js';

const NONCE = 'abc123';
const TYPES_MODULE = 'data-consent-type="module"';

/** What the page's policy says; HOST stands for the other origin. */
const POLICIES: Record<string, string> = {
  'no policy': '',
  'a nonce and hosts': `script-src 'nonce-${NONCE}' HOST`,
  'a nonce and strict-dynamic': `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
  'Trusted Types': `require-trusted-types-for 'script'; trusted-types lit-html`,
  'Trusted Types with a nonce and strict-dynamic': `require-trusted-types-for 'script'; trusted-types lit-html; script-src 'nonce-${NONCE}' 'strict-dynamic'`,
  'nothing but its own sources': `default-src 'none'; script-src 'nonce-${NONCE}' HOST; connect-src HOST; style-src 'none'`,
};

const body = ({external, inline}: Site): string => {
  const nonce = `nonce="${NONCE}"`;
  return (
    external('a', {delay: 100}) +
    inline('b', nonce) +
    external('c', {}, TYPES_MODULE) +
    external('d', {}) +
    inline('e', `${nonce} ${TYPES_MODULE}`) +
    external('f', {}, 'crossorigin') +
    inline('g', nonce)
  );
};

const ALL = 'a b d f g c e';

const headersFor = async (policy: string): Promise<Record<string, string> | undefined> =>
  policy ? {'content-security-policy': policy.replaceAll('HOST', (await origins()).other)} : undefined;

describe("the gate under the page's policy", () => {
  for (const [name, policy] of Object.entries(POLICIES)) {
    it(`holds everything, then runs it in order, without a violation: ${name}`, async () => {
      const page = await gatedPage(body, {nonce: NONCE, headers: await headersFor(policy)});
      await until(() => page.doc.querySelector('consent-banner')?.shadowRoot);
      await aWhile();
      assert.equal(page.ran(), '');

      page.consent.acceptAll();

      await until(() => page.ran().length >= ALL.length);
      await aWhile();
      assert.equal(page.ran().replace(' e', ''), ALL.replace(' e', ''));
      assert.include(page.ran(), 'e');
      assert.deepEqual(page.errors(), []);
      assert.deepEqual(page.violations(), []);
      assert.equal((await page.asked()).length, 4, 'each is asked for once');
    });
  }

  it('asks, and runs what is granted, where Trusted Types forbid Lit', async () => {
    const headers = {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types none-of-ours",
    };
    const page = await gatedPage(body, {nonce: NONCE, headers});
    const banner = page.doc.querySelector('consent-banner')!;
    await until(() => banner.shadowRoot?.querySelector('[part~=accept]'));
    assert.equal(page.ran(), '');

    banner.shadowRoot!.querySelector<HTMLElement>('[part~=accept]')!.click();

    await until(() => page.ran().length >= ALL.length);
    assert.equal(page.ran().replace(' e', ''), ALL.replace(' e', ''));
    assert.deepEqual(page.errors(), []);
    assert.deepEqual(page.violations(), []);
  });

  it('runs late inline scripts that Trusted Types let in, with one violation at most, that of the only trial', async () => {
    const headers = {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types lit-html app",
    };
    const before = `<script>
      const app = trustedTypes.createPolicy('app', {createScript: (code) => code});
      window.insertLate = (code) => {
        const script = document.createElement('script');
        script.type = 'text/plain';
        script.dataset.consent = 'analytics';
        script.text = app.createScript(code);
        document.body.append(script);
      };
    </script>`;
    const page = await gatedPage(() => '', {headers, before});
    page.consent.acceptAll();
    const {insertLate} = page.view as unknown as {insertLate: (code: string) => void};
    const earlier = page.violations().length;

    for (const name of ['a', 'b', 'c']) {
      insertLate(`ran.push('${page.prefix}${name}')`);
      await until(() => page.ran().endsWith(name));
    }

    assert.equal(page.ran(), 'a b c');
    assert.isAtMost(page.violations().length - earlier, 1);
  });

  it('works in a sandboxed frame for this page only, and says that the decision was not kept', async () => {
    const before = `<script>
      setInterval(() => parent.postMessage({notes: ran.join(' '), errors, violations}, '*'), 20);
      addEventListener('message', () => consent.acceptAll());
    </script>`;
    let seen = {notes: '', errors: [''], violations: ['']};
    const hear = ({data}: MessageEvent): void => {
      if ('notes' in data) seen = data as typeof seen;
    };
    addEventListener('message', hear);
    const page = await gatedPage(body, {before, attributes: {sandbox: 'allow-scripts'}});
    await aWhile();
    assert.equal(seen.notes, '');

    page.view.postMessage('accept', '*');

    const names = (): string => seen.notes.replaceAll(page.prefix, '');
    await until(() => names().length >= ALL.length);
    removeEventListener('message', hear);
    assert.equal(names().replace(' e', ''), ALL.replace(' e', ''));
    assert.deepEqual(
      seen.errors.map((error) => error.split(' ')[0]),
      ['record-not-kept'],
    );
    assert.deepEqual(seen.violations, []);
  });
});
