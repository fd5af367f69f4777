import type {Declaration, DeclaredCategory, Policy} from '../answer/own-banner.js';
import type {GatedAddress, SeenItem, SeenRequest} from '../model.js';
import {type DatabaseEntry, entryAt, entryOf} from './database.js';
import {bestMatch} from './pattern.js';
import {hostOf, isUnder} from './site.js';
import {isAt, type Vendor, vendorAt} from './vendors.js';

/** The purpose of an item or request, as far as it is known. */
export interface Purpose {
  readonly basis: 'declared' | 'gated' | 'vendor' | 'database' | 'unknown';
  readonly category: string;
  readonly service: string;
  readonly declaration?: Declaration;
  readonly vendor?: Vendor;
  readonly entry?: DatabaseEntry;
  /** The expression by which the page gates it. Empty: none. */
  readonly expression: string;
}

export interface Sources {
  readonly policy: Policy | null;
  readonly vendors: readonly Vendor[];
  readonly database: readonly DatabaseEntry[];
  readonly gates: readonly GatedAddress[];
  readonly isOwn: (host: string) => boolean;
}

const UNKNOWN: Purpose = {basis: 'unknown', category: '', service: '', expression: ''};

const withoutLine = (link: string): string => link.replace(/:\d+$/, '');
const withoutQuery = (address: string): string => address.split(/[?#]/)[0] ?? '';

/** Keys that the library keeps for itself, besides the record. */
const LIBRARY_KEY = 'consent-elements:';

/** Finds out what items and requests are for: from the policy, the page's gates, our vendors, the database. */
export function createClassifier({policy, vendors, database, gates, isOwn}: Sources) {
  const declared = (policy?.categories ?? []).flatMap((category) =>
    category.declarations.map((declaration) => ({...declaration, category})),
  );
  const exact = new Map(
    gates.filter(({isRule}) => !isRule).map((gate) => [withoutQuery(gate.address), gate]),
  );
  const rules = gates.filter(({isRule}) => isRule);

  const gateOf = (address: string): GatedAddress | undefined =>
    exact.get(withoutQuery(address)) ?? rules.find(({address: place}) => isAt(address, place));

  const ofGate = ({expression}: GatedAddress): Purpose => {
    const names = expression.match(/[\w-]+/g) ?? [];
    const category = policy?.categories.find((one) => isNamed(one, names[0] ?? ''));
    const service = names.find((name) => category?.services.includes(name)) ?? '';
    return {basis: 'gated', category: category?.name ?? names[0] ?? '', service, expression};
  };

  const ofVendor = (vendor: Vendor): Purpose => {
    const category = policy?.categories.find(({services}) => services.includes(vendor.id));
    const name = category?.name ?? vendor.category;
    return {basis: 'vendor', category: name, service: vendor.id, vendor, expression: ''};
  };

  const ofChain = (links: readonly string[]): Purpose | undefined => {
    const addresses = links.map(withoutLine);
    const gate = addresses.map(gateOf).find((found) => found !== undefined);
    const vendor = addresses
      .filter((address) => !isOwn(hostOf(address)))
      .map((address) => vendorAt(vendors, address))
      .find((found) => found !== undefined);
    if (gate) return {...ofGate(gate), ...(vendor && {vendor})};
    return vendor && ofVendor(vendor);
  };

  return {
    /** Whether an item is the library's own: the record, its copy, and short notes beside it. */
    isRecord: ({kind, name, host}: SeenItem): boolean => {
      if (!policy || !isOwn(host)) return false;
      if (kind === 'session') return name.startsWith(LIBRARY_KEY);
      const names = [policy.recordName, `${policy.recordName}-unsent`, policy.regionCookie];
      return (kind === 'cookie' || kind === 'local') && names.includes(name);
    },

    ofItem(item: SeenItem): Purpose {
      const own = isOwn(item.host);
      const fitting = declared.filter(
        ({storage, domain}) =>
          storage === item.kind && (domain ? isUnder(item.host, domain.replace(/^\./, '')) : own),
      );
      const declaration = bestMatch(fitting, item.name);
      const vendor = vendors.find(({items}) => items.some((one) => isVendorItem(one, item, own)));
      if (declaration) {
        const {category, service} = declaration;
        const known = vendor && {vendor};
        return {basis: 'declared', category: category.name, service, declaration, expression: '', ...known};
      }
      if (vendor) return ofVendor(vendor);
      const cause = ofChain(item.sighting.chain);
      if (cause && (cause.vendor || !own)) return {...cause, basis: cause.vendor ? 'vendor' : 'unknown'};
      const entry = entryOf(database, item, own);
      if (!entry) return UNKNOWN;
      const {category, service} = entry;
      return {basis: 'database', category, service, entry, expression: ''};
    },

    ofRequest({url, sighting}: SeenRequest): Purpose {
      const cause = ofChain([url, ...sighting.chain]);
      if (cause) return cause;
      const entry = entryAt(database, hostOf(url));
      return entry
        ? {basis: 'database', category: entry.category, service: entry.service, entry, expression: ''}
        : UNKNOWN;
    },

    vendorOf: (address: string): Vendor | undefined => vendorAt(vendors, address),
  };
}

export type Classifier = ReturnType<typeof createClassifier>;

const isNamed = ({name, services}: DeclaredCategory, wanted: string): boolean =>
  name === wanted || services.includes(wanted);

function isVendorItem(one: Vendor['items'][number], {kind, name, host}: SeenItem, own: boolean): boolean {
  if (one.storage !== kind || !bestMatch([one], name)) return false;
  return one.domain === 'own' ? own : one.host !== undefined && isUnder(host, one.host);
}
