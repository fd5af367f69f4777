import {assert} from 'chai';
import type {Consent} from '../../src/page/create-consent.js';
import type * as publishConsentModule from '../../src/page/publish-consent.js';
import {consent} from '../../src/entries/headless.js';
import {importInFrame} from '../helpers/import-in-frame.js';

const publishIn = (body = '') =>
  importInFrame<typeof publishConsentModule>('/src/page/publish-consent.ts', '', body);

describe('publishConsent', () => {
  it('puts the object on the window', async () => {
    const {module, view} = await publishIn();

    module.publishConsent(consent, 'consent');

    assert.strictEqual(view.consent, consent);
  });

  it('puts the object in the place of an element that has that id', async () => {
    const {module, view} = await publishIn('<a id="consent">Consent</a>');

    module.publishConsent(consent, 'consent');

    assert.isTrue(view.consent === consent);
  });

  it('lets the page declare a variable of that name later', async () => {
    const {module, view} = await publishIn();
    module.publishConsent(consent, 'consent');

    const declared: unknown = view.eval("const consent = 'of the page'; consent");

    assert.equal(declared, 'of the page');
  });
});

describe('publishConsent, where the page has the name', () => {
  const declarations = ['var consent = false;', 'var consent;', 'let consent = 1;', 'function consent() {}'];
  for (const code of declarations) {
    it(`leaves \`${code}\` as it is, and says so`, async () => {
      const {module, view} = await importInFrame<typeof publishConsentModule>(
        '/src/page/publish-consent.ts',
        code,
      );
      const before: unknown = view.eval('consent');
      const codes: unknown[] = [];
      view.document.addEventListener('consent-error', (event) => codes.push(Reflect.get(event, 'code')));

      module.publishConsent(consent, 'consent');

      assert.strictEqual(view.eval('consent'), before);
      assert.deepEqual(codes, ['name-taken']);
      assert.strictEqual(module.findPublished(view), consent);
    });
  }

  it('takes another name that the site chooses', async () => {
    const {module, view} = await importInFrame<typeof publishConsentModule>(
      '/src/page/publish-consent.ts',
      'var consent = 1',
    );

    module.publishConsent(consent, 'cookieConsent');

    assert.strictEqual(Reflect.get(view, 'cookieConsent'), consent);
    assert.equal(view.eval('consent'), 1);
  });
});

describe('findPublished', () => {
  it('returns the object of any copy of the library', async () => {
    const {module, view} = await publishIn();
    assert.isUndefined(module.findPublished(view));

    module.publishConsent(consent, 'consent');
    const another = (await view.eval(
      "import('/src/page/publish-consent.ts?another')",
    )) as typeof publishConsentModule;

    assert.strictEqual(module.findPublished(view), consent);
    assert.strictEqual(another.findPublished(view), consent);
  });

  it('takes no object of the page for the library', async () => {
    const {module, view} = await publishIn();

    view.consent = {} as Consent;

    assert.isUndefined(module.findPublished(view));
  });
});
