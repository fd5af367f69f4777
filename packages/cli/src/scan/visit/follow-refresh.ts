import {pause} from '../within.js';

/** How often a page may lead on by itself, as by a refresh in its markup, before that counts as an error. */
const MOST_REFRESHES = 3;

/** How long the next document may take to come. Unit: milliseconds. */
const PAUSE_MS = 500;

/** The browser's driver says so of code that was running in a document when the next one came. */
const IS_GONE = /context was destroyed|Cannot find context|detached [Ff]rame/;

/** Runs what reads a page, and runs it again in the next document if the page has led on by itself meanwhile. */
export async function followRefresh<Result>(read: () => Promise<Result>): Promise<Result> {
  for (let refreshes = 0; ; refreshes++) {
    try {
      return await read();
    } catch (error) {
      const isGone = error instanceof Error && IS_GONE.test(error.message);
      if (!isGone || refreshes === MOST_REFRESHES) throw error;
      await pause(PAUSE_MS);
    }
  }
}
