// The syntax of ERB, EJS, EEx, JSP and ASP.
import {firstWord, type Scanner, segment} from './segment.js';

const OPENING = new Set(['if', 'unless', 'case', 'for', 'while', 'until', 'begin', 'cond', 'with']);

/** Statements that write nothing: others, such as `concat(a)` and `out.print(a);`, may. */
const SILENT =
  /^(?:$|else\b|elsif\b|elseif\b|when\b|in\b|rescue\b|ensure\b|@|!|(?:(?:var|let|const|String|int)\s+)?[@$\w.]+\s*=[^;]*;?$)/;

/** Scans `<% … %>`, `<%= … %>` and `<%# … %>`. */
export const scanPercent: Scanner = ({text, endOf}, start) => {
  if (!text.startsWith('<%', start)) return undefined;
  const isComment = text.startsWith('<%--', start);
  const end = isComment ? endOf('--%>', start + 4) : endOf('%>', start + 2);
  if (end < 0) return undefined;
  const sign = text[start + 2] ?? '';
  if (isComment || sign === '#') return segment(start, end, 'comment');
  const code = text.slice(start + 2, end - 2).trim();
  const opensBlock = /(?:\bdo(?:\s*\|[^|]*\|)?|\{(?:\s*\|[^|]*\|)?|->)$/.test(code.replace(/-$/, '').trim());
  if (sign === '=' || (sign === '-' && !opensBlock)) return segment(start, end, 'output');
  const word = firstWord(code);
  if (word === 'end' || (code.startsWith('}') && !opensBlock)) return segment(start, end, 'statement', -1);
  if (code.startsWith('}')) return segment(start, end, 'statement');
  if (opensBlock || OPENING.has(word)) return segment(start, end, 'statement', 1);
  return segment(start, end, SILENT.test(code) ? 'statement' : 'output');
};
