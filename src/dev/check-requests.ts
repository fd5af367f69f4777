import {ofDocument} from '../dom/document.js';
import {warn} from '../dom/warn.js';
import {ruleFor, type BlockRule} from '../gate/block-rules.js';
import {findAddresses, tagText} from './find-addresses.js';
import {parseAddress, shortUrl, type OwnSites} from './own-site.js';
import type {Unasked} from './unasked.js';
import {vendorOf} from './vendors.js';

/** What the checks of requests go by. */
export interface RequestContext {
  readonly own: OwnSites;
  readonly unasked: Unasked;
  /** Rules of `data-block`: the browser's look-ahead may ask their hosts, as the author knows. */
  readonly rules: readonly BlockRule[];
}

/** Hosts that were named, each once. */
const named = new Set<string>();

/** Warns of each host of another site that was asked while nothing optional was granted. */
export function watchRequests(context: RequestContext): void {
  const look = (entries: PerformanceEntryList): void => {
    for (const entry of entries) if (entry instanceof PerformanceResourceTiming) checkEntry(context, entry);
  };
  const observer = new PerformanceObserver((list) => look(list.getEntries()));
  observer.observe({type: 'resource', buffered: true});
}

function checkEntry(
  context: RequestContext,
  {name, startTime, initiatorType}: PerformanceResourceTiming,
): void {
  const {own, unasked, rules} = context;
  const url = parseAddress(name);
  if (!url || startTime >= unasked.end() || !own.isForeign(url) || named.has(url.host)) return;
  if (ruleFor(rules, name, name) ?? isOfEmbed(url)) return;
  // A tag that is known says more.
  checkVendors(ofDocument('documentElement'), context);
  if (named.has(url.host)) return;
  named.add(url.host);
  warn('asked-before-choice', `${shortUrl(url)} (${initiatorType})`);
}

/** Whether a visitor may have asked for it: "Load once" is no grant. */
const isOfEmbed = ({host}: URL): boolean =>
  [...ofDocument('documentElement').querySelectorAll('consent-embed[src]')].some(
    (embed) => parseAddress(embed.getAttribute('src') ?? '')?.host === host,
  );

/** Warns of tags of well-known vendors that nothing holds. */
export function checkVendors(root: ParentNode, {unasked, own}: RequestContext): void {
  if (!unasked.isNow()) return;
  for (const found of findAddresses(root)) {
    const url = parseAddress(found.address);
    const vendor = url && own.isForeign(url) ? vendorOf(url) : undefined;
    if (!url || !vendor || found.element.hasAttribute('data-consent')) continue;
    if (found.element.matches('script:not([type=""], [type*="script" i], [type="module" i], :not([type]))')) {
      continue;
    }
    named.add(url.host);
    warn('live-vendor', `${tagText(found)} of ${vendor.name} (${vendor.category})`);
  }
}

/** Warns of other sites that a page without scripting asks: no visitor of such a page has said yes. */
export function checkNoscript(root: ParentNode, {own}: Pick<RequestContext, 'own'>): void {
  for (const noscript of root.querySelectorAll('noscript')) {
    if (noscript.hasAttribute('data-consent')) continue;
    // With scripting on, its content is text; some put it in as elements.
    const parsed = new DOMParser().parseFromString(noscript.textContent, 'text/html');
    for (const found of [...findAddresses(parsed), ...findAddresses(noscript)]) {
      const url = parseAddress(found.address);
      if (url && own.isForeign(url)) warn('noscript-request', `${tagText(found)} in <noscript>`);
    }
  }
}
