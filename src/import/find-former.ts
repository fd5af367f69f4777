import {makeRecord} from '../core/make-record.js';
import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentRecord} from '../core/record.js';
import type {ConsentStore, RecordStorage} from '../core/store.js';
import {whenParsed} from '../dom/document.js';
import {deleteEntries, readEntries} from './former-entries.js';
import type {FormerTool} from './former-tool.js';
import {type FormerFinding, type FormerJudgment, judgeFormer} from './judge-former.js';

/**
 * Takes over what former tools keep, if the page can be trusted. Keeps the record, and then deletes the former one.
 *
 * @param storage The storage of the library's own record. If it has a record meanwhile, nothing is taken over.
 * @param id The id of the record.
 * @param onDecision Called with the record, and with whether the browser keeps it.
 * @param isAmbiguous Whether the parsed page declares more than one policy. If so, nothing is taken over.
 * @param done Called with whether everything can be read. What cannot be read may be a refusal.
 */
export type TakeOver = (
  storage: RecordStorage,
  id: string,
  onDecision: (record: ConsentRecord, isKept: boolean) => void,
  isAmbiguous: () => boolean,
  done: (isReadable: boolean) => void,
) => void;

/**
 * Finds what former tools keep, and what of it can be taken over.
 *
 * @param files The files of the tools, in the order of the policy's `importFrom`.
 * @throws {DOMException} `SecurityError` if the page may not use cookies.
 */
export async function findFormer(
  {policy, gpc}: Pick<ConsentStore, 'policy' | 'gpc'>,
  files: readonly Promise<{readonly former: FormerTool}>[],
): Promise<TakeOver> {
  const tools = await Promise.all(files);
  const findings = tools.map(({former: tool}, index) => {
    const [, name = '', revision = ''] = /^([\w-]*):?(.*)$/.exec(policy.importFrom[index] ?? '') ?? [];
    return {name, tool, readings: tool.read(readEntries(tool), revision)};
  });
  const judgment = judgeFormer(policy, findings, Date.now(), gpc);
  const hasAnswers = Object.keys(judgment.choice).length > 0;
  return (storage, id, onDecision, isAmbiguous, done) => {
    const finish = (): void => done(!judgment.isUnreadable);
    if (!hasAnswers) {
      finish();
      return;
    }
    // A second banner may follow.
    whenParsed(() => {
      // The visitor has decided meanwhile, or another window has taken the record over.
      if (!isAmbiguous() && storage.read() === 'none') {
        const record = recordOf(policy, judgment, findings, id);
        const isKept = storage.write(record);
        onDecision(record, isKept);
        if (isKept) for (const {tool} of findings) deleteEntries(tool, policy.cookieName);
      }
      finish();
    });
  };
}

/** Returns the record of what is taken over. Its answers keep their time. */
function recordOf(
  policy: ConsentPolicy,
  {choice, answered}: FormerJudgment,
  findings: readonly FormerFinding[],
  id: string,
): ConsentRecord {
  // The library has shown no text yet, and the visitor has not answered under the signal.
  const tool = findings.find(({readings}) => readings.some((one) => typeof one === 'object'));
  const source = `import.${tool?.name ?? ''}` as const;
  const circumstances = {source, now: Date.now(), id, language: '', gpc: false};
  const record = makeRecord(policy, 'none', choice, circumstances);
  const names = [...record.granted, ...record.denied].filter(() => answered < record.updated);
  return {
    ...record,
    created: Math.min(answered, record.created),
    answered: Object.fromEntries(names.map((name) => [name, answered])),
  };
}
