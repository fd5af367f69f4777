/** Files that are no pages. */
const FILES =
  /\.(?:pdf|zip|gz|tar|rar|7z|exe|dmg|msi|apk|iso|jpe?g|png|gif|webp|avif|svg|ico|mp[34]|m4[av]|webm|ogg|wav|mov|avi|csv|xlsx?|docx?|pptx?|ics|vcf|epub|xml|rss|atom|json|txt|css|js|mjs|wasm|woff2?)$/i;

/** Addresses that end the session of a login, or change something. */
const CHANGES =
  /(?:log|sign)[-_]?out|abmelden|deconnexion|unsubscribe|add[-_]to[-_](?:cart|basket)|delete|remove/i;

/** Returns the address of a page as the scan knows it: without its fragment. */
export function pageAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/** Returns those links that lead to further pages of the same host, each once. */
export function findLinks(links: readonly string[], start: string): readonly string[] {
  const {origin} = new URL(start);
  const pages = links.flatMap((link) => {
    const url = URL.canParse(link) ? new URL(link) : undefined;
    if (url?.origin !== origin) return [];
    const isPage = !FILES.test(url.pathname) && !CHANGES.test(url.pathname + url.search);
    return isPage ? [pageAddress(link)] : [];
  });
  return [...new Set(pages)];
}
