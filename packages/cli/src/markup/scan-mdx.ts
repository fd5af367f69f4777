import {endOfBrackets} from './brackets.js';
import {type Scanner, segment} from './segment.js';

/** Scans `import …` and `export …` of MDX: from a line of their own to the next empty line behind the brackets of that line. */
export const scanMdxProgram: Scanner = ({text}, start) => {
  if (start > 0 && text[start - 1] !== '\n') return undefined;
  if (!/^(?:import|export)\s/.test(text.slice(start, start + 8))) return undefined;
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(start, lineEnd < 0 ? text.length : lineEnd);
  const bracket = line.search(/[{([]/);
  const behind = bracket < 0 ? -1 : endOfBrackets(text, start + bracket);
  const from = Math.max(start, behind);
  const empty = /\n[ \t]*\r?\n/.exec(text.slice(from))?.index;
  return segment(start, empty === undefined ? text.length : from + empty, 'code');
};
