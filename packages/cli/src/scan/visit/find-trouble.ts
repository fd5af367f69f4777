import type {TroubleCode} from '../model.js';

/** A page could not be scanned. */
export class PageTrouble extends Error {
  override readonly name = 'PageTrouble';
  readonly code: TroubleCode;

  constructor(code: TroubleCode, message: string) {
    super(message);
    this.code = code;
  }
}

const NETWORK_ERRORS: readonly (readonly [RegExp, TroubleCode, string])[] = [
  [/ERR_TOO_MANY_REDIRECTS/, 'redirect-loop', 'The address redirects without end.'],
  [/ERR_CERT_|ERR_SSL_|ERR_BAD_SSL/, 'bad-certificate', 'The browser rejects the certificate.'],
  [/net::ERR_/, 'no-answer', 'The address does not answer.'],
];

/** Names the trouble behind an error of the browser's driver. */
export function troubleOf(error: unknown): PageTrouble {
  if (error instanceof PageTrouble) return error;
  const message = error instanceof Error ? error.message : String(error);
  const [, code, text] = NETWORK_ERRORS.find(([pattern]) => pattern.test(message)) ?? [];
  if (code !== undefined && text !== undefined) {
    const name = /net::(ERR_\w+)/.exec(message)?.[1];
    return new PageTrouble(code, name === undefined ? text : `${text} (${name})`);
  }
  if (/crash/i.test(message)) return new PageTrouble('page-crashed', 'The page crashed.');
  if (/Target closed|Session closed|detached|Connection closed/i.test(message)) {
    return new PageTrouble('browser-closed', 'The page or the browser closed.');
  }
  return new PageTrouble('page-hangs', 'The page did not respond in time.');
}
