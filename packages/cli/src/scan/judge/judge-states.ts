import type {StateKind} from '../model.js';
import {createFinding, type Finding, type FindingCode, named} from './finding.js';
import type {Grants} from './granted.js';
import type {ItemSubject, Subject} from './subjects.js';

type Seen = Subject['seen'][number];
type Certainty = Finding['certainty'];

/** Hosts from which many sites load libraries, fonts and other files of their own. */
const FILE_HOSTS =
  /^(?:cdn\.jsdelivr\.net|unpkg\.com|esm\.sh|cdnjs\.cloudflare\.com|ajax\.googleapis\.com|code\.jquery\.com|fonts\.(?:googleapis|gstatic)\.com|use\.fontawesome\.com|stackpath\.bootstrapcdn\.com|[\w-]+\.githubusercontent\.com)$/;

const WHEN: Readonly<Record<string, readonly [kept: string, asked: string]>> = {
  'before-choice': ['is stored before the visitor has chosen', 'before the visitor has chosen'],
  'after-refusal': ['is stored although the visitor has refused', 'although the visitor has refused'],
  'wrong-category': ['is stored while its category is off', 'while its category is off'],
  'after-withdrawal': ['is still there after the visitor has withdrawn', 'after the visitor has withdrawn'],
  'despite-gpc': ['is stored despite Global Privacy Control', 'despite Global Privacy Control'],
};

/** Judges in which states a subject was seen, and should not have been. */
export function judgeStates(subject: Subject, grants: (seen: Seen) => Grants): readonly Finding[] {
  const isIn = (kind: StateKind) => subject.seen.filter(({log}) => log.state.kind === kind && log.isReached);
  const refused = (kind: StateKind) =>
    isIn(kind).filter((seen) => grants(seen).allow(seen.purpose) === false);
  const unknown = (kind: StateKind) =>
    isIn(kind).filter((seen) => grants(seen).allow(seen.purpose) === undefined);

  const before = refused('before');
  const afterRefusal = refused('refused');
  const unknownBefore = unknown('before');
  const isUnconditional = isIn('before').length > 0 || isIn('refused').length > 0;
  const found: Finding[] = [];
  const add = (code: FindingCode, evidence: readonly Seen[], certainty: Certainty) => {
    const [first] = evidence;
    if (first) found.push(toFinding(subject, code, evidence, first, certainty));
  };

  add('before-choice', before, surety(subject, before));
  if (before.length === 0) add('before-choice', unknownBefore, ofUnknown(subject));
  add('after-refusal', afterRefusal, surety(subject, afterRefusal));
  if (afterRefusal.length === 0 && unknownBefore.length + before.length === 0) {
    add('after-refusal', unknown('refused'), ofUnknown(subject));
  }
  // With a request, the host may be asked for several purposes, so each is judged by itself.
  const wrong = refused('only').filter(
    ({purpose}) =>
      !isUnconditional || (subject.kind === 'request' && !purposeSeen(subject, purpose.category)),
  );
  add(
    'wrong-category',
    wrong,
    wrong.some(({purpose}) => isDeclared(purpose.basis, purpose.service, wrong)) ? 'sure' : 'check',
  );
  if (!isUnconditional) {
    const left = [...refused('withdrawn'), ...unknown('withdrawn')];
    const mayDelete = subject.isOwn || subject.kind === 'request';
    add('after-withdrawal', left, mayDelete ? 'sure' : 'check');
  }
  // Where everything waits for a choice, Global Privacy Control changes nothing before one.
  if (before.length === 0) add('despite-gpc', refused('gpc'), surety(subject, refused('gpc')));
  return found;
}

const purposeSeen = (subject: Subject, category: string): boolean =>
  subject.seen.some(
    ({log, purpose}) =>
      purpose.category === category && (log.state.kind === 'before' || log.state.kind === 'refused'),
  );

/** Whether the page itself says the category: in its policy, or by its gates. */
const isDeclared = (basis: string, service: string, seen: readonly Seen[]): boolean =>
  basis === 'declared' ||
  basis === 'gated' ||
  seen.some(({log}) => service !== '' && log.gates.some(({expression}) => expression === service));

function surety(subject: Subject, evidence: readonly Seen[]): Certainty {
  if (subject.kind === 'request' && FILE_HOSTS.test(subject.host)) {
    return evidence.some(({purpose}) => purpose.basis !== 'database') ? 'sure' : 'check';
  }
  return 'sure';
}

/** An unknown item on the site's own host may be necessary. A request to another site needs a reason. */
const ofUnknown = ({kind, isOwn, host}: Subject): Certainty =>
  (kind === 'cookie' || kind === 'request') && !isOwn && !FILE_HOSTS.test(host) ? 'sure' : 'check';

function toFinding(
  subject: Subject,
  code: FindingCode,
  evidence: readonly Seen[],
  {purpose: {category, service}, url}: Seen,
  certainty: Certainty,
): Finding {
  const [kept = '', asked = ''] = WHEN[code] ?? [];
  const belongs = category
    ? ` It belongs to ${service ? `${service}, ` : ''}${category}.`
    : ' Its purpose is unknown.';
  const what =
    subject.kind === 'request' ? `${named(subject)} ${asked} (${url}).` : `${named(subject)} ${kept}.`;
  return createFinding({
    code,
    certainty,
    subject: {kind: subject.kind, name: subject.name, host: subject.host},
    category,
    service,
    message: what + belongs,
    cure: cureOf(code, subject, evidence),
    evidence,
  });
}

function cureOf(code: FindingCode, subject: Subject, evidence: readonly Seen[]): string {
  const cause = evidence.flatMap(({chain}) => chain[0] ?? [])[0];
  const by = cause === undefined ? '' : `: ${cause}`;
  if (code === 'after-withdrawal' && subject.kind === 'request') {
    return 'Give the code a stop handler with the abort signal of consent.when(), or let the page reload at a withdrawal.';
  }
  if (code === 'after-withdrawal') {
    const isHttpOnly = 'httpOnly' in subject && (subject as ItemSubject).httpOnly;
    if (isHttpOnly)
      return 'No script can delete an HttpOnly cookie. Delete it on the server when the record no longer grants it.';
    return subject.isOwn
      ? 'Declare it under its category with its path and domain, so that the withdrawal deletes it.'
      : 'A page cannot delete what another site stores. Say so in the privacy policy, and ask the vendor.';
  }
  if (code === 'wrong-category')
    return `Gate it under the category that it is declared under, or declare it under the other${by}.`;
  if (code === 'despite-gpc') return `Gate it under a category with sells="yes"${by}.`;
  return subject.kind === 'request'
    ? `Gate what sends the request, with data-consent or data-block${by}. If it is necessary, say why and accept it in the baseline.`
    : `Gate what sets it${by}. If the site cannot do without it, declare it under necessary.`;
}
