import type {Policy} from '../answer/own-banner.js';
import {escaped} from '../report/escaped.js';
import {matches} from '../knowledge/pattern.js';
import {isUnder} from '../knowledge/site.js';
import {createFinding, type Finding, named} from './finding.js';
import {inWords, isLonger} from './retention.js';
import type {ItemSubject} from './subjects.js';

/** Kinds of storage that a policy can declare. A service worker is none. */
const isDeclarable = ({kind}: ItemSubject): boolean => kind !== 'service-worker';

/** Judges an item against what the policy declares. */
export function judgeItem(item: ItemSubject, policy: Policy | null): readonly Finding[] {
  if (!policy || !isDeclarable(item)) return [];
  const {kind, name, host, purpose, seen, isOwn, isKept, lifetimeDays, askedDays} = item;
  const {declaration, category, service} = purpose;
  const subject = {kind, name, host};
  if (!declaration) {
    const guess = category ? ` It seems to belong to ${service || category}.` : '';
    return [
      createFinding({
        code: 'not-declared',
        // A policy has no place for what a frame of another site keeps in its own storage.
        // What the page deletes again at once may be a test of what the browser takes.
        certainty: (isOwn ? isKept : kind === 'cookie') ? 'sure' : 'check',
        subject,
        category,
        service,
        message: `${named(item)} is not declared in the policy.${guess}`,
        cure: 'Declare it under its category, or remove what sets it.',
        markup: declarationFor(item),
        evidence: seen,
      }),
    ];
  }
  const misplaced = createMisplaced(item);
  // By the design of the elements, a necessary cookie without a retention is one of the session.
  const retention = declaration.retention || (category === 'necessary' && kind === 'cookie' ? 'session' : '');
  const isKeptLonger = isLonger(retention, kind, lifetimeDays);
  if (!isKeptLonger && !isLonger(retention, kind, askedDays)) return misplaced;
  const kept = kind === 'cookie' ? `for ${inWords(lifetimeDays)}` : 'without end';
  const fact = isKeptLonger ? `is kept ${kept}` : `is set for ${inWords(askedDays)}, which browsers shorten`;
  return [
    ...misplaced,
    createFinding({
      code: 'kept-longer',
      // Browsers without a limit keep it for as long as it is set.
      certainty: isKeptLonger ? 'sure' : 'check',
      subject,
      category,
      service,
      message: `${named(item)} ${fact}. The policy says: ${retention}.`,
      cure: 'Shorten its lifetime where it is set, or correct the retention in the policy.',
      evidence: seen,
    }),
  ];
}

/** Says that something is declared as necessary, although we know the vendor whose it is, and it serves another purpose. */
function createMisplaced(item: ItemSubject): readonly Finding[] {
  const {kind, name, host, seen} = item;
  const {vendor, category, service} = item.purpose;
  if (category !== 'necessary' || !vendor || vendor.category === 'necessary') return [];
  return [
    createFinding({
      code: 'wrong-category',
      certainty: 'check',
      subject: {kind, name, host},
      category,
      service,
      message: `${named(item)} is declared under necessary. We know it from ${vendor.id}, which is for ${vendor.category}.`,
      cure: `Declare it under ${vendor.category} and gate what sets it, unless it is a different one with the same name.`,
      evidence: seen,
    }),
  ];
}

/** Returns the declarations of which no state has seen anything. */
export function judgeUnseen(items: readonly ItemSubject[], policy: Policy | null): readonly Finding[] {
  const all = (policy?.categories ?? []).flatMap(({name: category, declarations}) =>
    declarations.map((declaration) => ({category, ...declaration})),
  );
  return all
    .filter(({name, storage, domain}) => {
      if (name === policy?.recordName) return false;
      const isOne = (item: ItemSubject) =>
        item.kind === storage &&
        matches(name, item.name) &&
        (domain ? isUnder(item.host, domain.replace(/^\./, '')) : item.isOwn);
      return !items.some(isOne);
    })
    .map(({category, name, storage, service, domain}) =>
      createFinding({
        code: 'never-seen',
        certainty: 'check',
        subject: {kind: storage, name, host: domain},
        category,
        service,
        message: `The policy declares ${name} (${storage}) under ${service || category}, but no page of this scan had it in any state.`,
        cure: 'If nothing sets it any more, remove the declaration. Otherwise, scan the page that sets it.',
        evidence: [],
      }),
    );
}

function declarationFor({
  kind,
  name,
  isOwn,
  host,
  lifetimeDays,
  purpose: {vendor, entry},
}: ItemSubject): string {
  const known = vendor?.items.find((one) => one.storage === kind && matches(one.name, name)) ?? entry;
  const retention =
    known?.retention ||
    (kind === 'cookie' ? (lifetimeDays === null ? 'session' : inWords(lifetimeDays)) : '');
  const storage = kind === 'cookie' ? '' : ` storage="${kind}"`;
  const domain = isOwn ? '' : ` domain="${host}"`;
  const text = known?.purpose ?? '';
  const attributes = `name="${escaped(known?.name ?? name)}"${retention ? ` retention="${escaped(retention)}"` : ''}${storage}${domain}`;
  return `<consent-cookie ${attributes}>${escaped(text)}</consent-cookie>`;
}
