// Puts what a scan found beside what is chosen already. Nothing is invented: what no source knows waits for a person.
import {HOST, MODELS} from './clean.js';
import {createDraft} from './policy-draft.js';
import {newPurpose} from './purposes.js';

/** Keys that the library keeps for itself, besides its record. */
const LIBRARY_KEY = 'consent-elements:';

const HOURS = 24;
const MINUTES = 1440;

/** Between the answer that sets a cookie and the reading, a little time has passed. */
const ALMOST = 0.99;

/**
 * Merges a report into a state. Purposes, services and cookies that are there already stay as they are.
 *
 * @param scan as `readScan` returns it
 * @param services the builder's list, which has the words and addresses of known services
 * @returns `{state, counts, notes}`: how many services, cookies and undecided things came, and what did not come and why
 */
export function mergeScan(state, scan, services) {
  const draft = createDraft(state, services);
  const notes = scan.policy ? addPolicy(draft, scan.policy) : [];
  const items = scan.items.filter((item) => !isLibrarys(item, scan.policy));
  const isDeclarable = ({kind, name}) => kind !== 'service-worker' && name.trim() !== '';
  for (const item of items.filter(isDeclarable)) addItem(draft, item);
  for (const request of scan.requests) addRequest(draft, request);
  notes.push(...notesOn(items.filter((item) => !isDeclarable(item))));
  return {state: draft.finish(), counts: draft.counts, notes};
}

/** @returns notes on what the builder cannot say */
function addPolicy(draft, {categories}) {
  const notes = [];
  for (const {name, model, sells, services, declarations} of categories) {
    const before = draft.purpose(name);
    const isUntouched = JSON.stringify(before) === JSON.stringify(newPurpose(name));
    if (name !== 'necessary' && isUntouched) {
      const isPlain = MODELS.includes(model);
      draft.replacePurpose({...before, sells, model: isPlain ? model : before.model});
      if (!isPlain) {
        notes.push(
          `The builder has no rules by region. Your page says “${model}” for ${name}, and here it is off until the visitor switches it on.`,
        );
      }
    }
    for (const service of services) draft.service(service, name);
    for (const {name: cookie, storage, retention, service, domain} of declarations) {
      const {purpose = ''} = draft.listed(service).find((one) => one.name === cookie) ?? {};
      draft.addCookie(name, service, {name: cookie, retention, storage, domain, purpose});
    }
  }
  return notes;
}

/** Whether an item is the library's own: its record, the record's copy, or a short note beside it. */
function isLibrarys({kind, name, party}, policy) {
  if (!policy || party !== 'own') return false;
  if (kind === 'session') return name.startsWith(LIBRARY_KEY);
  const names = [policy.recordName, `${policy.recordName}-unsent`];
  return ['cookie', 'local'].includes(kind) && names.includes(name);
}

/** @param items that no policy can declare */
function notesOn(items) {
  const workers = items.filter(({kind}) => kind === 'service-worker').map(({name}) => name);
  const hosts = items.filter(({kind}) => kind !== 'service-worker').map(({host}) => host);
  const listed = (names) => new Intl.ListFormat('en').format(new Set(names));
  return [
    ...(workers.length > 0
      ? [`A policy cannot declare service workers, so these were left out: ${listed(workers)}.`]
      : []),
    ...(hosts.length > 0
      ? [`A policy cannot declare what has no name, so it was left out. It is kept by ${listed(hosts)}.`]
      : []),
  ];
}

function addItem(draft, {kind, name, host, party, lifetimeDays, category, service, basis}) {
  if (basis === 'declared') return; // It came with the policy.
  const domain = party === 'own' ? '' : host;
  const measured = kind === 'cookie' ? inWords(lifetimeDays) : '';
  if (!category) {
    draft.addUndecided({name, retention: measured, storage: kind, domain});
    return;
  }
  const sameStorage = draft.listed(service).filter(({storage = 'cookie'}) => storage === kind);
  const listed = bestMatch(sameStorage, name);
  draft.addCookie(category, service, {
    name: listed?.name ?? name,
    retention: listed?.retention || measured,
    storage: kind,
    domain,
    purpose: listed?.purpose ?? '',
  });
}

/** A known service that keeps nothing is asked for all the same. A host that no source knows is undecided. */
function addRequest(draft, {host, category, service, basis}) {
  if (!category) draft.addUndecided({name: host, retention: '', storage: HOST, domain: ''});
  else if (basis === 'vendor' && service) draft.service(service, category);
}

/** Of the cookies that match a name, returns the one that says most: without `*`, else the longest. */
function bestMatch(cookies, name) {
  const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const fits = (pattern) => new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 's').test(name);
  const fitting = cookies.filter((one) => fits(one.name));
  const isExact = (one) => one.name === name;
  return fitting.find(isExact) ?? fitting.toSorted((a, b) => b.name.length - a.name.length)[0];
}

/** Writes a time as a policy says it. @param days null: until the session ends */
function inWords(days) {
  if (days === null) return 'session';
  if (days > ALMOST) return counted(days, 'day');
  const hours = days * HOURS;
  return hours > ALMOST ? counted(hours, 'hour') : counted(Math.max(1, days * MINUTES), 'minute');
}

function counted(amount, unit) {
  const count = Math.round(amount);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
