import type {FailureCode} from '../core/errors.js';

/** Where to look if a file does not come. */
const PLACES =
  'Is the whole folder beside consent.js, or has an optimizer merged, copied or inlined that file? Is the page opened by http(s), and not as a file? Does its Content Security Policy allow the file? From another origin, does the file have Access-Control-Allow-Origin (CORS)?';

/** What to do about each `consent-error`. */
export const FAILURES = {
  'script-failed':
    'A granted script could not be loaded: check its address, the Content Security Policy, and the network.',
  'script-slow': 'A granted script has not arrived within five seconds. The scripts after it no longer wait.',
  'activation-failed':
    'Something that is granted could not be turned on: the page may forbid it with require-trusted-types-for.',
  'ui-failed': `The interface could not be loaded. ${PLACES}`,
  'file-failed': `A file of the library could not be loaded. ${PLACES}`,
  'vendors-not-told':
    'The file that tells the vendors in signals has not arrived. Until it does, nothing that needs consent is released.',
  'record-not-kept':
    'The browser did not store a decision. It applies to this page; if possible, a refusal is stored in a shorter form.',
  'not-deleted':
    'It is still stored after a withdrawal: give its <consent-cookie> the path and storage that it has. Your server has to delete HttpOnly cookies.',
  'came-back': 'Something that was deleted at a withdrawal is back: gate the code that wrote it.',
  'vendor-failed':
    'A vendor in signals could not be told about the choice: the error is next to this message. The others were told.',
  'name-taken':
    'The page already has a variable with the name of the library\'s object, so `window.consent` is not the library. Choose another name with data-global on the script tag, such as data-global="cookieConsent".',
  'record-not-sent':
    'The address in record-href did not answer, or refused. The decision stands. If the record may still arrive, a later page sends it again.',
} as const satisfies Readonly<Record<FailureCode, string>>;
