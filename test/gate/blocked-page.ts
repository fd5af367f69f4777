// A page with the built consent.block.js, for tests of what `block` holds.
import type {Consent} from '../../src/page/create-consent.js';
import {framePage, type FixtureWindow} from '../helpers/frames.js';
import {origins, requests, uniquePrefix} from '../helpers/server.js';

/** Puts something of an address into the page. */
export type Door = (address: string) => unknown;

export type BlockedWindow = FixtureWindow & {
  consent: Consent;
  doors: Record<string, Door>;
  checks: Record<string, unknown>;
};

export interface BlockedPage {
  readonly view: BlockedWindow;
  readonly other: string;
  readonly prefix: string;
  /** Names of what was asked of the server, in the order of the alphabet. */
  readonly asked: () => Promise<string[]>;
}

export interface BlockedPageOptions {
  /** Stands before the library's tag, without a host of its own to hold. */
  readonly before?: string;
  /** Of the rule, where it is not the other origin's host. */
  readonly rule?: string;
  readonly headers?: Record<string, string>;
}

/** Loads a page whose rule holds the other origin. `{{other}}` and `{{prefix}}` in the body stand for what they name. */
export async function blockedPage(body: string, options: BlockedPageOptions = {}): Promise<BlockedPage> {
  const {other} = await origins();
  const {before = '', rule = 'analytics: 127.0.0.1', headers} = options;
  const prefix = uniquePrefix();
  const fill = (text: string): string => text.replaceAll('{{other}}', other).replaceAll('{{prefix}}', prefix);
  const view = await framePage({
    html: `<!doctype html><title>page</title><script>window.ran = [];</script>${fill(before)}
      <script src="/fixture/dist/consent.block.js" data-block="${fill(rule)}"></script>
      <body><consent-banner hidden categories="analytics" cookie-name="${prefix}"></consent-banner><hr id="mark">
      ${fill(body)}`,
    ...(headers && {headers}),
  });
  const asked = async (): Promise<string[]> =>
    (await requests(prefix)).map(({id}) => id.replace(prefix, '')).sort();
  return {view: view as BlockedWindow, other, prefix, asked};
}

/** Waits long enough for something that must not happen to happen. */
export const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));
