import type {Protocol} from 'puppeteer-core';
import type {Cause} from '../model.js';

/** The cause of a request or a write. */
export interface KnownCause {
  readonly by: Cause;
  /** Addresses from the direct cause up to the page. */
  readonly chain: readonly string[];
}

/** Longest chain that a report shows. */
const MOST_LINKS = 12;

/** Longest address that a report shows. Unit: characters. */
const LONGEST = 300;

export const shortened = (address: string): string =>
  address.length > LONGEST ? `${address.slice(0, LONGEST)}…` : address;

const withoutLine = (link: string): string => link.replace(/:\d+$/, '');

/** Remembers by which chain each address was requested, so that later chains lead on through it. */
export function createCauses() {
  const chains = new Map<string, readonly string[]>();

  /** Leads a chain on, from the address at its end up to the page. */
  const extend = (direct: readonly string[]): readonly string[] => {
    const chain: string[] = [];
    for (const link of [...direct, ...beyond(direct.at(-1))]) {
      if (chain.length < MOST_LINKS && !chain.includes(shortened(link))) chain.push(shortened(link));
    }
    return chain;
  };
  const beyond = (last: string | undefined): readonly string[] =>
    last === undefined ? [] : (chains.get(last) ?? chains.get(withoutLine(last)) ?? []);

  return {
    extend,

    /** Returns the cause of a request, and remembers it for what the requested file causes in turn. */
    ofRequest(url: string, initiator: Protocol.Network.Initiator, documentUrl: string): KnownCause {
      const direct = directOf(initiator).filter((link) => withoutLine(link) !== url);
      const isDocument = direct.length === 0 && documentUrl === url;
      const chain = isDocument ? [] : extend(direct.length > 0 ? direct : [documentUrl]);
      if (!chains.has(url)) chains.set(url, chain);
      return {by: causeOf(initiator), chain};
    },

    /** Remembers that one address was redirected to another. */
    redirected(from: string, to: string): readonly string[] {
      const chain = extend([from]);
      if (!chains.has(to)) chains.set(to, chain);
      return chain;
    },

    /** Remembers which document or worker started a worker or frame. */
    started(url: string, by: readonly string[]): void {
      if (!chains.has(url)) chains.set(url, extend(by));
    },
  };
}

export type Causes = ReturnType<typeof createCauses>;

function causeOf({type}: Protocol.Network.Initiator): Cause {
  if (type === 'script') return 'script';
  return type === 'parser' || type === 'preload' ? 'parser' : 'other';
}

function directOf({type, url, lineNumber, stack}: Protocol.Network.Initiator): readonly string[] {
  const frames = [...framesOf(stack)];
  if (frames.length > 0) return [...new Set(frames)];
  if (url === undefined || url === '') return [];
  return [type === 'parser' && lineNumber !== undefined ? `${url}:${lineNumber + 1}` : url];
}

function* framesOf(stack: Protocol.Runtime.StackTrace | undefined): Generator<string> {
  for (let trace = stack; trace; trace = trace.parent) {
    for (const {url, lineNumber} of trace.callFrames) {
      if (/^(https?|blob):/.test(url)) yield `${url}:${lineNumber + 1}`;
    }
  }
}
