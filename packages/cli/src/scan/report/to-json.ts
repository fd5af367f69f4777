import {version} from '../../version.js';
import type {Purpose} from '../knowledge/classify.js';
import type {Sighting, VisitedPage} from '../model.js';
import type {Scan} from '../scan-site.js';
import {shortened} from '../watch/causes.js';

const plain = ({state, page, by, chain}: Sighting): Sighting => ({state, page, by, chain});

const NO_PURPOSE: Purpose = {basis: 'unknown', category: '', service: '', expression: ''};

/** Returns a scan as `data/scan.schema.json` describes it. */
export function toJson(scan: Scan) {
  const {start, startedAt, seconds, probe, logs, findings, troubles, grants} = scan;
  return {
    format: 'consent-elements-scan/1',
    url: start,
    startedAt: startedAt.toISOString(),
    seconds: Math.round(seconds * 10) / 10,
    program: `@consent-elements/cli ${version()}`,
    browser: probe.browser,
    banner: probe.banner,
    policy: probe.policy && {
      version: probe.policy.version,
      recordName: probe.policy.recordName,
      categories: probe.policy.categories.map(({name, model, sells, services, declarations}) => ({
        name,
        model,
        sells,
        services,
        declarations: declarations.map((one) => ({
          name: one.name,
          storage: one.storage,
          retention: one.retention,
          service: one.service,
          domain: one.domain,
          path: one.path,
        })),
      })),
    },
    states: logs.map((log) => {
      const {id, kind, category, region, gpc} = log.state;
      const granted = grants.get(log)?.categories ?? [];
      return {id, kind, category, region, gpc, reached: log.isReached, granted};
    }),
    pages: pagesOf(scan),
    items: scan.items.map(
      ({kind, name, host, path, isOwn, httpOnly, isKept, lifetimeDays, purpose, seen}) => ({
        kind,
        name,
        host,
        path,
        party: isOwn ? 'own' : 'other',
        httpOnly,
        blocked: kind === 'cookie' && !isKept,
        lifetimeDays: lifetimeDays === null ? null : Math.round(lifetimeDays * 10_000) / 10_000,
        category: purpose.category,
        service: purpose.service,
        basis: purpose.basis === 'gated' ? 'unknown' : purpose.basis,
        seen: seen.map(plain),
      }),
    ),
    requests: requestsOf(scan),
    findings,
    troubles,
  };
}

export type JsonReport = ReturnType<typeof toJson>;

/** Returns the pages of all states, each once. The first state's visit counts. */
export function pagesOf({logs}: Scan): readonly VisitedPage[] {
  const pages = new Map<string, VisitedPage>();
  for (const page of logs.flatMap((log) => log.pages)) if (!pages.has(page.url)) pages.set(page.url, page);
  return [...pages.values()];
}

function requestsOf({requests}: Scan) {
  return requests.flatMap(({host, seen}) => {
    const types = [...new Set(seen.map(({url}) => url.slice(0, url.indexOf(' '))))];
    return types.map((type) => {
      const all = seen.filter(({url}) => url.startsWith(`${type} `));
      const {category, service, basis} =
        (all.find(({purpose}) => purpose.category !== '') ?? all[0])?.purpose ?? NO_PURPOSE;
      const url = shortened((all[0]?.url ?? '').slice(type.length + 1));
      return {
        host,
        type,
        url,
        count: all.length,
        category,
        service,
        basis: basis === 'declared' ? 'unknown' : basis,
        seen: all.map(plain),
      };
    });
  });
}
