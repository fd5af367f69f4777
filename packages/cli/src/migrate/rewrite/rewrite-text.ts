import MagicString from 'magic-string';
import {type Attribute, attributeOf, type Markup, type MarkupElement} from '../../markup/element.js';
import {readMarkup} from '../../markup/read-markup.js';
import {countUpTo} from '../count-up-to.js';
import type {Finding, Problem} from '../finding.js';
import type {FormerMarkup} from '../tools/former-markup.js';
import type {Edit} from './edits.js';
import {findLeftovers, type Range} from './find-leftovers.js';
import {findLoaders} from './find-loaders.js';
import {mayBeLive} from '../tools/is-live.js';
import type {NameFormer} from './names.js';
import {rewriteElement} from './rewrite-element.js';

/** A text after its elements were rewritten. */
export interface RewrittenText {
  readonly text: string;
  /** How many elements were rewritten. */
  readonly count: number;
  /** In their order. Offsets are those of the text before. */
  readonly findings: readonly Finding[];
  /** Returns the offset in the text afterwards of an offset in the text before. */
  readonly offsetAfter: (offset: number) => number;
}

/**
 * Rewrites the gated elements and the controls of a former tool in a text. Everything else stays as it is.
 *
 * @param fileName Its end says how the text is read.
 */
export function rewriteText(
  text: string,
  fileName: string,
  tool: FormerMarkup,
  nameFormer: NameFormer,
): RewrittenText {
  const markup = readMarkup(text, fileName);
  if (!markup) return searched(text, tool);
  const loaders = findLoaders(markup, tool);
  const isLoader = (element: MarkupElement): boolean => loaders.some((one) => one.element === element);
  const findings: Finding[] = loaders.map(({finding}) => finding);
  const done: Range[] = loaders.map(({element}) => element);
  const edits: Edit[] = [];
  let count = 0;
  const add = (level: Finding['level'], offset: number, problem: Problem): void => {
    findings.push({...problem, level, offset});
  };
  for (const element of markup.elements.filter((one) => !isLoader(one))) {
    const outcome = rewriteElement(text, element, tool, nameFormer);
    if (!outcome) continue;
    if ('problem' in outcome) {
      add('left', element.start, outcome.problem);
      done.push(element);
      continue;
    }
    for (const note of outcome.notes) add('note', element.start, note);
    edits.push(...outcome.edits);
    done.push(...outcome.edits, ...element.attributes.filter((one) => isEdited(one, outcome.edits)));
    count++;
  }
  const rewritten = apply(text, edits);
  const offsetAfter = createShift(edits);
  const woken = findWoken(markup, readMarkup(rewritten, fileName));
  if (woken) return refused(text, woken);
  findings.push(...findLeftovers(text, markup, tool, done));
  return {text: rewritten, count, findings: inOrder(findings), offsetAfter};
}

const isEdited = (attribute: Attribute, edits: readonly Edit[]): boolean =>
  edits.some(({start, end}) => start < attribute.end && end > attribute.start);

function apply(text: string, edits: readonly Edit[]): string {
  const magic = new MagicString(text);
  for (const {start, end, text: replacement} of edits) {
    if (start === end) magic.appendLeft(start, replacement);
    else if (replacement === '') magic.remove(start, end);
    else magic.update(start, end, replacement);
  }
  return magic.toString();
}

/** Returns what says where an offset of the text before is afterwards. */
function createShift(edits: readonly Edit[]): (offset: number) => number {
  const inOrder = [...edits].sort((a, b) => a.end - b.end);
  const ends = inOrder.map(({end}) => end);
  const shifts = [0];
  for (const {start, end, text} of inOrder) shifts.push((shifts.at(-1) ?? 0) + text.length - (end - start));
  return (offset) => offset + (shifts[countUpTo(ends, offset)] ?? 0);
}

/**
 * Finds an element that was held and may run now. Nothing here makes one; this is the check that holds the promise, whatever
 * a template looks like.
 */
function findWoken(before: Markup, after: Markup | undefined): MarkupElement | undefined {
  if (after?.elements.length !== before.elements.length) return before.elements[0];
  return before.elements.find((element, index) => {
    const now = after.elements[index];
    return now && mayBeLive(now) && (!mayBeLive(element) || gainsAddress(element, now));
  });
}

/** Whether a script that something may let run has got an address. */
const gainsAddress = (before: MarkupElement, after: MarkupElement): boolean =>
  before.tag === 'script' && !attributeOf(before, 'src') && attributeOf(after, 'src') !== undefined;

/** Searches a text that cannot be read for the marks of the tool. */
function searched(text: string, tool: FormerMarkup): RewrittenText {
  const findings = findLeftovers(text, undefined, tool, []);
  const [first] = findings;
  if (!first) return {text, count: 0, findings, offsetAfter: same};
  const unreadable: Finding = {
    code: 'unreadable',
    level: 'left',
    offset: 0,
    what: 'the file has no tags that can be read here, and marks of the tool',
    cure: 'Change them by hand: each is in this list.',
  };
  return {text, count: 0, findings: [unreadable, ...inOrder(findings)], offsetAfter: same};
}

function refused(text: string, {start}: MarkupElement): RewrittenText {
  const finding: Finding = {
    code: 'not-written',
    level: 'left',
    offset: start,
    what: 'rewriting this file would let something run that was held, so nothing of it was written',
    cure: 'Change the file by hand, and tell us what stands there.',
  };
  return {text, count: 0, findings: [finding], offsetAfter: same};
}

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => a.offset - b.offset);

const same = (offset: number): number => offset;
