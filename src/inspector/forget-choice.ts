import type {ConsentPolicy} from '../core/policy.js';
import {deleteRecordCookies} from '../storage/delete-record-cookies.js';
import {changeSettings, readSettings} from './inspector-settings.js';

/** What identifies the record's cookie. */
type RecordCookie = Pick<ConsentPolicy, 'cookieName' | 'cookieDomain' | 'cookiePath'>;

/**
 * Deletes the visitor's decision, in the cookie and its copy. The caller then loads the page again.
 *
 * The library of this page defends a decision of the last second, so the next page deletes the record once more before its
 * library reads it.
 */
export function forgetChoice(policy: RecordCookie): void {
  deleteRecord(policy);
  changeSettings({forget: policy.cookieName});
}

/** Deletes the record that an earlier page was to forget. Does nothing on every other page. */
export function finishForgetting(): void {
  const {forget} = readSettings();
  if (forget === '') return;
  deleteRecord({cookieName: forget, cookieDomain: '', cookiePath: '/'});
  changeSettings({forget: ''});
}

function deleteRecord(policy: RecordCookie): void {
  deleteRecordCookies(policy);
  try {
    localStorage.removeItem(policy.cookieName);
  } catch {
    // A page without localStorage has no copy.
  }
}
