import {assert} from 'chai';
import type * as reloadPageModule from '../../src/page/reload-page.js';
import {framePage} from '../helpers/frames.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import {until} from '../helpers/until.js';

const KEY = 'consent-elements:address';
const MODULE = '/src/page/reload-page.ts';

const inFrame = () => importInFrame<typeof reloadPageModule>(MODULE);

describe('reloadPage', () => {
  afterEach(() => sessionStorage.removeItem(KEY));

  it('loads the page again, and keeps the address with its fragment', async () => {
    const {module, view} = await inFrame();
    const {href} = view.location;
    view.location.hash = 'part';
    const loaded = new Promise((resolve) => {
      view.frameElement?.addEventListener('load', resolve, {once: true});
    });

    module.reloadPage();
    await loaded;

    assert.equal(view.location.href, href);
    assert.equal(sessionStorage.getItem(KEY), `${href}#part`);
  });

  it('keeps nothing where there is no fragment', async () => {
    const {module, view} = await inFrame();
    const loaded = new Promise((resolve) => {
      view.frameElement?.addEventListener('load', resolve, {once: true});
    });

    module.reloadPage();
    await loaded;

    assert.isNull(sessionStorage.getItem(KEY));
  });
});

describe('restoreFragment', () => {
  afterEach(() => sessionStorage.removeItem(KEY));

  it('puts the fragment back, once', async () => {
    const {module, view} = await inFrame();
    sessionStorage.setItem(KEY, `${view.location.href}#part`);

    module.restoreFragment();

    assert.equal(view.location.hash, '#part');
    assert.isNull(sessionStorage.getItem(KEY));
  });

  it('leaves a page of another address as it is', async () => {
    const {module, view} = await inFrame();
    sessionStorage.setItem(KEY, 'https://shop.example/cart#part');

    module.restoreFragment();

    assert.equal(view.location.hash, '');
    assert.isNull(sessionStorage.getItem(KEY));
  });

  it('leaves a page alone that nothing has reloaded', async () => {
    const {module, view} = await inFrame();
    const {href} = view.location;

    module.restoreFragment();

    assert.equal(view.location.href, href);
  });

  it('does not fail on an address that is none', async () => {
    const {module, view} = await inFrame();
    sessionStorage.setItem(KEY, 'hello');

    module.restoreFragment();

    assert.equal(view.location.hash, '');
  });
});

describe('watchLeaving', () => {
  it('says that the visitor leaves once a navigation has begun', async () => {
    const {module, view} = await inFrame();
    const {isLeaving} = module.watchLeaving();
    assert.isFalse(isLeaving());

    view.dispatchEvent(new view.Event('beforeunload'));

    assert.isTrue(isLeaving());
  });

  it('takes it back where the page stays, as for a download', async () => {
    const view = await framePage({
      html: `<!doctype html><title>frame</title><script>
        const real = setTimeout;
        window.setTimeout = (act) => real(act, 10);
        window.load = (path) => import(path);
      </script>`,
    });
    const load = Reflect.get(view, 'load') as (path: string) => Promise<typeof reloadPageModule>;
    const {isLeaving, ended} = (await load(MODULE)).watchLeaving();

    view.dispatchEvent(new view.Event('beforeunload'));
    await ended;

    await until(() => !isLeaving());
    assert.isFalse(isLeaving());
  });
});
