import type {Trouble} from './model.js';

/** How long a sitemap may take. Unit: milliseconds. */
const LIMIT_MS = 15_000;

/** So many files of a sitemap index are read. */
const MOST_FILES = 10;

/** The addresses of a sitemap, and what went wrong. @see https://www.sitemaps.org/protocol.html */
export interface Sitemap {
  readonly addresses: readonly string[];
  readonly troubles: readonly Trouble[];
}

/** Reads a sitemap, and those that it names. Never throws. */
export async function readSitemap(address: string, start: string): Promise<Sitemap> {
  const addresses: string[] = [];
  const troubles: Trouble[] = [];
  const waiting = [new URL(address, start).href];
  for (let read = 0; read < MOST_FILES && waiting.length > 0; read++) {
    const file = waiting.shift() ?? '';
    try {
      const response = await fetch(file, {signal: AbortSignal.timeout(LIMIT_MS)});
      if (!response.ok) throw new Error(`it answers with the status ${response.status}`);
      const text = await response.text();
      const found = [...text.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]+)/g)].map(([, one = '']) =>
        unescape(one),
      );
      const valid = found.filter((one) => URL.canParse(one));
      if (valid.length === 0) throw new Error('it has no <loc>');
      (text.includes('<sitemapindex') ? waiting : addresses).push(...valid);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      troubles.push({
        code: 'bad-sitemap',
        state: '',
        page: file,
        message: `The sitemap cannot be read: ${message}.`,
      });
    }
  }
  const {host} = new URL(start);
  return {addresses: addresses.filter((one) => new URL(one).host === host), troubles};
}

const unescape = (text: string): string =>
  text
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'");
