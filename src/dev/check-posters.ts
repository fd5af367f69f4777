import {warn} from '../dom/warn.js';
import {parseAddress, shortUrl, type OwnSites} from './own-site.js';

/** Warns of a poster on another site, which hears of every visitor before any choice. Only the dev build looks. */
export function checkPosters(root: ParentNode, {isForeign}: OwnSites): void {
  for (const embed of root.querySelectorAll('consent-embed[poster]')) {
    const url = parseAddress(embed.getAttribute('poster') ?? '');
    if (url && isForeign(url)) warn('foreign-poster', `<consent-embed poster="${shortUrl(url)}">`);
  }
}
