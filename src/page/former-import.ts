import type {ConsentPolicy} from '../core/policy.js';
import type {ConsentRecord} from '../core/record.js';
import type {ConsentStore, RecordStorage} from '../core/store.js';
import {documentCookies} from '../dom/record-cookie.js';
import type {TakeOver} from '../import/find-former.js';
import type {LoadChunk} from './chunks.js';
import {createId} from './consent-actions.js';
import {whenSettled} from './when-settled.js';

/** Takes over the record of the consent tool that the site used before. */
export interface FormerImport {
  /** The storage. Until the import is done, a missing record is unknown, because the former one may be a refusal. */
  readonly storage: RecordStorage;
  /**
   * Takes over the former record if there is no record, then calls back. Otherwise calls back at once.
   *
   * @param isAmbiguous Whether the parsed page declares more than one policy. If so, nothing is taken over.
   */
  readonly run: (store: ConsentStore, isAmbiguous: () => boolean, done: () => void) => void;
}

/**
 * Prepares the import that the policy asks for. While its files are loaded, and if they fail, the state is unknown.
 *
 * @param own The storage of the library's own record.
 * @param onDecision Called with the record that was taken over, and with whether the browser keeps it.
 */
export function createFormerImport(
  {importFrom}: ConsentPolicy,
  own: RecordStorage,
  load: LoadChunk,
  onDecision: (record: ConsentRecord, isKept: boolean) => void,
): FormerImport {
  let isPending = importFrom.length > 0 && !isEmpty();
  const read: RecordStorage['read'] = () => {
    const kept = own.read();
    return isPending && kept === 'none' ? 'unknown' : kept;
  };
  return {
    // A page that imports nothing has one module less on the path of a decision.
    storage: isPending ? {...own, read} : own,
    run(store, isAmbiguous, done) {
      if (!isPending || own.read() !== 'none') {
        done();
        return;
      }
      let takeOver: TakeOver | undefined;
      whenSettled(
        async (isOver) => {
          // A file has the first word of its tool's name, because content blockers know some names. No character of a name
          // leads to another folder.
          const tools = importFrom.map((tool) => load(`import/${tool.replace(/\W.*/, '')}.js`));
          const {findFormer} = await load('import.js');
          const found = await findFormer(store, tools);
          if (!isOver()) takeOver = found;
        },
        () => {
          if (!takeOver) done();
          else
            takeOver(own, createId(), onDecision, isAmbiguous, (isReadable) => {
              isPending = !isReadable;
              store.refresh();
              done();
            });
        },
      );
    },
  };
}

/** Whether the browser keeps nothing at all for this page. Such a page has no former record, so it loads no files. */
function isEmpty(): boolean {
  try {
    return documentCookies() === '' && localStorage.length === 0;
  } catch {
    // A former record may lie in what the page may not read.
    return false;
  }
}
