import {parse, type ParseResult, type ParserPlugin} from '@babel/parser';
import type {JSXAttribute, JSXOpeningElement, Node} from '@babel/types';
import type {ProgramDialect} from './dialects.js';
import type {Attribute, Markup, MarkupElement} from './element.js';

/**
 * Reads the elements of JSX in a program.
 *
 * @returns undefined if the program cannot be read.
 */
export function readJsx(text: string, {syntaxes}: ProgramDialect): Markup | undefined {
  const file = syntaxes.map((syntax) => parseAs(text, syntax)).find((one) => one !== undefined);
  if (!file) return undefined;
  const elements: MarkupElement[] = [];
  visit(file.program, (node) => {
    if (node.type === 'JSXOpeningElement') elements.push(toElement(node, text));
  });
  const comments = (file.comments ?? []).map(({start = 0, end = 0}) => ({
    start,
    end,
    kind: 'comment' as const,
  }));
  return {
    elements: elements.sort((a, b) => a.start - b.start),
    regions: [...comments, {start: 0, end: text.length, kind: 'code'}],
  };
}

function parseAs(text: string, syntax: readonly ParserPlugin[]): ParseResult | undefined {
  const plugins: ParserPlugin[] = [...syntax, 'decorators-legacy', 'explicitResourceManagement'];
  try {
    return parse(text, {sourceType: 'unambiguous', errorRecovery: true, plugins});
  } catch {
    // The text is searched all the same, and what the search finds is left to the author.
    return undefined;
  }
}

function visit(node: Node, callback: (node: Node) => void): void {
  callback(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, callback);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'loc' in value;

function toElement({name, attributes, start, end}: JSXOpeningElement, text: string): MarkupElement {
  const tag = text.slice(name.start ?? 0, name.end ?? 0);
  const lastSpread = attributes.filter(({type}) => type === 'JSXSpreadAttribute').at(-1)?.start ?? -1;
  return {
    tag,
    start: start ?? 0,
    nameEnd: name.end ?? 0,
    end: end ?? 0,
    attributes: attributes
      .filter((one) => one.type === 'JSXAttribute')
      // Of two the last one counts.
      .map((one) => toAttribute(one, text, (one.start ?? 0) < lastSpread)),
    isComponent: name.type !== 'JSXIdentifier' || /^[A-Z]/.test(tag),
    hasUnknownAttributes: attributes.some(({type}) => type === 'JSXSpreadAttribute'),
    isTangled: false,
  };
}

function toAttribute(
  {name, value, start, end}: JSXAttribute,
  text: string,
  isOverridable: boolean,
): Attribute {
  const nameEnd = name.end ?? 0;
  const place = {
    name: text.slice(name.start ?? 0, nameEnd).toLowerCase(),
    start: start ?? 0,
    nameEnd,
    end: end ?? 0,
    isConditional: false,
    isOverridable,
    hasBranches: false,
  };
  if (!value) {
    const none = {value: '', valueStart: nameEnd, valueEnd: nameEnd, raw: '', quote: 'none'} as const;
    return {...place, ...none, isDynamic: false};
  }
  // `type={'text/plain'}` says the same as `type="text/plain"`.
  const literal = value.type === 'JSXExpressionContainer' ? value.expression : value;
  const from = literal.start ?? 0;
  const to = literal.end ?? 0;
  const quote = text[from] === "'" ? "'" : '"';
  const raw = text.slice(from + 1, to - 1);
  const isPlain = literal.type === 'StringLiteral' && !raw.includes('\\');
  return {
    ...place,
    value: isPlain ? literal.value : text.slice(from, to),
    valueStart: isPlain ? from + 1 : from,
    valueEnd: isPlain ? to - 1 : to,
    quote: isPlain ? quote : 'unquoted',
    raw: isPlain ? raw : '',
    isDynamic: !isPlain,
  };
}
