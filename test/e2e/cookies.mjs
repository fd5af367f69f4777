// Cookies as the browser has them, which is more than a page can see.

/**
 * All cookies of the profile, also those hidden from scripts; in WebKit those of the present page.
 *
 * @returns {Promise<{name: string, value: string, domain: string, path: string, secure: boolean, ends: number | null}[]>}
 *   `ends`: null for a session cookie. Unit: seconds since the Unix epoch.
 */
export async function cookiesOf(engine, {raw}) {
  const all = engine === 'webkit' ? await raw.send('GET', '/cookie') : await raw.browserContext().cookies();
  return all.map(({name, value, domain, path, secure, expires, expiry, session}) => {
    const ends = engine === 'webkit' ? (expiry ?? null) : session ? null : expires;
    return {name, value, domain, path, secure, ends};
  });
}

export const cookieNamesOf = async (engine, page) =>
  (await cookiesOf(engine, page)).map(({name}) => name).sort();

/** The values of all cookies named `consent`: one, unless something is wrong. */
export async function recordsOf(engine, page) {
  const all = await cookiesOf(engine, page);
  return all.filter(({name}) => name === 'consent-choice').map(({value}) => value);
}

/** The lists of a record: `g=a.b` gives `['a', 'b']`; a field that is not there gives an empty list. */
export function fieldOf(record, name) {
  return (new URLSearchParams(record).get(name) ?? '').split('.').filter(Boolean);
}
