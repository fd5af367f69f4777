import type {Policy} from '../answer/own-banner.js';
import type {Vendor} from '../knowledge/vendors.js';
import type {LiveTag, StateLog} from '../model.js';
import {createFinding, type Finding} from './finding.js';
import {gatedMarkup, gateName} from './gated-markup.js';
import type {Grants} from './granted.js';
import type {Subject} from './subjects.js';

/** Returns the vendors whose tags ran without consent, each with the gated markup. */
export function judgeVendors(
  requests: readonly Subject[],
  logs: readonly StateLog[],
  policy: Policy | null,
  vendorOf: (address: string) => Vendor | undefined,
  grants: (seen: Subject['seen'][number]) => Grants,
): readonly Finding[] {
  const live = new Map<Vendor, Subject['seen'][number][]>();
  for (const seen of requests.flatMap((request) => request.seen)) {
    const {kind} = seen.log.state;
    if ((kind !== 'before' && kind !== 'refused') || grants(seen).allow(seen.purpose) !== false) continue;
    const vendor = vendorOf(seen.url.slice(seen.url.indexOf(' ') + 1));
    if (vendor) live.set(vendor, [...(live.get(vendor) ?? []), seen]);
  }
  const tags: readonly LiveTag[] = logs
    .filter(({state}) => state.kind === 'before')
    .flatMap((log) => log.tags);
  return [...live].map(([vendor, evidence]) => {
    const name = gateName(vendor, policy);
    const markup = gatedMarkup(vendor, tags, policy);
    return createFinding({
      code: 'live-vendor',
      certainty: 'sure',
      subject: {kind: 'vendor', name: vendor.id, host: vendor.hosts[0] ?? ''},
      category: evidence[0]?.purpose.category ?? vendor.category,
      service: vendor.id,
      message: `The tag of ${vendor.name} runs without consent.`,
      cure: markup
        ? `Put the gated markup in place of the tag. It waits for ${name}.`
        : `Hold it with data-block="${name}: ${vendor.hosts.join(' ')}".`,
      markup,
      evidence,
    });
  });
}
