import type {GatedFacts, HostFacts, NameFacts, Snapshot, StoredFacts, TimedText} from './snapshot.js';

/** Returns a snapshot as JSON, with the version of its shape. */
export const jsonReport = (snapshot: Snapshot): string =>
  JSON.stringify({format: 'consent-inspector', version: 1, ...snapshot}, null, 2);

/** Returns a snapshot as text that can be read in an email or an issue. */
export function textReport(snapshot: Snapshot): string {
  const {address, takenAt, library, findings, names, gated, stored, requests, vendors, events, unseen} =
    snapshot;
  const facts = library
    ? [
        `Policy ${library.policyVersion} of ${library.organization}; ${library.status}${decisionText(snapshot)}`,
        `Region: ${library.region || 'unknown, or without effect'}; before a choice: ${library.prompt}`,
        `Global Privacy Control: ${library.gpc ? 'on' : 'off'}${library.honorsGpc ? '' : ', ignored by the policy'}`,
      ]
    : ['Consent Elements has not started on this page.'];
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['Findings', findings.map(({severity, text}) => `${severity}: ${text}`)],
    ['Categories and services', names.map(nameLine)],
    ['Gated elements', gated.map(gatedLine)],
    ['Cookies and storage', stored.map(storedLine)],
    ['Requests to other origins', requests.map(requestLine)],
    [
      'Told to vendors',
      vendors.flatMap(({name, messages}) => messages.map((one) => `${name}: ${timedLine(one)}`)),
    ],
    ['Events', events.map((event) => `${event.type} ${timedLine(event)}`)],
    ['Not visible to the inspector', unseen],
  ];
  return [
    `Consent report of ${address}`,
    new Date(takenAt).toISOString(),
    ...facts,
    ...sections.flatMap(([title, lines]) => [
      '',
      `${title}:`,
      ...(lines.length > 0 ? lines : ['nothing']).map((line) => `  ${line}`),
    ]),
    '',
  ].join('\n');
}

function decisionText({library}: Snapshot): string {
  if (library?.decidedAt == null) return '';
  return ` ${new Date(library.decidedAt).toISOString()} (${library.source}), on version ${library.decidedVersion}`;
}

const nameLine = ({name, category, isGranted, reason, askedAgain}: NameFacts): string =>
  `${category ? '  ' : ''}${name}: ${isGranted ? 'on' : 'off'}. ${reason} Asked again: ${askedAgain}.`;

const gatedLine = ({kind, what, expression, state, reason}: GatedFacts): string =>
  `${state}: <${kind}> “${expression}” ${what} ${reason}`;

function storedLine({storage, name, owners, isPresent, isGranted, own}: StoredFacts): string {
  const who = own || owners.join(', ') || 'NOT DECLARED';
  return `${storage} ${name}: ${isPresent ? 'stored' : 'not stored'}, ${who}${own || owners.length === 0 ? '' : isGranted ? ', granted' : ', not granted'}`;
}

const requestLine = ({host, isForeign, count, beforeChoice, timing, initiators, gates}: HostFacts): string =>
  `${host}${isForeign ? '' : ' (own or required)'}: ${String(count)}, of which ${String(beforeChoice)} without a grant; first ${timing}; by ${initiators.join(', ')}${gates.length > 0 ? `; gated by ${gates.join(', ')}` : ''}`;

const timedLine = ({at, text}: TimedText): string => `${(at / 1000).toFixed(2)} s ${text}`;
