import {ConsentConfigError} from '../core/errors.js';

/** Longest form that is read. That of a banner is shorter. Unit: bytes. */
const MAX_FORM_LENGTH = 16_384;

/** The type of a form without files. A browser may add a character set. */
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/**
 * Reads a form. Never reads more than a form of the banner can have.
 *
 * @returns The form, or else the status to answer with.
 * @throws {ConsentConfigError} `body-used` if the body has been read before.
 */
export async function readForm(request: Request): Promise<URLSearchParams | number> {
  if (request.bodyUsed) throw new ConsentConfigError('body-used', '');
  if (!FORM_TYPE.test(request.headers.get('Content-Type') ?? '')) return 415;
  const reader = request.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  try {
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      length += part.value.length;
      if (length > MAX_FORM_LENGTH) {
        await reader?.cancel();
        return 413;
      }
      text += decoder.decode(part.value, {stream: true});
    }
  } catch {
    // The visitor has left before the form was sent. What has not arrived grants nothing.
    return 400;
  }
  return new URLSearchParams(text);
}
