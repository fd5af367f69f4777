import type {ConsentPolicy} from '../core/policy.js';
import {createOwnSites, parseAddress, shortUrl} from '../dev/own-site.js';
import type {HostFacts} from './snapshot.js';
import {type DecisionMoment, timingText, wasGranted} from './watch-decisions.js';
import type {SeenRequest} from './watch-requests.js';

/** What requests are held against. */
export interface RequestContext {
  /** Null if the library has not started. Then every other site counts as foreign. */
  readonly policy: ConsentPolicy | null;
  /** Address of the library's script. Empty if no tag loads it. */
  readonly library: string;
  readonly moments: readonly DecisionMoment[];
  /** Addresses of gated elements, with their expressions. */
  readonly gated: ReadonlyMap<string, string>;
}

const NO_POLICY = {categories: [], cookieDomain: '', recordHref: ''};

/** Returns the requests to other origins by host: foreign ones first, then in the order of their first requests. */
export function summarizeRequests(
  requests: readonly SeenRequest[],
  {policy, library, moments, gated}: RequestContext,
): readonly HostFacts[] {
  const own = createOwnSites(policy ?? NO_POLICY, library);
  const byHost = new Map<string, {readonly url: URL; readonly request: SeenRequest}[]>();
  for (const request of requests) {
    const url = parseAddress(request.address);
    if (!url || url.origin === location.origin) continue;
    byHost.set(url.host, [...(byHost.get(url.host) ?? []), {url, request}]);
  }
  const hosts = [...byHost].map(([host, all]): HostFacts => {
    const [first] = [...all].sort((a, b) => a.request.at - b.request.at);
    const at = first?.request.at ?? 0;
    return {
      host,
      isForeign: first !== undefined && own.isForeign(first.url),
      count: all.length,
      beforeChoice: all.filter(({request}) => !wasGranted(moments, request.at)).length,
      initiators: [...new Set(all.map(({request}) => request.initiator || 'other'))],
      gates: [...new Set(all.flatMap(({request}) => gated.get(request.address) ?? []))],
      firstAt: at,
      example: first ? shortUrl(first.url) : '',
      timing: timingText(moments, at),
    };
  });
  return hosts.sort((a, b) => Number(b.isForeign) - Number(a.isForeign) || a.firstAt - b.firstAt);
}
