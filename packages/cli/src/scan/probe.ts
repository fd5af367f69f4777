import type {Policy} from './answer/own-banner.js';
import {readPolicy} from './answer/own-banner.js';
import {openProfile} from './browser/open-profile.js';
import {troubleOf} from './visit/find-trouble.js';
import {pause} from './within.js';

/** How long another tool's banner has to appear. Unit: milliseconds. */
const BANNER_LIMIT_MS = 12_000;

const STEP_MS = 100;

/** What the start page is, before anything is scanned. */
export interface Probe {
  readonly browser: string;
  readonly policy: Policy | null;
  readonly banner: {readonly kind: 'consent-elements' | 'other' | 'none'; readonly name: string};
  /** The address to which the start page leads. */
  readonly start: string;
}

/**
 * Opens the start page, and finds out who asks for consent there.
 *
 * @throws {PageTrouble} if the start page cannot be opened.
 */
export async function probe(program: string, start: string, limitMs: number): Promise<Probe> {
  const state = {id: 'probe', kind: 'before', category: '', region: '', gpc: false} as const;
  const profile = await openProfile({
    program,
    start,
    state,
    policy: null,
    action: null,
    isOwn: () => true,
    limitMs,
  });
  try {
    const page = await profile.visitor.page();
    const response = await page.goto(start, {waitUntil: 'domcontentloaded', timeout: limitMs});
    await page
      .waitForFunction('document.readyState === "complete"', {timeout: limitMs})
      .catch(() => undefined);
    const browser = await profile.browser.version();
    const reached = response ? withoutHash(page.url()) : start;
    const policy = await readPolicy(page);
    if (policy) return {browser, policy, banner: {kind: 'consent-elements', name: ''}, start: reached};
    const {other} = profile;
    for (
      let waited = 0;
      other && !other.isShown && !other.isAbsent && waited < BANNER_LIMIT_MS;
      waited += STEP_MS
    )
      await pause(STEP_MS);
    const name = other?.name ?? '';
    const banner =
      other?.isShown === true ? ({kind: 'other', name} as const) : ({kind: 'none', name: ''} as const);
    return {browser, policy: null, banner, start: reached};
  } catch (error) {
    throw troubleOf(error);
  } finally {
    await profile.close();
  }
}

function withoutHash(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
