import {randomUUID} from 'node:crypto';

export {versions} from './versions.mjs';

const COOKIE = 'sid';
/** More than any test makes, and little enough for a demo left open for days. */
const MOST_SESSIONS = 1000;
const MOST_BYTES = 1000;
const LONGEST_NAME = 40;

/** Account names by the value of the session cookie. In memory alone: they end with the server. */
const sessions = new Map();

/** What this site does beyond showing pages: signing in and out, and the pages that depend on it. */
export async function respond({request, url, page}) {
  const id = cookieOf(request, COOKIE);
  const name = sessions.get(id);
  if (request.method === 'POST') return act(page, request, url, id);
  const values = {
    account: name ? 'Your account' : 'Sign in',
    name: escape(name ?? ''),
    credit: creditOf(cookieOf(request, 'affiliate')),
  };
  return {page: page === 'account' && !name ? 'sign-in' : page, values};
}

async function act(page, request, url, id) {
  if (page === 'sign-in') {
    const name = new URLSearchParams(await bodyOf(request)).get('name')?.trim().slice(0, LONGEST_NAME);
    const headers = name ? {'set-cookie': openSession(name)} : {};
    return {location: `/service/account${url.search}`, headers};
  }
  if (page === 'sign-out') {
    sessions.delete(id);
    return {
      location: `/service/${url.search}`,
      headers: {'set-cookie': `${COOKIE}=; Path=/service/; Max-Age=0`},
    };
  }
  return undefined;
}

/** No end date, so gone with the visit. A real service has https, and adds `Secure`. */
function openSession(name) {
  const id = randomUUID();
  sessions.set(id, name);
  if (sessions.size > MOST_SESSIONS) sessions.delete(sessions.keys().next().value);
  return `${COOKIE}=${id}; Path=/service/; HttpOnly; SameSite=Lax`;
}

/** The server sees the partner only once the visitor has allowed the cookie, and so can pay nobody before that. */
function creditOf(affiliate) {
  const found = new URLSearchParams(decode(affiliate));
  const source = found.get('ref') ?? found.get('promo');
  return source ? `<strong>${escape(source)}</strong>, whose link you followed.` : 'Nobody.';
}

function cookieOf({headers}, name) {
  const pairs = (headers.cookie ?? '').split(/; */);
  const pair = pairs.find((one) => one.startsWith(`${name}=`)) ?? '';
  return pair.slice(name.length + 1);
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // a cookie that the library has not written
  }
}

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MOST_BYTES) return '';
  }
  return text;
}

function escape(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
