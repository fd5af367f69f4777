import {buildPolicy} from '../core/build-policy.js';
import {type ConsentChoice, makeRecord} from '../core/make-record.js';
import {refusalOf} from '../core/record.js';
import type {ConsentStore} from '../core/store.js';
import {callSafely} from '../dom/call-safely.js';
import {listen} from '../dom/document.js';
import {createRecordStorage} from '../storage/record-storage.js';
import {findDeclaration} from './find-declaration.js';

/** A decision. `opt-out` refuses what falls under Global Privacy Control. */
export type EarlyChoice = ConsentChoice | boolean | 'opt-out';

/** The decisions that are made before the policy is known. */
export interface EarlyChoices {
  /** Adds a decision. */
  readonly add: (choice: EarlyChoice) => void;
  /** Makes all decisions in their order, once the policy is known. */
  readonly makeAll: (store: ConsentStore) => void;
}

/**
 * Holds decisions until the policy is known. A visitor who refuses and leaves before that has refused everything. In
 * that case the record is written from the part of the declaration that is already there.
 *
 * @param createId Returns the id of a first record.
 * @param tag The library's script tag.
 */
export function createEarlyChoices(createId: () => string, tag?: HTMLScriptElement): EarlyChoices {
  let choices: EarlyChoice[] = [];
  const isRefusal = (choice: EarlyChoice): boolean =>
    choice === false || choice === 'opt-out' || Object.values(choice).includes(false);
  listen('pagehide', () => {
    const last = choices.at(-1);
    if (last === undefined || last === true || !choices.some(isRefusal)) return;
    choices = [];
    callSafely(() => keepRefusal(createId(), tag));
  });
  return {
    add: (choice) => void choices.push(choice),
    makeAll(store) {
      for (const choice of choices)
        callSafely(() => (choice === 'opt-out' ? store.optOut() : store.decide(choice)));
      choices = [];
    },
  };
}

/** Writes a record that refuses everything. */
function keepRefusal(id: string, tag?: HTMLScriptElement): void {
  const policy = buildPolicy(findDeclaration(tag).written);
  const now = (): number => Date.now();
  const storage = createRecordStorage(policy, now);
  const circumstances = {source: 'api', now: now(), id, language: '', gpc: false} as const;
  const record = makeRecord(policy, storage.read(), false, circumstances);
  storage.write(refusalOf(record));
}
