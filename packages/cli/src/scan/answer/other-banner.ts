import {readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {CDPSession, Protocol} from 'puppeteer-core';

/** The function by which the content script of autoconsent sends its messages. */
const SEND = 'autoconsentSendMessage';

/** The world of its own in which the content script runs, so that the page does not see it. */
const WORLD = 'consent-scan';

export type Action = 'optIn' | 'optOut' | null;

/** What autoconsent has told so far. */
export interface OtherBanner {
  /** The name of the tool. Empty until one is found. */
  readonly name: string;
  /** Whether its banner shows. */
  readonly isShown: boolean;
  /** Whether the search has ended without one. */
  readonly isAbsent: boolean;
  /** Whether it took the answer. undefined: not yet. */
  readonly result: boolean | undefined;
}

/** A message of the content script, as far as it is used here. */
interface Message {
  readonly type?: unknown;
  readonly cmp?: unknown;
  readonly result?: unknown;
  readonly code?: unknown;
  readonly id?: unknown;
  readonly mainFrame?: unknown;
  readonly state?: {readonly lifecycle?: unknown};
}

let files: {readonly script: string; readonly rules: unknown} | undefined;

function readFiles() {
  if (files) return files;
  const main = fileURLToPath(import.meta.resolve('@duckduckgo/autoconsent'));
  const rules = fileURLToPath(import.meta.resolve('@duckduckgo/autoconsent/rules/rules.json'));
  files = {
    script: readFileSync(path.join(path.dirname(main), 'autoconsent.playwright.js'), 'utf8'),
    rules: JSON.parse(readFileSync(rules, 'utf8')) as unknown,
  };
  return files;
}

const config = (autoAction: Action) => ({
  enabled: true,
  autoAction,
  disabledCmps: [],
  enablePrehide: false,
  enableCosmeticRules: false,
  enableGeneratedRules: true,
  enableHeuristicDetection: true,
  // The other modes press "Accept" where there is no "Reject".
  heuristicMode: 'reject',
  detectRetries: 20,
  isMainWorld: false,
  prehideTimeout: 2000,
  logs: {},
});

/**
 * Answers the banners of other tools with DuckDuckGo's autoconsent.
 *
 * @param action The answer. null: it looks for a banner, and leaves it as it is.
 * @see https://github.com/duckduckgo/autoconsent/blob/main/docs/api.md
 */
export function createOtherBanner(action: Action) {
  const state = {name: '', isShown: false, isAbsent: false, result: undefined as boolean | undefined};

  const note = ({type, cmp, result, mainFrame, state: report}: Message) => {
    const name = typeof cmp === 'string' ? cmp : '';
    if (type === 'cmpDetected' && state.name === '') state.name = name;
    if (type === 'popupFound') Object.assign(state, {name, isShown: true});
    if (type === 'report' && mainFrame === true && report?.lifecycle === 'nothingDetected')
      state.isAbsent = true;
    if (type === 'optInResult' || type === 'optOutResult')
      state.result = state.result === true || result === true;
  };

  return {
    state: state as OtherBanner,

    /** Puts the content script into each document of a page or frame. */
    watch(session: CDPSession): void {
      const contexts = new Map<string, number>();
      const send = (sent: Promise<unknown>) => void sent.catch(() => undefined);
      session.on('Runtime.executionContextCreated', ({context}) => {
        const data = context.auxData as {frameId?: string; isDefault?: boolean} | undefined;
        if (data?.frameId !== undefined && data.isDefault === true) contexts.set(data.frameId, context.id);
        if (context.name === WORLD && data?.frameId !== undefined) worlds.set(context.id, data.frameId);
      });
      const worlds = new Map<number, string>();
      session.on('Runtime.bindingCalled', ({name, payload, executionContextId}) => {
        if (name === SEND) send(reply(payload, executionContextId));
      });

      const reply = async (payload: string, contextId: number): Promise<void> => {
        const message = JSON.parse(payload) as Message;
        note(message);
        if (message.type === 'init') {
          await tell(contextId, {type: 'initResp', config: config(action), rules: readFiles().rules});
        }
        if (message.type === 'eval') {
          const result = await evaluate(String(message.code), contexts.get(worlds.get(contextId) ?? ''));
          await tell(contextId, {id: message.id, type: 'evalResp', result});
        }
      };
      const tell = (contextId: number, message: unknown) =>
        session.send('Runtime.evaluate', {
          contextId,
          expression: `globalThis.autoconsentReceiveMessage?.(${JSON.stringify(message)})`,
        });
      const evaluate = async (expression: string, contextId: number | undefined): Promise<unknown> => {
        const options: Protocol.Runtime.EvaluateRequest = {
          expression,
          awaitPromise: true,
          returnByValue: true,
        };
        const answer = await session.send(
          'Runtime.evaluate',
          contextId === undefined ? options : {...options, contextId},
        );
        return answer.exceptionDetails ? false : (answer.result.value as unknown);
      };

      const {script} = readFiles();
      const bridge = `globalThis.${SEND} = ((send) => (message) => { send(JSON.stringify(message)); return Promise.resolve(); })(globalThis.${SEND});`;
      send(session.send('Runtime.addBinding', {name: SEND, executionContextName: WORLD}));
      send(
        session.send('Page.addScriptToEvaluateOnNewDocument', {
          source: `if (/^http/.test(location.protocol)) {${bridge}\n${script}}`,
          worldName: WORLD,
          runImmediately: true,
        }),
      );
    },
  };
}
