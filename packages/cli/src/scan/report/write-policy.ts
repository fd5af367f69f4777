import type {Policy} from '../answer/own-banner.js';
import {matches} from '../knowledge/pattern.js';
import {inWords} from '../judge/retention.js';
import type {ItemSubject} from '../judge/subjects.js';
import type {Scan} from '../scan-site.js';
import {escaped} from './escaped.js';

/** A service as it stands in the policy, with its lines. */
interface Service {
  readonly attributes: string;
  readonly cookies: Set<string>;
}

/** The built-in categories in the order in which the dialog shows them. Others follow. */
const ORDER = ['necessary', 'affiliate', 'personalization', 'analytics', 'social', 'marketing'];

const attribute = (name: string, value: string): string =>
  value === '' ? '' : ` ${name}="${escaped(value)}"`;

/** A comment must not hold the characters that end it. */
const comment = (text: string): string => `<!-- ${text.replace(/--/g, '- -').replace(/[<>]/g, '')} -->`;

/**
 * Writes the policy that fits what was found: what the policy, our vendors or the Open Cookie Database know, under its
 * category. Everything else stands in comments, for a person to decide.
 */
export function writePolicy(scan: Scan): string {
  const items = scan.items.filter(({isRecord, kind}) => !isRecord && kind !== 'service-worker');
  const known = items.filter(({purpose}) => purpose.category !== '');
  const unknown = items.filter(({purpose}) => purpose.category === '');
  const categories = categoriesOf(known, scan);
  const names = [...categories.keys()].sort((a, b) => rank(a) - rank(b));
  const date = scan.startedAt.toISOString().slice(0, 10);
  return [
    comment(
      `Written by a scan of ${scan.start} on ${date}. Check each category, purpose and retention before you publish it.`,
    ),
    `<consent-banner hidden policy-version="${date}">`,
    ...names.flatMap((name) => categoryLines(name, categories.get(name) ?? new Map<string, Service>())),
    ...unknownLines(unknown, scan),
    '</consent-banner>',
    '',
  ].join('\n');
}

const rank = (name: string): number => (ORDER.indexOf(name) + ORDER.length + 1) % (ORDER.length + 1);

function categoriesOf(
  items: readonly ItemSubject[],
  {requests, probe: {policy}}: Scan,
): Map<string, Map<string, Service>> {
  const categories = new Map<string, Map<string, Service>>();
  const serviceOf = (category: string, name: string, attributes: string): Service => {
    const services = categories.get(category) ?? new Map<string, Service>();
    categories.set(category, services);
    const service = services.get(name) ?? {attributes, cookies: new Set<string>()};
    services.set(name, service);
    return service;
  };
  for (const item of items) {
    const {category, service} = item.purpose;
    serviceOf(category, service, serviceAttributes(item.purpose, policy)).cookies.add(cookieLine(item));
  }
  // A vendor that keeps nothing is asked all the same.
  for (const {purpose} of requests.flatMap(({seen}) => seen)) {
    if (purpose.vendor) serviceOf(purpose.category, purpose.vendor.id, serviceAttributes(purpose, policy));
  }
  return categories;
}

function serviceAttributes({vendor, entry, service}: ItemSubject['purpose'], policy: Policy | null): string {
  const described = policy?.categories.flatMap((one) => one.described).find(({name}) => name === service);
  if (described) {
    const {name, label, provider, href} = described;
    return (
      attribute('name', name) +
      attribute('label', label) +
      attribute('provider', provider) +
      attribute('href', href)
    );
  }
  const label = vendor?.name ?? entry?.label ?? '';
  const {provider = '', href = ''} = vendor ?? entry ?? {};
  return (
    attribute('name', vendor?.id ?? service) +
    attribute('label', label) +
    attribute('provider', provider) +
    attribute('href', /^https?:/.test(href) ? href : '')
  );
}

function cookieLine({kind, name, host, isOwn, lifetimeDays, purpose}: ItemSubject): string {
  const {vendor, entry, declaration} = purpose;
  const listed =
    declaration ?? vendor?.items.find((one) => one.storage === kind && matches(one.name, name)) ?? entry;
  const measured = kind !== 'cookie' ? '' : lifetimeDays === null ? 'session' : inWords(lifetimeDays);
  const text =
    declaration?.purpose ?? (vendor?.items.find((one) => matches(one.name, name)) ?? entry)?.purpose ?? '';
  const start =
    '<consent-cookie' +
    attribute('name', listed?.name ?? name) +
    attribute('retention', listed?.retention || measured) +
    attribute('storage', kind === 'cookie' ? '' : kind) +
    attribute('domain', isOwn ? '' : host);
  const source = purpose.basis === 'database' ? ` ${comment('From the Open Cookie Database.')}` : '';
  return `${start}>${escaped(text)}</consent-cookie>${source}`;
}

function categoryLines(name: string, services: ReadonlyMap<string, Service>): readonly string[] {
  const own = services.get('')?.cookies ?? new Set<string>();
  const named = [...services].filter(([service]) => service !== '');
  const label = ORDER.includes(name) ? '' : attribute('label', name);
  return [
    `  <consent-category${attribute('name', name)}${label}>`,
    ...[...own].map((line) => `    ${line}`),
    ...named.flatMap(([, {attributes, cookies}]) =>
      cookies.size === 0
        ? [`    <consent-service${attributes}></consent-service>`]
        : [
            `    <consent-service${attributes}>`,
            ...[...cookies].map((line) => `      ${line}`),
            '    </consent-service>',
          ],
    ),
    '  </consent-category>',
  ];
}

/** Items without a known purpose stand in comments, so that a person decides on each before it is declared. */
function unknownLines(items: readonly ItemSubject[], {requests}: Scan): readonly string[] {
  const hosts = requests.filter(({seen}) => seen.every(({purpose}) => purpose.category === ''));
  if (items.length + hosts.length === 0) return [];
  return [
    `  ${comment('UNKNOWN: we do not know the purpose of these. Declare each under its category, or remove what sets it.')}`,
    ...items.map((item) => {
      const {kind, name, host, isOwn, lifetimeDays, seen} = item;
      const life =
        kind === 'cookie'
          ? `, kept ${lifetimeDays === null ? 'until the session ends' : inWords(lifetimeDays)}`
          : '';
      const cause = seen.flatMap(({chain}) => chain[0] ?? [])[0];
      const states = [...new Set(seen.map(({state}) => state))].join(', ');
      const text = `UNKNOWN ${kind} ${name}${isOwn ? '' : ` of ${host}`}${life}, set by ${cause ?? 'an unknown cause'}, seen in: ${states}`;
      return `  ${comment(text)}`;
    }),
    ...hosts.map(
      ({host, seen}) => `  ${comment(`UNKNOWN host ${host}, asked by ${seen[0]?.chain[0] ?? 'the page'}`)}`,
    ),
  ];
}
