import type {ConsentPolicy} from '../core/policy.js';
import {hasRules, isRules} from '../core/policy.js';
import {isTimed} from '../page/find-regions.js';
import {toPlace} from '../core/region-rules.js';
import {warn} from '../dom/warn.js';

/** The policy as the page declares it. The page itself goes by the policy as it holds in the visitor's region. */
let declared: ConsentPolicy | undefined;

/** Returns the policy with its rules by region. */
export const declaredPolicy = (): ConsentPolicy | undefined => declared;

/** Warns of rules by region that name no place or meet no region, and of loose values that hold in every region. */
export function checkRules(policy: ConsentPolicy): void {
  declared = policy;
  const {model, prompt, gpc, categories} = policy;
  const models = categories.map((category) => category.model);
  for (const text of new Set([model, prompt, gpc, ...models].filter(isRules))) checkPlaces(text);
  if (prompt === 'none') warn('none-everywhere', 'prompt="none"');
  if (models.includes('opt-out')) warn('opt-out-everywhere', 'model="opt-out"');
  checkSource(policy);
}

function checkPlaces(text: string): void {
  const places = text.split(';').flatMap(
    (rule) =>
      rule
        .split(':')[0]
        ?.trim()
        .split(/[\s,]+/) ?? [],
  );
  for (const place of places) if (place !== '' && toPlace(place) === '') warn('unknown-place', place);
}

function checkSource(policy: ConsentPolicy): void {
  const {region, regionCookie, regionHref} = policy;
  const hasSource = [region, regionCookie, regionHref].some(Boolean);
  if (hasRules(policy) && !hasSource && !isTimed()) warn('rules-without-region', '');
  if (!hasRules(policy) && hasSource) warn('region-without-rules', region || regionCookie || regionHref);
}
