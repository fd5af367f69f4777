import {assert} from 'chai';
import {createStatus, setStatus} from '../../src/dom/status.js';
import {noteAnnouncements} from '../helpers/listeners.js';

function put(): HTMLElement {
  const status = createStatus({lang: 'de'});
  document.body.append(status);
  return status;
}

describe('a status', () => {
  afterEach(() => document.querySelector('body > [role=status]')?.remove());

  it('is announced once for each text, by ariaNotify where there is one, and is no live region then', () => {
    const said = noteAnnouncements();
    const status = put();

    for (const text of ['', 'Gespeichert', 'Gespeichert', '', 'Gespeichert']) setStatus(status, text);

    assert.deepEqual(said, ['de: Gespeichert', 'de: Gespeichert']);
    assert.equal(status.getAttribute('role'), 'status');
    assert.equal(status.getAttribute('aria-live'), 'off');
    assert.equal(status.textContent, 'Gespeichert');
  });

  it('is a live region where there is no ariaNotify', () => {
    noteAnnouncements(false);
    const status = put();

    setStatus(status, 'Gespeichert');

    assert.equal(status.getAttribute('role'), 'status');
    assert.isFalse(status.hasAttribute('aria-live'));
    assert.equal(status.textContent, 'Gespeichert');
  });

  it("calls the browser's own method, if there is one", function () {
    if (!('ariaNotify' in Element.prototype)) this.skip();
    const status = put();

    setStatus(status, 'Saved');

    assert.equal(status.getAttribute('aria-live'), 'off');
    assert.equal(status.textContent, 'Saved');
  });
});
