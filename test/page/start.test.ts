import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import type {LoadChunk} from '../../src/page/chunks.js';
import type * as consentModule from '../../src/page/create-consent.js';
import type * as startModule from '../../src/page/start.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import {until} from '../helpers/until.js';

describe('startPage', () => {
  const site = createPolicy({
    cookieName: 'start-page',
    categories: [{name: 'analytics', model: 'opt-out'}],
  });
  const load: LoadChunk = () => Promise.reject(new Error('no file is needed'));

  /** A page in a frame, and the library's object for it. @param code Runs in the frame before the library. */
  async function onPage(code = '', body = '') {
    const {module, view} = await importInFrame<typeof startModule>('/src/page/start.ts', code, body);
    const {createConsent} = (await view.eval(
      "import('/src/page/create-consent.ts')",
    )) as typeof consentModule;
    return {...module, view, handle: createConsent()};
  }

  it('takes the steps in their order', async () => {
    const {startPage, view, handle} = await onPage();
    const {consent} = handle;
    const steps: string[] = [];
    consent.subscribe(() => steps.push('subscriber'));
    consent.when('analytics', () => steps.push('code that waits for a grant'));
    view.document.addEventListener('consent-ready', () => steps.push('consent-ready'));

    startPage(handle, site, {load});
    steps.push('returned');
    await until(() => steps.length === 4);

    assert.deepEqual(steps, ['subscriber', 'consent-ready', 'returned', 'code that waits for a grant']);
  });

  it('warns of a second start, and keeps the policy of the first', async () => {
    const {startPage, handle} = await onPage();
    const other = createPolicy({cookieName: 'start-page', categories: ['social']});

    startPage(handle, site, {load});
    startPage(handle, other, {load});

    assert.equal(handle.consent.policy, site);
  });

  it('assumes nothing on a page that declares more than one policy', async () => {
    const {startPage, handle} = await onPage();

    startPage(handle, site, {load, isAmbiguous: () => true});

    assert.isFalse(handle.consent.isGranted('analytics'));
    assert.equal(handle.consent.policy?.categories[1]?.model, 'opt-in');
  });

  it('waits on a prerendered page until a visitor sees it', async () => {
    const {startPage, view, handle} = await onPage(
      "Object.defineProperty(Document.prototype, 'prerendering', {value: true});",
    );

    startPage(handle, site, {load});
    assert.isNull(handle.consent.policy);
    view.document.dispatchEvent(new view.Event('prerenderingchange'));

    assert.equal(handle.consent.policy, site);
  });

  it('has the development build check what is declared, and that there is a banner', async () => {
    const {startWhenDeclared, view} = await onPage(
      '',
      '<consent-banner categories="social"></consent-banner>',
    );
    const {createConsent} = (await view.eval(
      "import('/src/page/create-consent.ts')",
    )) as typeof consentModule;
    const checked: string[] = [];
    const handle = createConsent({
      checkDeclaration: (_, {categories}) => checked.push(categories.map(({name}) => name).join(' ')),
      checkGated: () => undefined,
      checkRules: ({prompt}) => checked.push(`rules: ${prompt}`),
      checkExpression: () => undefined,
      checkName: () => undefined,
      watchUse: () => undefined,
      watchPage: () => checked.push('page'),
      expectBanner: () => checked.push('banner expected'),
    });

    startWhenDeclared(handle, load);

    assert.deepEqual(checked.sort(), ['banner expected', 'necessary social', 'page', 'rules: ask']);
  });

  it('starts from the page’s script tag and banner, once where there are two copies', async () => {
    const {startFromTag, view} = await onPage();
    const banner = view.document.createElement('consent-banner');
    banner.setAttribute('categories', 'social');
    banner.setAttribute('cookie-name', 'start-page');

    const first = startFromTag('consent.js', () => load, undefined);
    const second = startFromTag('consent.js', () => load, undefined);
    view.document.body.append(banner);
    await until(() => first?.policy);

    assert.isTrue(view.consent === first);
    assert.isUndefined(second);
    assert.deepEqual(
      first?.policy?.categories.map(({name}) => name),
      ['necessary', 'social'],
    );
  });

  it('gives the address of its own tag to the loader of the files beside it', async () => {
    const {view} = await onPage();
    const bases: (string | undefined)[] = [];
    const createLoader = (base: string | undefined): LoadChunk => {
      bases.push(base);
      return load;
    };
    const tag = view.document.createElement('script');
    Object.defineProperty(view.Document.prototype, 'currentScript', {get: () => tag});
    tag.src = '/fixture/consent.js';
    tag.dataset['cookieName'] = 'start-page';
    tag.dataset['categories'] = 'social';

    const {startFromTag} = (await view.eval("import('/src/page/start.ts')")) as typeof startModule;
    const consent = startFromTag('consent.js', createLoader, undefined);

    assert.deepEqual(bases, [`${location.origin}/fixture/consent.js`]);
    assert.equal(consent?.policy?.categories[1]?.name, 'social');
    assert.equal(view.document.body.firstElementChild?.localName, 'consent-banner');
  });
});
