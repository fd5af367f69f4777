import {assert} from 'chai';
import {part} from '../helpers/dom.js';
import {fakeStore, record, untouchedStorage} from '../helpers/fakes.js';
import {isShown} from '../helpers/look.js';
import {until} from '../helpers/until.js';
import {openDetails, opened, switches, switchOf} from './open-preferences.js';

/** Matomo granted alone, as it is after the visitor refused the other service of its category. */
const mixed = record({granted: ['affiliate', 'analytics', 'matomo'], denied: ['clarity']});
/** Matomo granted alone, while its category is refused. */
const alone = record({granted: ['matomo'], denied: ['affiliate', 'analytics', 'clarity']});

describe('<consent-preferences>, services', () => {
  it('are inside what their category opens', async () => {
    const el = await opened(fakeStore());
    assert.isFalse(isShown(switchOf(el, 'matomo')) && isVisible(switchOf(el, 'matomo')));

    openDetails(el);

    assert.isTrue(isVisible(switchOf(el, 'matomo')));
    assert.equal(switchOf(el, 'matomo').closest('.category'), switchOf(el, 'analytics').closest('.category'));
  });

  it('make their category mixed where they differ from it', async () => {
    assert.equal(switches(await opened(fakeStore({record: mixed})))['analytics'], 'mixed');
    assert.equal(switches(await opened(fakeStore({record: alone})))['analytics'], 'mixed');
  });

  it('are turned on with a category that is mixed, and off with one that is on', async () => {
    const el = await opened(fakeStore({record: mixed}));

    switchOf(el, 'analytics').click();
    await el.updateComplete;
    const first = switches(el);
    switchOf(el, 'analytics').click();
    await el.updateComplete;

    assert.deepEqual(first, {affiliate: true, analytics: true, matomo: true, clarity: true});
    assert.deepEqual(switches(el), {affiliate: true, analytics: false, matomo: false, clarity: false});
  });

  it('turn alone, and their category shows it at once, there and back', async () => {
    const el = await opened(fakeStore({record: record()}));

    switchOf(el, 'clarity').click();
    await el.updateComplete;
    const first = switches(el);
    switchOf(el, 'clarity').click();
    await el.updateComplete;

    assert.deepEqual(first, {affiliate: true, analytics: 'mixed', matomo: true, clarity: false});
    assert.deepEqual(switches(el), {affiliate: true, analytics: true, matomo: true, clarity: true});
  });

  it('that are refused one by one leave the answer of their category, which shows that it is on in part', async () => {
    const store = fakeStore({record: record()});
    const el = await opened(store);

    for (const name of ['matomo', 'clarity']) switchOf(el, name).click();
    await el.updateComplete;
    const shown = switches(el)['analytics'];
    part(el, 'save').click();
    await until(() => !store.isGranted('matomo'));

    assert.equal(shown, 'mixed');
    assert.deepEqual(store.state.record?.granted, ['affiliate', 'analytics']);
    assert.deepEqual(store.state.record?.denied, ['matomo', 'clarity']);
  });

  it('that are granted alone grant nothing that is gated by the name of their category', async () => {
    const store = fakeStore();
    const el = await opened(store);

    switchOf(el, 'matomo').click();
    await el.updateComplete;
    const shown = switches(el)['analytics'];
    part(el, 'save').click();
    await until(() => store.state.record);

    assert.equal(shown, 'mixed');
    assert.deepEqual(store.state.record?.granted, ['matomo']);
    assert.isTrue(store.isGranted('matomo'));
    assert.isFalse(store.isGranted('analytics'));
    assert.isFalse(store.isGranted('clarity'));
  });

  it('are kept exactly as they are shown', async () => {
    for (const kept of [mixed, alone]) {
      const store = fakeStore({record: kept});
      const el = await opened(store);

      part(el, 'save').click();
      await until(() => store.state.record !== kept);

      assert.deepEqual(store.state.record?.granted, kept.granted);
      assert.deepEqual(store.state.record?.denied, kept.denied);
    }
  });

  it('apply nothing before they are saved', async () => {
    const store = fakeStore({storage: untouchedStorage(mixed)});
    const el = await opened(store);

    switchOf(el, 'clarity').click();
    switchOf(el, 'analytics').click();

    assert.isFalse(store.isGranted('clarity'));
    assert.isTrue(store.isGranted('matomo'));
  });

  it('are turned by a click on their name', async () => {
    const el = await opened(fakeStore());
    openDetails(el);

    switchOf(el, 'clarity').labels?.[0]?.click();
    await el.updateComplete;

    assert.deepEqual(switches(el), {affiliate: false, analytics: 'mixed', matomo: false, clarity: true});
  });

  it('that were turned and not saved stand as before when the dialog is opened again', async () => {
    const el = await opened(fakeStore({record: mixed}));
    switchOf(el, 'analytics').click();

    el.hide();
    await el.show();
    await el.updateComplete;

    assert.deepEqual(switches(el), {affiliate: true, analytics: 'mixed', matomo: true, clarity: false});
  });
});

/** Chromium gives what lies in closed details a size. */
function isVisible(el: Element): boolean {
  return el.checkVisibility();
}
