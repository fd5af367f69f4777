import {Parser} from 'htmlparser2';
import {
  asTextTag,
  plainText,
  type RichText,
  type RichTextElement,
} from '../../../../../src/core/rich-text.js';
import {isLinkAddress} from '../../../../../src/core/schema.js';

/** A text of the former tool. */
export interface ReadText {
  readonly text: RichText;
  /** The text without its markup. */
  readonly plain: string;
  readonly links: readonly {readonly href: string; readonly content: string}[];
  /** The names of elements that a text cannot have here. Their text is kept. */
  readonly lost: readonly string[];
}

/** What other tools write for the same. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['b', 'strong'],
  ['i', 'em'],
  ['li', 'p'],
  ['div', 'p'],
]);

/** Elements that are nothing without their markup. */
const PLAIN = ['span', 'ul', 'ol', 'u', 'small'];

type Part = string | RichTextElement;

interface OpenElement {
  readonly tag: RichTextElement['tag'] | undefined;
  readonly href: string;
  readonly content: Part[];
}

/** Reads a text in HTML. What a text cannot have here becomes its own text. */
export function readRichText(html: string): ReadText {
  const lost: string[] = [];
  const links: {href: string; content: string}[] = [];
  let ignored = '';
  const open: OpenElement[] = [{tag: undefined, href: '', content: []}];
  const add = (...parts: Part[]): void => void open.at(-1)?.content.push(...parts);
  const parser = new Parser({
    onopentag(name, attributes) {
      // The note "always on" of vanilla-cookieconsent. The dialog says so itself.
      if (ignored || (attributes['class'] ?? '').includes('pm__badge') || /^(?:script|style)$/.test(name)) {
        ignored ||= name;
        return;
      }
      const href = (attributes['href'] ?? '').trim();
      const tag = asTextTag(SAME.get(name) ?? name);
      const isKept = tag !== 'a' || isLinkAddress(href);
      if (!isKept || (!tag && !PLAIN.includes(name))) lost.push(tag === 'a' ? `a href="${href}"` : name);
      open.push({tag: isKept ? tag : undefined, href, content: []});
    },
    ontext(text) {
      if (!ignored) add(text.replace(/\s+/g, ' '));
    },
    onclosetag(name) {
      if (ignored) {
        if (ignored === name) ignored = '';
        return;
      }
      const closed = open.length > 1 ? open.pop() : undefined;
      if (!closed) return;
      const {tag, href, content} = closed;
      if (!tag) {
        add(...content);
        return;
      }
      const text = simplified(content);
      if (text === '' && tag !== 'br') return;
      if (tag === 'a') links.push({href, content: plainText(text)});
      add(tag === 'a' ? {tag, href, content: text} : tag === 'br' ? {tag} : {tag, content: text});
    },
  });
  parser.end(html);
  const text = simplified(open[0]?.content ?? []);
  return {text, plain: plainText(text).replace(/\s+/g, ' ').trim(), links, lost};
}

/** Joins texts that stand side by side. A list of one text is the text. */
function simplified(parts: readonly Part[]): RichText {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  const [only = '', ...others] = joined;
  return others.length === 0 && typeof only === 'string' ? only.trim() : joined;
}
