import {assert} from 'chai';
import {encodeRecord} from '../../src/core/record.js';
import {finishForgetting, forgetChoice} from '../../src/inspector/forget-choice.js';
import {readSettings, SETTINGS_KEY} from '../../src/inspector/inspector-settings.js';
import {policy, record} from '../helpers/fakes.js';

const POLICY = policy({cookieName: 'forgotten-choice'});
const TEXT = encodeRecord(record());

function keep(): void {
  document.cookie = `forgotten-choice=${TEXT};path=/`;
  localStorage.setItem('forgotten-choice', TEXT);
}

const isKept = (): boolean =>
  document.cookie.includes('forgotten-choice') || localStorage.getItem('forgotten-choice') !== null;

describe('forgetChoice', () => {
  afterEach(() => sessionStorage.removeItem(SETTINGS_KEY));

  it('deletes the record and its copy', () => {
    keep();

    forgetChoice(POLICY);

    assert.isFalse(isKept());
  });

  it('has the next page delete them once more, in case this page has defended its decision', () => {
    forgetChoice(POLICY);
    keep();

    finishForgetting();

    assert.isFalse(isKept());
    assert.equal(readSettings().forget, '');
  });

  it('deletes nothing on a page after which nothing is to be forgotten', () => {
    keep();

    finishForgetting();

    assert.isTrue(isKept());
    forgetChoice(POLICY);
  });

  it('leaves another program’s cookie of the name alone', () => {
    document.cookie = 'forgotten-choice=theirs;path=/';

    forgetChoice(POLICY);

    assert.include(document.cookie, 'forgotten-choice=theirs');
    document.cookie = 'forgotten-choice=;path=/;max-age=0';
  });
});
