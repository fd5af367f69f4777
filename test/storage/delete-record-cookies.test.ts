import {assert} from 'chai';
import {encodeRecord} from '../../src/core/record.js';
import {readCookies} from '../../src/dom/record-cookie.js';
import {deleteRecordCookies} from '../../src/storage/delete-record-cookies.js';
import {clearStorage} from '../helpers/clear-storage.mjs';
import {policy, record} from '../helpers/fakes.js';
import {withoutCookies} from './odd-browser.js';

const site = policy({cookieName: 'delete-record'});
const older = encodeRecord(record({granted: [], denied: ['analytics']}));

describe('deleteRecordCookies', () => {
  beforeEach(clearStorage);

  afterEach(clearStorage);

  it('deletes every record of the name', () => {
    document.cookie = `delete-record=${older};path=/`;

    deleteRecordCookies(site);

    assert.deepEqual(readCookies('delete-record'), []);
  });

  it('leaves another program’s cookie of the name', () => {
    document.cookie = 'delete-record=of-another-program;path=/';

    deleteRecordCookies(site);

    assert.deepEqual(readCookies('delete-record'), ['of-another-program']);
  });

  it('does nothing where the page may not use cookies', () => {
    document.cookie = `delete-record=${older};path=/`;

    withoutCookies(() => deleteRecordCookies(site));

    assert.deepEqual(readCookies('delete-record'), [older]);
  });
});
