import {ConsentConfigError} from '../core/errors.js';
import {ownProperties} from '../core/own-properties.js';
import type {ConsentPolicy} from '../core/policy.js';
import {answerIn, decideByForm} from './decide-by-form.js';
import {FIELDS} from './answer-fields.js';
import {hostOf, postedFrom, sourceOf} from './post-source.js';
import {readForm} from './read-form.js';
import {checkHeaderParts, checkTime, type CookiePlace, recordHeader} from './record-header.js';
import {readRequest, type RequestFacts} from './request-facts.js';
import {returnPath} from './return-path.js';

/**
 * Options of `answerBanner`.
 *
 * @example
 * const options: AnswerOptions = {region: regionFromHeaders(request.headers), origin: 'https://www.acme.example'};
 */
export interface AnswerOptions extends Pick<RequestFacts, 'now' | 'region'> {
  /**
   * Origin of the site as visitors see it. Pass it if a proxy changes the `Host` header.
   *
   * @default The origin that the browser and the `Host` header name.
   */
  readonly origin?: string | undefined;
}

/** Why a post is refused, by status. */
const REFUSALS: Readonly<Record<number, string>> = {
  400: 'The form has no answer.',
  403: 'The form was posted from another site.',
  405: 'The answer is posted.',
  413: 'The form is too long.',
  415: 'The answer is a form.',
};

/**
 * Answers the form of a banner that `renderBanner` has rendered: keeps the visitor's decision in the cookie, and sends the
 * visitor back to the page (303). The record has the same format as that of a page, and counts by the same rules.
 *
 * - A refusal always counts. A form with `answer=reject` alone refuses everything, so any page can have a button that
 *   withdraws without scripts.
 * - A grant counts for what the page asked and what is still open. An old page never undoes a later refusal.
 * - A post from another site is refused (403). If no header says where a post comes from, it can only refuse.
 *
 * @param request The request, with its body unread. In Node's `http`, make a `Request` of it (docs/recipes/server-banner.md).
 * @param policy The policy of the page, from `createPolicy`.
 * @returns The response: 303 to a path of the site, or 400, 403, 405, 413 or 415 with a text.
 * @throws {ConsentConfigError} `body-used` if the body has been read before.
 * @throws {ConsentConfigError} `bad-origin` if `origin` is not an origin.
 * @throws {ConsentConfigError} `bad-time` if `now` is not in seconds.
 * @throws {ConsentConfigError} `bad-cookie-name`, `bad-cookie-domain`, `bad-cookie-path` or `bad-cookie-days` if the
 *   policy has such a value, which `createPolicy` would refuse.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.4.4
 * @example
 * export const POST = (request: Request): Promise<Response> => answerBanner(request, policy);
 */
export async function answerBanner(
  request: Request,
  policy: ConsentPolicy,
  options: AnswerOptions = {},
): Promise<Response> {
  const {now = Date.now() / 1000, region, origin} = ownProperties(options);
  checkTime(now);
  checkHeaderParts(policy);
  checkOrigin(origin);
  const {headers, url, method} = request;
  if (method !== 'POST') return refuse(405, {Allow: 'POST'});
  const source = sourceOf(request, origin);
  if (source === 'foreign') return refuse(403);
  const form = await readForm(request);
  if (typeof form === 'number') return refuse(form);
  const answer = answerIn(form);
  if (!answer) return refuse(400);
  if (answer !== 'reject' && source !== 'own') return refuse(403);

  const gpc = headers.get('Sec-GPC') === '1';
  const reading = readRequest(headers.get('Cookie'), policy, {now, gpc, region});
  const record = decideByForm(form, answer, reading);
  const back = returnPath(form.get(FIELDS.path), headers.get('Referer'), new URL(url).pathname);
  const response = new Response(null, {
    status: 303,
    headers: {Location: back, 'Cache-Control': 'private, no-store'},
  });
  const place = placeOf(request, policy, origin);
  if (record) response.headers.set('Set-Cookie', recordHeader(record, policy, now, place));
  return response;
}

function refuse(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${REFUSALS[status] ?? ''}\n`, {
    status,
    headers: {'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store', ...headers},
  });
}

function checkOrigin(origin: string | undefined): void {
  if (origin === undefined) return;
  const isOrigin = /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin;
  if (!isOrigin) throw new ConsentConfigError('bad-origin', origin);
}

/**
 * Returns where the cookie is set. A browser drops a cookie of a domain that is not above its host, and the answer with it, so
 * there the cookie belongs to the host alone, as in a page.
 */
function placeOf(
  {headers, url}: Request,
  {cookieDomain}: ConsentPolicy,
  origin: string | undefined,
): CookiePlace {
  const page = origin === undefined ? postedFrom(headers) : new URL(origin);
  const host = (page?.host ?? hostOf(headers, url, origin)).replace(/:\d+$/, '');
  const domain = cookieDomain.replace(/^\./, '').toLowerCase();
  const isAbove = domain !== '' && (host === domain || host.endsWith(`.${domain}`));
  return {domain: isAbove ? cookieDomain : '', secure: page?.protocol !== 'http:'};
}
