import {findLinks, pageAddress} from './find-links.js';

/** Hands out the pages to visit: those that are known from the start, then those that are linked. */
export interface PageQueue {
  readonly next: () => string | undefined;
  readonly found: (links: readonly string[]) => void;
  /** The first addresses, as far as they will be handed out. */
  readonly known: () => readonly string[];
  /** All that have been handed out, in order. */
  readonly visited: () => readonly string[];
}

/**
 * @param known Addresses to visit first.
 * @param most How many pages are handed out at most.
 * @param start The page whose host the links have to share. undefined: no link is followed.
 */
export function createPageQueue(
  known: readonly string[],
  most: number,
  start: string | undefined,
): PageQueue {
  const all = [...new Set(known.map(pageAddress))];
  let index = 0;
  return {
    next: () => (index < most ? all[index++] : undefined),
    found(links) {
      if (start === undefined) return;
      for (const link of findLinks(links, start)) if (!all.includes(link)) all.push(link);
    },
    known: () => all.slice(0, most),
    visited: () => all.slice(0, index),
  };
}
