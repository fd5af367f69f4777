// Joins what V8 counted of one script on several pages, and says which lines and branches no page has run.
import {SourceMap} from 'node:module';

/** What is left of a stretch of code without names, values and operators is no code. */
const isEmpty = (code) => /^(?:[\s{}()[\];,]|\/\/[^\n]*|\/\*[^]*?\*\/)*$/.test(code);

/** Marks each character that ran on one page. Ranges lie within one another; the inner one counts. */
function markRun(ran, ranges) {
  const counts = new Int32Array(ran.length);
  const outerFirst = [...ranges].sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  for (const {startOffset, endOffset, count} of outerFirst) counts.fill(count, startOffset, endOffset);
  counts.forEach((count, i) => (ran[i] ||= count > 0 ? 1 : 0));
}

function sourceMapIn(text) {
  const [, encoded] = /\n\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/.exec(text) ?? [];
  return new SourceMap(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')));
}

/** Finds the line of the source, counted from 1, for each place of the script. */
function createLineFinder(text) {
  const map = sourceMapIn(text);
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({index}) => index + 1)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    const {originalLine} = map.findEntry(line, offset - starts[line]);
    return originalLine === undefined ? undefined : originalLine + 1;
  };
}

/** Every function, and every block that V8 counted apart, on any page. */
function countBranches(entries, ran, code) {
  const branches = new Map();
  for (const {ranges} of entries) {
    for (const {startOffset, endOffset} of ranges) {
      if (endOffset - startOffset >= code.length || isEmpty(code.slice(startOffset, endOffset))) continue;
      branches.set(`${startOffset} ${endOffset}`, ran.subarray(startOffset, endOffset).includes(1));
    }
  }
  return [...branches.values()];
}

/** Stretches of code that never ran. */
function findGaps(ran, code) {
  const gaps = [];
  for (let start = 0, end; start < code.length; start = end + 1) {
    start = ran.indexOf(0, start);
    if (start < 0 || start >= code.length) break;
    end = ran.indexOf(1, start);
    if (end < 0) end = code.length;
    if (!isEmpty(code.slice(start, end))) gaps.push({start, end});
  }
  return gaps;
}

/**
 * @param entries Of one script: its text and V8's ranges, page by page.
 * @returns {{lines: {all: number, run: number}, branches: {all: number, run: number}, gaps: string[]}} `gaps` names
 *   the lines that have code that never ran.
 */
export function mergeCoverage(entries) {
  const [{text}] = entries;
  const code = text.slice(0, text.lastIndexOf('\n//# sourceMappingURL='));
  const ran = new Uint8Array(text.length);
  for (const {ranges} of entries) markRun(ran, ranges);
  const lineAt = createLineFinder(text);

  const lines = new Map();
  for (const {index} of code.matchAll(/[\w$'"`#]+/g)) {
    const line = lineAt(index);
    if (line !== undefined) lines.set(line, lines.get(line) || ran[index] === 1);
  }
  const branches = countBranches(entries, ran, code);
  const gaps = findGaps(ran, code).map(({start, end}) => {
    const first = start + code.slice(start, end).search(/[^\s{}()[\];,]/);
    const from = lineAt(first);
    const to = lineAt(end - 1);
    return to > from ? `${from}-${to}` : String(from);
  });
  const run = (all) => ({all: all.length, run: all.filter(Boolean).length});
  return {lines: run([...lines.values()]), branches: run(branches), gaps: [...new Set(gaps)]};
}
