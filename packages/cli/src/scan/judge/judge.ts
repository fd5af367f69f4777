import type {Policy} from '../answer/own-banner.js';
import {createClassifier} from '../knowledge/classify.js';
import type {DatabaseEntry} from '../knowledge/database.js';
import type {Vendor} from '../knowledge/vendors.js';
import type {StateLog} from '../model.js';
import type {Finding} from './finding.js';
import {type Grants, grantsIn} from './granted.js';
import {judgeItem, judgeUnseen} from './judge-declarations.js';
import {judgeStates} from './judge-states.js';
import {judgeVendors} from './judge-vendors.js';
import {judgeWorkers} from './judge-workers.js';
import {type ItemSubject, itemSubjects, libraryFiles, requestSubjects, type Subject} from './subjects.js';

/** The facts that a judgment rests on. */
export interface Facts {
  readonly logs: readonly StateLog[];
  readonly policy: Policy | null;
  readonly vendors: readonly Vendor[];
  readonly database: readonly DatabaseEntry[];
  readonly isOwn: (host: string) => boolean;
}

export interface Judgment {
  readonly items: readonly ItemSubject[];
  readonly requests: readonly Subject[];
  readonly findings: readonly Finding[];
  readonly grants: ReadonlyMap<StateLog, Grants>;
}

const ORDER = [
  'before-choice',
  'after-refusal',
  'after-withdrawal',
  'wrong-category',
  'despite-gpc',
  'live-vendor',
  'not-declared',
  'kept-longer',
  'never-seen',
];

/** Holds what was seen against the policy. Pure: all facts are given. */
export function judge({logs, policy, vendors, database, isOwn}: Facts): Judgment {
  const gates = logs.flatMap((log) => log.gates);
  const classifier = createClassifier({policy, vendors, database, gates, isOwn});
  const grants = new Map(logs.map((log) => [log, grantsIn(log, policy)]));
  const grantsOf = ({log}: Subject['seen'][number]): Grants => grants.get(log) ?? grantsIn(log, policy);
  const items = itemSubjects(logs, classifier, isOwn);
  const requests = requestSubjects(logs, classifier, isOwn, libraryFiles(logs));
  const judged = items.filter(({isRecord}) => !isRecord);
  const byState = [
    ...judged.filter(({kind}) => kind !== 'service-worker').flatMap((item) => judgeStates(item, grantsOf)),
    ...requests.flatMap((request) => judgeStates(request, grantsOf)),
  ];
  const findings = [
    ...byState,
    ...judgeWorkers(judged, byState),
    ...judgeVendors(requests, logs, policy, classifier.vendorOf, grantsOf),
    ...judged.flatMap((item) => judgeItem(item, policy)),
    ...judgeUnseen(judged, policy),
  ];
  return {items, requests, findings: sorted(unique(findings)), grants};
}

/** A name with a part that differs from visit to visit is one finding. */
const unique = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [finding.id, finding])).values(),
];

const sorted = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (a, b) =>
      Number(a.certainty === 'check') - Number(b.certainty === 'check') ||
      ORDER.indexOf(a.code) - ORDER.indexOf(b.code),
  );
