/** A cookie as a `Set-Cookie` header or `document.cookie` writes it. */
export interface WrittenCookie {
  readonly name: string;
  /** Without the dot in front. Empty if the host itself is meant. */
  readonly domain: string;
  readonly path: string;
  readonly httpOnly: boolean;
  /** null: until the session ends. 0 or less: it is deleted. Unit: days. */
  readonly lifetimeDays: number | null;
  /** The same as it was asked for, though browsers keep nothing for so long. Unit: days. */
  readonly askedDays: number | null;
}

const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;

/** Browsers keep no cookie for longer. Unit: days. @see https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-15.html#section-5.6.2 */
const MOST_DAYS = 400;

/**
 * Reads the text of a cookie.
 *
 * @param now The time at which it was set. Unit: milliseconds.
 */
export function readSetCookie(text: string, now: number): WrittenCookie {
  const [pair = '', ...attributes] = text.split(';');
  const equals = pair.indexOf('=');
  const values = new Map(
    attributes.map((attribute) => {
      const [name = '', ...value] = attribute.split('=');
      return [name.trim().toLowerCase(), value.join('=').trim()] as const;
    }),
  );
  const askedDays = lifetimeOf(values.get('max-age'), values.get('expires'), now);
  return {
    // A text without `=` is a cookie without a name.
    name: equals === -1 ? '' : pair.slice(0, equals).trim(),
    domain: (values.get('domain') ?? '').replace(/^\./, '').toLowerCase(),
    path: values.get('path') ?? '',
    httpOnly: values.has('httponly'),
    lifetimeDays: askedDays === null ? null : Math.min(askedDays, MOST_DAYS),
    askedDays,
  };
}

function lifetimeOf(maxAge: string | undefined, expires: string | undefined, now: number): number | null {
  if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) return Number(maxAge) / DAY_SECONDS;
  const time = Date.parse(expires ?? '');
  return Number.isNaN(time) ? null : (time - now) / DAY_MS;
}
