import {type Scanner, segment} from './segment.js';

/** Scans the code between the two lines of dashes at the top of an Astro file. */
export const scanFrontmatter: Scanner = ({text}, start) => {
  if (!text.startsWith('---', start) || text.slice(0, start).trim() !== '') return undefined;
  const found = /^---[ \t]*\r?\n[^]*?^---[ \t]*$/m.exec(text.slice(start));
  return found?.index === 0 ? segment(start, start + found[0].length, 'code') : undefined;
};
