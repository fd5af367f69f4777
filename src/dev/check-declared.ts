import {isRawConfig, toItems, toRules, type RawConfig} from '../core/build-policy.js';
import type {ConsentPolicy} from '../core/policy.js';
import {compareVersions} from '../core/record.js';
import {toRegion} from '../core/region-rules.js';
import {warn} from '../dom/warn.js';

/** What has no effect on the category `necessary`, with what says the same as is so anyway. */
const FIXED: Readonly<Record<string, RegExp>> = {model: /^(?:required)?$/, sells: /^(?:no|false)?$/};

/** Warns of attributes of the category `necessary` that have no effect. @param written What the author wrote. */
export function checkNecessary(written: RawConfig): void {
  for (const category of toItems(written['categories'])) {
    if (!isRawConfig(category) || category['name'] !== 'necessary') continue;
    for (const [key, harmless] of Object.entries(FIXED)) {
      const text = toRules(category[key]);
      if (!harmless.test(text)) warn('necessary-attribute', `${key}="${text}"`);
    }
  }
}

/** Warns of values of a policy that are well-formed and cannot mean what their author wants. */
export function checkDeclared(policy: ConsentPolicy): void {
  const {categories, cookieDomain, policyVersion, region} = policy;
  if (region && toRegion(region) === '') warn('bad-region', region);
  if (cookieDomain && !isAbove(cookieDomain, location.hostname)) warn('bad-cookie-domain', cookieDomain);
  for (const {name, model, changedIn, cookies, services} of categories) {
    if (changedIn && compareVersions(changedIn, policyVersion) > 0) {
      warn('changed-later', `changed-in="${changedIn}" of "${name}", with policy-version="${policyVersion}"`);
    }
    if (model === 'required') continue;
    for (const cookie of [...cookies, ...services.flatMap((service) => service.cookies)]) {
      if (/^\*+$/.test(cookie.name))
        warn('deletes-everything', `<consent-cookie name="${cookie.name}"> of "${name}"`);
    }
  }
}

/** Whether a host lies under a domain, or is that domain itself. A domain of one label belongs to a registry. */
function isAbove(domain: string, host: string): boolean {
  const name = domain.toLowerCase().replace(/^\./, '');
  return host === name || (name.includes('.') && host.endsWith(`.${name}`));
}
