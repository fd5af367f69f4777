import {dispatchError} from '../dom/document-events.js';

/** Statuses by which a server asks for another try: Request Timeout and Too Many Requests. */
const TRY_AGAIN: readonly number[] = [408, 429];

/**
 * Sends the text of a record as a form. The request continues when the visitor leaves the page. Never throws.
 *
 * A response from another origin cannot be read and has the status 0. It never counts as a failure.
 *
 * @returns Whether the receiver has answered for good, so that the record does not need to be sent again.
 * @see https://fetch.spec.whatwg.org/#request-keepalive-flag
 */
export async function postRecord(
  href: string,
  text: string,
  abortSignal: AbortSignal | null = null,
): Promise<boolean> {
  const init: RequestInit = {method: 'POST', keepalive: true, mode: 'no-cors', signal: abortSignal};
  try {
    const {ok, status} = await fetch(href, {...init, body: new URLSearchParams(text)});
    if (ok || status === 0) return true;
    dispatchError('record-not-sent', status);
    return status < 500 && !TRY_AGAIN.includes(status);
  } catch (error) {
    // The decision stands and waits, even if the site cannot prove it yet.
    dispatchError('record-not-sent', error);
    return false;
  }
}
