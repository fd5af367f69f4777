import {buildPolicy} from '../core/build-policy.js';
import {toAttribute, toProperty} from '../core/attribute-name.js';
import type {ConsentPolicy} from '../core/policy.js';
import {toRegion} from '../core/region-rules.js';
import {SCHEMA} from '../core/schema.js';
import {warn} from '../dom/warn.js';
import {readPolicy} from '../page/read-policy.js';

/** What is written as rules by region, and stands in the policy as what they say of one region. */
const BY_REGION = ['model', 'prompt', 'gpc'];

/**
 * Warns of what the page's banner declares and the policy that holds says otherwise. Such a policy comes from the script
 * tag, from `start()`, or from an earlier page that a client router has replaced. Only the dev build looks.
 */
export function checkOtherPolicy(root: Element, policy: ConsentPolicy): void {
  const banners = root.querySelectorAll('consent-banner');
  const [banner] = banners;
  // Of two banners, the warning `two-banners` says what holds.
  if (!banner || banners.length > 1) return;
  const declared = buildPolicy(readPolicy(banner));
  for (const name of banner.getAttributeNames().map(toProperty)) {
    if (name === 'categories' || BY_REGION.includes(name) || !isOfPolicy(name)) continue;
    // The policy that holds names its region by ISO's code, or not at all.
    if (name === 'region' && toRegion(declared.region) === toRegion(policy.region)) continue;
    const [here, held] = [quoted(declared[name]), quoted(policy[name])];
    if (here !== held) warn('other-policy', `${toAttribute(name)}=${here} instead of ${held}`);
  }
  const known = namesOf(policy);
  for (const name of namesOf(declared)) if (!known.includes(name)) warn('other-policy', `"${name}"`);
}

/** Quotes a value, a number as it stands in an attribute. */
const quoted = (value: unknown): string => JSON.stringify(typeof value === 'number' ? String(value) : value);

const isOfPolicy = (name: string): name is keyof ConsentPolicy => Object.hasOwn(SCHEMA.policy, name);

/** Returns the names of all categories and services. */
const namesOf = ({categories}: ConsentPolicy): string[] =>
  categories.flatMap(({name, services}) => [name, ...services.map((service) => service.name)]);
