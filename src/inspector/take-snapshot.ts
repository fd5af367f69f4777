import type {ConsentPolicy} from '../core/policy.js';
import {namesOf} from '../core/record.js';
import type {ConsentState} from '../core/state.js';
import {notedHandlers} from '../dev/note-handlers.js';
import {readStored} from '../storage/record-storage.js';
import {compareStored} from './compare-stored.js';
import {explainExpression, type Explained} from './explain-expression.js';
import {explainName} from './explain-name.js';
import {findFindings} from './find-findings.js';
import {findLibraryAddress} from './library.js';
import {gatedAddresses, listGated} from './list-gated.js';
import {listStored, type StoredNames} from './list-stored.js';
import type {Watches} from './watches.js';
import type {GatedFacts, LibraryFacts, NameFacts, Snapshot} from './snapshot.js';
import {summarizeRequests} from './summarize-requests.js';
import {listUnseen} from './list-unseen.js';

const NOTHING: ReadonlyMap<string, boolean> = new Map();

/** Describes the page as it is now. */
export async function takeSnapshot(watches: Watches): Promise<Snapshot> {
  const {activations, decisions, events, isEarly, library, requests, vendors} = watches;
  const stored = await listStored();
  const policy = library?.policy ?? null;
  const state = decisions?.state() ?? null;
  const declared = policy?.categories.flatMap(namesOf) ?? [];
  const explain = (expression: string): Explained =>
    explainExpression(expression, state?.decisions ?? NOTHING, declared);
  const elements = listGated({
    explain,
    activationOf: activations.of,
    requested: new Set(requests.list().map(({address}) => address)),
    isComplete: isEarly,
    onRoot: activations.addRoot,
  });
  const facts = {
    library: policy && state ? libraryFacts(policy, state) : null,
    names: policy && state ? nameFacts(policy, state) : [],
    gated: [...elements, ...handlerFacts(explain)],
    stored: compareStored(policy, (name) => state?.decisions.get(name) === true, stored),
    requests: summarizeRequests(requests.list(), {
      policy,
      library: findLibraryAddress(),
      moments: decisions?.moments() ?? [],
      gated: gatedAddresses(),
    }),
    vendors: vendors.list(policy?.signals ?? []),
    events: events.list(),
  };
  return {
    address: location.origin + location.pathname,
    takenAt: Date.now(),
    ...facts,
    findings: findFindings(facts),
    unseen: unseenIn(watches, stored),
  };
}

const unseenIn = ({isEarly, requests}: Watches, stored: StoredNames): readonly string[] =>
  listUnseen({
    isEarly,
    dropped: requests.dropped(),
    hasHandlers: notedHandlers() !== undefined,
    refused: [...stored].flatMap(([kind, names]) => (names ? [] : kind)),
  });

const isSignalOn = (): boolean => navigator.globalPrivacyControl === true;

function libraryFacts(policy: ConsentPolicy, {status, record, asked}: ConsentState): LibraryFacts {
  return {
    status,
    organization: policy.organization || location.hostname,
    policyVersion: policy.policyVersion,
    source: record?.source ?? '',
    decidedAt: record ? record.updated * 1000 : null,
    decidedVersion: record?.policyVersion ?? '',
    region: policy.region,
    prompt: policy.prompt,
    gpc: isSignalOn(),
    honorsGpc: policy.gpc !== 'ignore',
    asked,
  };
}

function nameFacts(policy: ConsentPolicy, state: ConsentState): readonly NameFacts[] {
  const now = Date.now() / 1000;
  const gpc = isSignalOn() && policy.gpc !== 'ignore';
  const given = {policy, state, kept: readStored(policy, now), gpc, now};
  return policy.categories.flatMap((category) =>
    [category, ...category.services].map(({name, label}) => ({
      name,
      label,
      category: name === category.name ? '' : category.name,
      model: category.model,
      isGranted: state.decisions.get(name) === true,
      ...explainName(category, name, given),
    })),
  );
}

/** Returns the code that `consent.when` was given. Only the development build notes it. */
function handlerFacts(explain: (expression: string) => Explained): readonly GatedFacts[] {
  return (notedHandlers() ?? [])
    .filter(({isRemoved}) => !isRemoved)
    .map(({expression, place, ranAt}) => {
      const {isGranted, reason, undeclared} = explain(expression);
      const state = isGranted ? (ranAt === null ? 'waiting' : 'on') : 'held';
      return {kind: 'consent.when', what: place, expression, state, reason, undeclared, at: ranAt};
    });
}
