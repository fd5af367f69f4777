import type {Finding} from '../judge/finding.js';
import type {Scan} from '../scan-site.js';
import {pagesOf} from './to-json.js';

/** The codes in words, as headings. */
export const TITLES: Readonly<Record<Finding['code'], string>> = {
  'before-choice': 'Before a choice',
  'after-refusal': 'After a refusal',
  'wrong-category': 'Under the wrong category',
  'after-withdrawal': 'Still there after a withdrawal',
  'despite-gpc': 'Despite Global Privacy Control',
  'live-vendor': 'Vendor tags that could be gated',
  'not-declared': 'Not declared',
  'kept-longer': 'Kept longer than declared',
  'never-seen': 'Declared and never seen',
};

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const indented = (text: string): string => text.replace(/^/gm, '      ');

/** Returns the summary that the terminal shows. */
export function summaryOf(scan: Scan): string {
  const {findings, logs, items, requests, seconds, troubles} = scan;
  const pages = pagesOf(scan).length;
  const head = [
    scan.start,
    `${plural(pages, 'page')}, ${plural(logs.length, 'state')}, ${Math.round(seconds)} s, ${scan.probe.browser}. ${bannerLine(scan)}`,
    `${plural(items.length, 'stored item')}, ${plural(requests.length, 'other host')}.`,
  ];
  const fresh = findings.filter(({known}) => !known);
  const sure = fresh.filter(({certainty}) => certainty === 'sure');
  const check = fresh.filter(({certainty}) => certainty === 'check');
  const known = findings.length - fresh.length;
  const foot = [
    '',
    `${plural(sure.length, 'finding')}, ${check.length} to check${known > 0 ? `, ${known} accepted by the baseline` : ''}.`,
  ];
  return [
    ...head,
    ...sections('', sure),
    ...sections('To check: ', check),
    ...troubleLines(troubles),
    ...foot,
  ].join('\n');
}

function bannerLine({probe: {banner}}: Scan): string {
  if (banner.kind === 'consent-elements') return 'Consent Elements asks for consent.';
  return banner.kind === 'other'
    ? `Another tool asks for consent: ${banner.name}.`
    : 'There was no banner that the scan can answer, so it visited only the states without a choice.';
}

function sections(prefix: string, findings: readonly Finding[]): readonly string[] {
  const codes = [...new Set(findings.map(({code}) => code))];
  return codes.flatMap((code) => {
    const some = findings.filter((finding) => finding.code === code);
    return ['', `${prefix}${TITLES[code]} (${some.length}):`, ...some.flatMap(findingLines)];
  });
}

function findingLines({code, message, cure, markup, evidence}: Finding): readonly string[] {
  const [first] = evidence;
  const where = first
    ? [`    seen: ${first.state}, ${first.page}${first.chain[0] ? `, by ${first.chain[0]}` : ''}`]
    : [];
  return [`  [${code}] ${message}`, ...where, `    ${cure}`, ...(markup ? [indented(markup)] : [])];
}

const troubleLines = (troubles: Scan['troubles']): readonly string[] =>
  troubles.length === 0
    ? []
    : [
        '',
        `Not scanned (${troubles.length}):`,
        ...troubles.map(
          ({code, state, page, message}) => `  [${code}] ${page}${state ? ` (${state})` : ''}: ${message}`,
        ),
      ];
