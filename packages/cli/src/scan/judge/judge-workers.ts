import {createFinding, type Finding} from './finding.js';
import type {ItemSubject} from './subjects.js';

/**
 * Judges service workers that run before a choice. A worker alone is a file of the site, so it is only told of where what
 * it keeps or asks for is a finding.
 *
 * @param findings The findings about everything that is kept and requested.
 */
export function judgeWorkers(
  items: readonly ItemSubject[],
  findings: readonly Finding[],
): readonly Finding[] {
  const early = findings.filter(({code}) => code === 'before-choice');
  return items.flatMap(({kind, name, host, seen}) => {
    const before = seen.filter(({log}) => log.state.kind === 'before');
    if (kind !== 'service-worker' || before.length === 0) return [];
    const done = early.filter((one) => isDoneBy(name, host, one));
    if (done.length === 0) return [];
    const deeds = done.map(({subject}) =>
      subject.kind === 'request' ? `asks ${subject.name}` : `keeps ${subject.name}`,
    );
    return [
      createFinding({
        code: 'before-choice',
        certainty: 'check',
        subject: {kind, name, host},
        category: '',
        service: '',
        message: `The service worker ${name} runs before the visitor has chosen, and the evidence shows that it ${[...new Set(deeds)].join(', ')}.`,
        cure: 'Register it once that is granted, or let it store and request only what the site cannot do without.',
        evidence: before,
      }),
    ];
  });
}

/**
 * Whether a worker has done something, or may have. The browser does not always say who opened a cache or a database, and
 * then a worker of the same host is asked about.
 */
function isDoneBy(worker: string, host: string, {subject, evidence}: Finding): boolean {
  const isStorage = subject.kind === 'cache' || subject.kind === 'indexeddb';
  const isUnexplained = isStorage && subject.host === host && evidence.every(({chain}) => chain.length === 0);
  return isUnexplained || evidence.some(({chain}) => isCausedBy(worker, chain));
}

/** Links of a chain end with the line. */
const isCausedBy = (worker: string, chain: readonly string[]): boolean =>
  chain.some((link) => link === worker || link.startsWith(`${worker}:`));
