import {buildPolicy} from '../core/build-policy.js';
import type {ConsentChoice} from '../core/choice.js';
import {makeRecord} from '../core/make-record.js';
import {EVERYTHING} from '../core/record.js';
import type {ConsentStore} from '../core/store.js';
import {callSafely} from '../dom/call-safely.js';
import {listen} from '../dom/document.js';
import {createRecordStorage} from '../storage/record-storage.js';
import {createId} from './create-id.js';
import {findDeclaration} from './find-declaration.js';

/** Takes decisions that are made before the policy is known. */
export interface EarlyChoices {
  readonly add: (choice: ConsentChoice | boolean) => void;
  /** Makes them in their order, now that the policy is known. */
  readonly makeAll: (store: ConsentStore) => void;
}

/**
 * Holds decisions until the policy is known. A visitor who refuses and leaves before that has refused everything: the
 * record is then written from as much of the declaration as there is.
 *
 * @param tag The library's own script tag.
 */
export function createEarlyChoices(tag: HTMLScriptElement | undefined): EarlyChoices {
  let choices: (ConsentChoice | boolean)[] = [];
  const isRefusal = (choice: ConsentChoice | boolean): boolean =>
    choice === false || Object.values(choice).includes(false);
  listen('pagehide', () => {
    const last = choices.at(-1);
    if (last === undefined || last === true || !choices.some(isRefusal)) return;
    choices = [];
    callSafely(() => keepRefusal(tag));
  });
  return {
    add: (choice) => void choices.push(choice),
    makeAll(store) {
      for (const choice of choices) callSafely(() => store.decide(choice));
      choices = [];
    },
  };
}

function keepRefusal(tag: HTMLScriptElement | undefined): void {
  const policy = buildPolicy(findDeclaration(tag).written);
  const now = (): number => Date.now();
  const storage = createRecordStorage(policy, now);
  const circumstances = {source: 'api', now: now(), id: createId(), language: '', gpc: false} as const;
  const record = makeRecord(policy, storage.read(), false, circumstances);
  storage.write({...record, granted: [], denied: [EVERYTHING], answered: {}});
}
