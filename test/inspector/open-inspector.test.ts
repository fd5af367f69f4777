import {assert} from 'chai';
import type * as openModule from '../../src/inspector/open-inspector.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import {until} from '../helpers/until.js';

const PATH = '/src/inspector/open-inspector.ts';

describe('openInspector', () => {
  it('puts the panel beside the body, where client routers leave it', async () => {
    const {module, view} = await importInFrame<typeof openModule>(PATH);

    module.openInspector(null);

    const panel = await until(() => view.document.querySelector('consent-inspector'));
    assert.equal(panel.parentElement?.localName, 'html');
    panel.remove();
  });

  it('does nothing for a second copy', async () => {
    const {module, view} = await importInFrame<typeof openModule>(PATH);

    module.openInspector(null);
    module.openInspector(null);

    await until(() => view.document.querySelector('consent-inspector'));
    assert.equal(view.document.querySelectorAll('consent-inspector').length, 1);
    view.document.querySelector('consent-inspector')?.remove();
  });
});
