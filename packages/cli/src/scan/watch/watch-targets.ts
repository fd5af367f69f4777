import type {Browser, CDPSession, Protocol} from 'puppeteer-core';
import {createNetworkWatch} from './watch-network.js';
import type {Recorder} from './recorder.js';
import {BINDING, HOOK, type Write} from './write-hook.js';

/** Most of an answer's body that the browser keeps for the scanner, which reads none. Unit: bytes. */
const BUFFER = {maxTotalBufferSize: 100_000, maxResourceBufferSize: 50_000};

const AUTO_ATTACH = {autoAttach: true, waitForDebuggerOnStart: true, flatten: true} as const;

/** A page, frame or worker that is being watched. */
export interface WatchedTarget {
  readonly id: string;
  readonly type: string;
  readonly session: CDPSession;
}

/** What the watcher tells besides what it gives the recorder. */
export interface WatchEvents {
  /** Code that runs before that of each document and worker. */
  readonly prelude: string;
  /** So much of a document has come. Unit: bytes. */
  readonly onBytes: (bytes: number) => void;
  /** A page's process has ended. */
  readonly onCrash: () => void;
  /** A page or frame, before its code runs. What is sent to its session now comes first. */
  readonly onDocumentTarget?: (session: CDPSession) => void;
}

const ofDocuments = (type: string): boolean => type === 'page' || type === 'iframe';

/**
 * Watches everything in a browser that runs code: pages, frames, and workers of all kinds. Each target waits until the
 * watch is in place.
 */
export async function watchTargets(
  browser: Browser,
  recorder: Recorder,
  events: WatchEvents,
): Promise<ReadonlySet<WatchedTarget>> {
  const targets = new Set<WatchedTarget>();
  const code = `${events.prelude}\n${HOOK}`;
  const watchNetwork = createNetworkWatch(recorder, events.onBytes);

  const attachChildren = (parent: CDPSession) => {
    parent.on('Target.attachedToTarget', ({sessionId, targetInfo}) => {
      const session = parent.connection()?.session(sessionId);
      if (session) attach(session, targetInfo);
    });
    parent.on('Target.detachedFromTarget', ({sessionId}) => {
      for (const target of targets) if (target.session.id() === sessionId) targets.delete(target);
    });
  };

  const attach = (session: CDPSession, {targetId, type, url}: Protocol.Target.TargetInfo) => {
    targets.add({id: targetId, type, session});
    const isDocument = ofDocuments(type);
    if (type === 'service_worker') recorder.worker(url);
    watchNetwork(session);
    attachChildren(session);
    session.on('Runtime.bindingCalled', ({name, payload}) => {
      const write = name === BINDING ? readWrite(payload) : undefined;
      if (write) recorder.write(write, !isDocument);
    });
    session.on('Inspector.targetCrashed', () => {
      if (type === 'page') events.onCrash();
    });
    // A target that has gone meanwhile refuses; it can set nothing any more.
    const send = (sent: Promise<unknown>) => void sent.catch(() => undefined);
    send(session.send('Network.enable', BUFFER));
    send(session.send('Inspector.enable'));
    send(session.send('Runtime.enable'));
    send(session.send('Runtime.addBinding', {name: BINDING}));
    if (isDocument) {
      send(session.send('Page.enable'));
      send(session.send('Page.addScriptToEvaluateOnNewDocument', {source: code, runImmediately: true}));
      events.onDocumentTarget?.(session);
    } else {
      send(session.send('Runtime.evaluate', {expression: code}));
    }
    send(session.send('Target.setAutoAttach', AUTO_ATTACH));
    send(session.send('Runtime.runIfWaitingForDebugger'));
  };

  const root = await browser.target().createCDPSession();
  attachChildren(root);
  await root.send('Target.setAutoAttach', {
    ...AUTO_ATTACH,
    // The browser's own windows are no part of a page.
    filter: [...['browser', 'browser_ui', 'tab'].map((type) => ({type, exclude: true})), {}],
  });
  return targets;
}

/** The payload comes from the page, so it may be anything. */
function readWrite(payload: string): Write | undefined {
  try {
    const {kind, text, at, stack, isThere} = JSON.parse(payload) as Record<string, unknown>;
    const isWrite = [kind, text, at, stack].every((value) => typeof value === 'string');
    return isWrite ? ({kind, text, at, stack, isThere: isThere === true} as Write) : undefined;
  } catch {
    return undefined;
  }
}
