import type {ConsentPolicy} from '../core/policy.js';
import {EVERYTHING, type ConsentRecord} from '../core/record.js';
import {warn} from '../dom/warn.js';

/**
 * Warns of names in a record that the server's policy lacks, although both have the same version. The page then declares
 * another policy than the server. Only the dev build looks.
 */
export function checkServerPolicy({policyVersion, categories}: ConsentPolicy, record: ConsentRecord): void {
  if (record.policyVersion !== policyVersion) return;
  const known = categories.flatMap(({name, services}) => [name, ...services.map((service) => service.name)]);
  for (const name of [...record.granted, ...record.denied]) {
    if (name !== EVERYTHING && !known.includes(name)) warn('server-policy', `"${name}"`);
  }
}
