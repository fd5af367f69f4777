import {dialectOf} from './dialects.js';
import type {Markup} from './element.js';
import {readHtml} from './read-html.js';
import {readJsx} from './read-jsx.js';

/**
 * Reads the elements of a file.
 *
 * @param fileName Its end says how the text is read.
 * @returns undefined if the language has no tags, or the text cannot be read.
 */
export function readMarkup(text: string, fileName: string): Markup | undefined {
  const dialect = dialectOf(fileName);
  switch (dialect.kind) {
    case 'markup':
      return readHtml(text, dialect);
    case 'program':
      return readJsx(text, dialect);
    case 'unknown':
      return undefined;
  }
}
