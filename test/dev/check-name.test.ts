import {assert} from 'chai';
import type * as checkNameModule from '../../src/dev/check-name.js';
import type * as publishConsentModule from '../../src/page/publish-consent.js';
import {consent} from '../../src/entries/headless.js';
import {importInFrame} from '../helpers/import-in-frame.js';

/** What the development build says in a page that runs some code after the library's tag. */
async function saidAfter(code: string): Promise<readonly string[]> {
  const {module, view} = await importInFrame<typeof checkNameModule>('/src/dev/check-name.ts');
  const {publishConsent} = (await view.eval(
    "import('/src/page/publish-consent.ts')",
  )) as typeof publishConsentModule;
  const said: string[] = [];
  view.console.warn = (text: unknown) => void said.push(String(text));
  module.noteTakenName();
  publishConsent(consent, 'consent');
  const script = view.document.createElement('script');
  script.textContent = code;
  view.document.head.append(script);
  module.expectName(view.document.createElement('script'));
  return said.map((text) => /\[[a-z-]+\](?=:)/.exec(text)?.[0] ?? text);
}

describe('expectName', () => {
  for (const code of [
    "var consent = 'x'",
    'let consent = 1',
    'function consent() {}',
    'window.consent = null',
  ]) {
    it(`names \`${code}\` after the tag`, async () => {
      assert.deepEqual(await saidAfter(code), ['[name-taken]']);
    });
  }

  it('names nothing if the page leaves the name alone', async () => {
    assert.deepEqual(await saidAfter('var other = consent'), []);
  });
});
