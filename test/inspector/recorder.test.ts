import {assert} from 'chai';
import {SETTINGS_KEY} from '../../src/inspector/inspector-settings.js';
import type * as recorderModule from '../../src/inspector/recorder.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import {until} from '../helpers/until.js';

const PATH = '/src/inspector/recorder.ts';

/** What a panel of an earlier page has set. */
const keep = (settings: object): string =>
  `sessionStorage.setItem('${SETTINGS_KEY}', '${JSON.stringify(settings)}')`;

describe('startRecorder', () => {
  afterEach(() => sessionStorage.removeItem(SETTINGS_KEY));

  it('describes a page without the library, and says that it is early', async () => {
    const {module} = await importInFrame<typeof recorderModule>(PATH);

    const recorder = module.startRecorder(null);
    const found = await recorder.snapshot();
    recorder.stop();

    assert.isNull(recorder.library());
    assert.isNull(found.library);
    assert.isTrue(recorder.isEarly);
  });

  it('tells the panel of a change, and nothing more once it has stopped', async () => {
    const {module, view} = await importInFrame<typeof recorderModule>(PATH);
    const recorder = module.startRecorder(null);
    let changes = 0;
    recorder.onChange(() => changes++);

    view.document.dispatchEvent(new Event('consent-error'));
    await until(() => changes > 0);
    recorder.stop();
    const before = changes;
    view.document.dispatchEvent(new Event('consent-error'));

    // Changes are gathered for 150 ms, so none comes after twice that time.
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(changes, before);
  });

  it('simulates the signal that an earlier page has set, and undoes it', async () => {
    const {module, view} = await importInFrame<typeof recorderModule>(PATH, keep({gpc: 'on'}));

    const recorder = module.startRecorder(null);
    const simulated = view.navigator.globalPrivacyControl;
    recorder.stop();

    assert.isTrue(simulated);
    assert.isFalse(Object.hasOwn(view.navigator, 'globalPrivacyControl'));
  });
});
