import {applyChoice, checkChoice, type ConsentChoice} from './choice.js';
import {hashText} from './hash.js';
import type {ConsentRecord, RecordOrigin} from './record.js';
import type {ConsentStore} from './store.js';

/** What a record holds besides the choice. */
export interface Circumstances {
  readonly origin: RecordOrigin;
  /** Unit: seconds since the Unix epoch. */
  readonly now: number;
  /** For the first decision. */
  readonly id: string;
  readonly language: string;
}

/** Makes the record of a choice; id and time of the first decision go on. */
export function makeRecord(
  {policy, state, gpc}: Pick<ConsentStore, 'policy' | 'state' | 'gpc'>,
  choice: ConsentChoice | boolean,
  {origin, now, id, language}: Circumstances,
): ConsentRecord {
  if (typeof choice === 'object') checkChoice(policy, choice);
  const updated = Math.floor(now);
  const chosen = applyChoice(policy, state.decisions, choice);
  // Until a page has looked for leftovers, they may be there.
  const unclear =
    chosen.denied.some((name) => state.decisions.get(name)) || state.record?.flags.includes('clear');
  return Object.freeze({
    id: state.record?.id ?? id,
    created: state.record?.created ?? updated,
    updated,
    policyVersion: policy.policyVersion,
    // A page may hold anything in `lang`, and one odd character would make the record unreadable.
    language: language.replace(/[^\w-]/g, ''),
    hash: hashText(JSON.stringify(policy)),
    ...chosen,
    origin,
    noticed: '',
    flags: [...(gpc ? ['gpc' as const] : []), ...(unclear ? ['clear' as const] : [])],
  });
}
