import {FACTS, isNamed} from './facts.mjs';

const isAbout = (fact, {kind, name, host}) =>
  kind === fact.kind && isNamed(fact, name) && (kind === 'vendor' || host === '' || host === fact.host);

/** A finding tells a fact if it has one of its codes, its subject, and evidence from one of its states. */
function tells(fact, finding) {
  if (!isAbout(fact, finding.subject) || !fact.expected.includes(finding.code)) return false;
  if (['never-seen', 'kept-longer', 'live-vendor'].includes(finding.code)) return true;
  const isConditional = !fact.states.includes('before');
  return !isConditional || finding.evidence.some(({state}) => fact.states.includes(state));
}

/** Data and hosts that come along with a planted vendor: findings about them are right, and no fact counts them. */
const COMPANIONS = [
  // Further declarations of the policy that nothing keeps, or that are kept too early.
  /^(?:drafts|visit_note|recent)$/,
  /^(?:__ph|dmn_chk|__tld__|persisted-queue|AI_|mixpanel|mp_|__mp|AMP_|ph_|ahoy_|shopkey\/|cly_|ai_|_dd|ajs_|sb-shop|keen|bugsnag|gbFeatures|amplitude|localforage)/,
  /^(?:posthogapi|amplitudeapi|countlyapi|mixpanelapi|datadogapi|insightsapi|keenapi|segmentapi|growthapi|bugsnagapi)\.localhost$/,
  /^(?:adsync|widgets|widgetly|accounts\.shop)\.localhost$/,
  /^(?:www\.google\.com|www\.youtube\.com|www\.googletagmanager\.com|connect\.facebook\.net|static\.hotjar\.com)$/,
  /(?:google|youtube|facebook|hotjar|segment|sentry|posthog|mixpanel|amplitude|datadoghq|microsoft|azure|monitor|gstatic)/,
];

/** @returns which facts the report tells, which it misses, and which findings are about nothing planted. */
export function compare(report) {
  const told = FACTS.filter((fact) => report.findings.some((finding) => tells(fact, finding)));
  const strange = report.findings.filter(
    ({subject}) =>
      !FACTS.some((fact) => isAbout(fact, subject)) && !COMPANIONS.some((names) => names.test(subject.name)),
  );
  return {told, missed: FACTS.filter((fact) => !told.includes(fact)), strange};
}

/** What the report has about a missed fact: items, requests and findings of its name. */
export function trace(report, fact) {
  const codes = report.findings.filter(({subject}) => isAbout(fact, subject)).map(({code}) => code);
  const seen = [
    ...report.items.filter((item) => isAbout(fact, item)),
    ...report.requests.filter(({host}) => fact.kind === 'request' && isNamed(fact, host)),
  ].flatMap(({seen: sightings}) => sightings.map(({state}) => state));
  if (codes.length > 0) return `said otherwise: ${codes.join(', ')}`;
  return seen.length > 0 ? `seen in ${[...new Set(seen)].join(', ')}, and nothing said` : 'never seen';
}
