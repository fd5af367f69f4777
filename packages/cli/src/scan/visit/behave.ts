import type {Page} from 'puppeteer-core';
import {pause, within} from '../within.js';

/** A page is settled when it has asked for nothing for so long. Unit: milliseconds. */
const QUIET_MS = 400;

/** How long a page has to settle. Unit: milliseconds. */
const SETTLE_LIMIT_MS = 5000;

/** How long the page's own code may take for one step. Unit: milliseconds. */
const STEP_LIMIT_MS = 8000;

/** How long a page has after the last step, for what a step has caused. Unit: milliseconds. */
const AFTER_MS = 150;

/** Waits until the page asks for nothing more. A page that never stops is taken as it is after a while. */
export const settle = async (page: Page): Promise<void> => {
  await page
    .waitForNetworkIdle({idleTime: QUIET_MS, timeout: SETTLE_LIMIT_MS, concurrency: 1})
    .catch(() => undefined);
};

/** What a visitor does something with: that of a page of Puppeteer, or of Playwright. */
export interface Behavior {
  readonly mouse: {
    move(x: number, y: number, options?: {steps?: number}): Promise<void>;
    click(x: number, y: number): Promise<void>;
  };
  readonly keyboard: {press(key: 'Shift'): Promise<void>};
  /** Runs a function in the page. */
  readonly run: <Result>(act: () => Promise<Result> | Result) => Promise<Result>;
}

/**
 * Does what a visitor does without wanting anything: moves the pointer, presses keys, clicks where nothing is, scrolls to
 * the end. Code that waits for a first interaction runs then.
 */
export async function behave({mouse, keyboard, run}: Behavior): Promise<void> {
  await mouse.move(200, 200);
  await mouse.move(240, 260, {steps: 3});
  const spot = await within(STEP_LIMIT_MS, run(findQuietSpot));
  if (spot) await mouse.click(spot.x, spot.y);
  await keyboard.press('Shift');
  await within(STEP_LIMIT_MS, run(scrollThrough));
  await pause(AFTER_MS);
}

/** Runs in the page. Returns a point at which a click does nothing but tell that somebody is there. */
function findQuietSpot(): {x: number; y: number} | null {
  const active =
    'a, button, input, select, textarea, label, summary, option, video, audio, iframe, embed, object, dialog, [role], [onclick], [contenteditable], [tabindex]';
  const STEP = 60;
  for (let y = 20; y < innerHeight; y += STEP) {
    for (let x = 4; x < innerWidth; x += STEP) {
      const element = document.elementFromPoint(x, y);
      const isQuiet =
        element !== null && element.closest(active) === null && !element.localName.includes('-');
      if (isQuiet) return {x, y};
    }
  }
  return null;
}

/** Runs in the page. Scrolls to the end, a screen at a time. */
async function scrollThrough(): Promise<void> {
  const MOST_SCREENS = 25;
  const MS = 60;
  for (let screen = 1; screen <= MOST_SCREENS; screen++) {
    const before = scrollY;
    scrollTo({top: screen * innerHeight * 0.9, behavior: 'instant'});
    await new Promise((resolve) => setTimeout(resolve, MS));
    if (scrollY === before && screen > 1) break;
  }
}
