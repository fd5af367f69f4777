import type {Finding, Severity, Snapshot, StoredFacts, TabName} from './snapshot.js';

type Facts = Pick<Snapshot, 'library' | 'gated' | 'stored' | 'requests' | 'vendors' | 'events'>;

/** Returns what deserves a look, problems first. */
export function findFindings(facts: Facts): readonly Finding[] {
  const findings = [
    ...requestFindings(facts),
    ...storedFindings(facts),
    ...gatedFindings(facts),
    ...vendorFindings(facts),
  ];
  return [...findings.filter(isProblem), ...findings.filter((finding) => !isProblem(finding))];
}

const isProblem = ({severity}: Finding): boolean => severity === 'problem';

/** Returns a finding that names some things, or nothing if there are none. */
function findingOf(
  severity: Severity,
  tab: TabName,
  names: readonly string[],
  text: (names: string, isOne: boolean) => string,
): readonly Finding[] {
  const unique = [...new Set(names)];
  if (unique.length === 0) return [];
  return [{severity, tab, text: text(listText(unique), unique.length === 1)}];
}

/** How many names a finding lists. */
const LISTED = 4;

function listText(names: readonly string[]): string {
  const rest = names.length - LISTED;
  return names.slice(0, LISTED).join(', ') + (rest > 0 ? ` and ${String(rest)} more` : '');
}

function requestFindings({requests}: Facts): readonly Finding[] {
  const early = requests.filter(({isForeign, beforeChoice}) => isForeign && beforeChoice > 0);
  return findingOf(
    'problem',
    'requests',
    early.map(({host}) => host),
    (hosts, isOne) =>
      `${hosts} ${isOne ? 'was' : 'were'} contacted while nothing optional was granted. Gate what sends the requests, or declare it as required.`,
  );
}

const nameOf = ({storage, name}: StoredFacts): string =>
  storage === 'cookie' ? name : `${name} (${storage})`;

function storedFindings({stored}: Facts): readonly Finding[] {
  const present = stored.filter(({isPresent, own}) => isPresent && own === '');
  const undeclared = present.filter(({owners}) => owners.length === 0);
  const refused = present.filter(({owners, isGranted}) => owners.length > 0 && !isGranted);
  return [
    ...findingOf(
      'problem',
      'storage',
      refused.map(nameOf),
      (names, isOne) =>
        `${names} ${isOne ? 'is' : 'are'} stored, though nothing that declares ${isOne ? 'it' : 'them'} is granted.`,
    ),
    ...findingOf(
      'problem',
      'storage',
      undeclared.map(nameOf),
      (names, isOne) =>
        `${names} ${isOne ? 'is' : 'are'} stored, and no category declares ${isOne ? 'it' : 'them'}.`,
    ),
  ];
}

function gatedFindings({gated}: Facts): readonly Finding[] {
  return [
    ...findingOf(
      'problem',
      'elements',
      gated.flatMap(({undeclared}) => undeclared.map((name) => `“${name}”`)),
      (names, isOne) =>
        `Gated elements wait for ${names}, which the policy does not declare. ${isOne ? 'It is' : 'They are'} never granted.`,
    ),
    ...findingOf(
      'problem',
      'elements',
      gated.filter(({state}) => state === 'failed').map(({what}) => what),
      (names, isOne) => `${names} ${isOne ? 'is' : 'are'} granted but did not load.`,
    ),
  ];
}

function vendorFindings({vendors, library, events}: Facts): readonly Finding[] {
  const silent = vendors.filter(({isNamed, messages}) => isNamed && messages.length === 0);
  return [
    ...findingOf(
      'notice',
      'vendors',
      library ? silent.map(({name}) => name) : [],
      (names, isOne) =>
        `${names}: no message was seen. The tag ${isOne ? 'is' : 'may be'} not on this page, or loaded before the inspector.`,
    ),
    ...findingOf(
      'notice',
      'events',
      events.filter(({type}) => type === 'consent-error').map(({text}) => text.split(':')[0] ?? text),
      (codes) => `consent-error: ${codes}.`,
    ),
  ];
}
