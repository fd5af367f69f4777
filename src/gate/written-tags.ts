/** Elements in which a browser reads no tags but their own end tag. */
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript)$/;

/** The beginning of a tag, of a comment, or of a text that may become either. */
const MARKUP_START = /^<(?:\/?[a-z]|\/?$|!-?$)/i;

const COMMENT_START = '<!--';
const COMMENT_END = /--!?>/g;

/** What may be the beginning of the end of a comment or of raw text. */
const UNFINISHED_END = /(?:<\/?[a-z]*|--?!?)$/i;

/** Reads HTML that comes in pieces. */
export interface TagReader {
  /** Returns the complete part of the HTML. The rest, such as half a tag, waits for the next piece. */
  readonly read: (piece: string) => string;
  /** Returns the part that waits, and forgets it. */
  readonly rest: () => string;
}

/** A step of a reader: the index behind the HTML that it has read, and the text that takes the place of that HTML. */
interface Step {
  readonly end: number;
  readonly output: string;
}

/**
 * Makes a reader that finds start tags as a browser does: not in comments, not in scripts, and past each `>` in quotes.
 *
 * @param rewrite Takes a start tag and the name of its element; returns the text that takes the tag's place.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#tokenization
 */
export function createTagReader(rewrite: (tag: string, name: string) => string): TagReader {
  /** The part that waits for the next piece. */
  let incomplete = '';
  /** Matches the end of the comment or raw text that is being read. Undefined while tags count. */
  let rawTextEnd: RegExp | undefined;

  function read(piece: string): string {
    const html = incomplete + piece;
    let output = '';
    let position = 0;
    while (position < html.length) {
      const step = rawTextEnd ? readRawText(html, position, rawTextEnd) : readMarkup(html, position);
      if (!step) break;
      output += step.output;
      position = step.end;
    }
    incomplete = html.slice(position);
    return output;
  }

  /** Reads text in which tags do not count. Returns undefined if the end of that text may have begun. */
  function readRawText(html: string, start: number, pattern: RegExp): Step | undefined {
    pattern.lastIndex = start;
    const match = pattern.exec(html);
    if (match) {
      rawTextEnd = undefined;
      // The end tag of raw text is read as a tag.
      const end = match.index + (pattern === COMMENT_END ? match[0].length : 0);
      return {end, output: html.slice(start, end)};
    }
    const text = html.slice(start).replace(UNFINISHED_END, '');
    return text ? {end: start + text.length, output: text} : undefined;
  }

  /** Reads the text before a `<`, or what begins with it. Returns undefined if that is incomplete. */
  function readMarkup(html: string, start: number): Step | undefined {
    if (html.startsWith(COMMENT_START, start)) return readCommentStart(html, start);
    const tagStart = html.indexOf('<', start);
    if (tagStart !== start) {
      const end = tagStart < 0 ? html.length : tagStart;
      return {end, output: html.slice(start, end)};
    }
    const isMarkup = MARKUP_START.test(html.slice(start, start + COMMENT_START.length - 1));
    const end = isMarkup ? endOfTag(html, start) : start + 1;
    return end < 0 ? undefined : readTag(html.slice(start, end), end);
  }

  /** Reads the beginning of a comment. `<!-->` and `<!--->` are complete comments. */
  function readCommentStart(html: string, start: number): Step | undefined {
    const empty = /^<!---?>/.exec(html.slice(start, start + '<!--->'.length));
    if (empty) return {end: start + empty[0].length, output: empty[0]};
    if (/^<!---?$/.test(html.slice(start))) return undefined;
    rawTextEnd = COMMENT_END;
    return {end: start + COMMENT_START.length, output: COMMENT_START};
  }

  function readTag(tag: string, end: number): Step {
    const name = /^<([a-z][^\s/>]*)/i.exec(tag)?.[1]?.toLowerCase();
    if (!name) return {end, output: tag};
    if (RAW.test(name)) rawTextEnd = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    return {end, output: rewrite(tag, name)};
  }

  return {
    read,
    rest() {
      const text = incomplete;
      incomplete = '';
      return text;
    },
  };
}

/** The state of a tokenizer in a tag. A quote is the state of a value in such quotes. */
type TagState = 'tag' | 'before-name' | 'name' | 'after-name' | 'before-value' | 'value' | '"' | "'";

/** Returns the index behind a tag's `>`; -1 if there is none yet. */
function endOfTag(html: string, start: number): number {
  let state: TagState = 'tag';
  for (let at = start + 1; at < html.length; at++) {
    const char = html.charAt(at);
    if (state === '"' || state === "'") {
      if (char === state) state = 'before-name';
    } else if (char === '>') return at + 1;
    else state = nextState(state, char);
  }
  return -1;
}

function nextState(state: TagState, char: string): TagState {
  const isSpace = /\s/.test(char);
  // The slash of an end tag changes nothing: such a tag has no attributes that count.
  if (state === 'tag') return isSpace || char === '/' ? 'before-name' : state;
  if (state === 'before-value') {
    if (char === '"' || char === "'") return char;
    return isSpace ? state : 'value';
  }
  if (state === 'value') return isSpace ? 'before-name' : state;
  if (char === '/') return 'before-name';
  if (isSpace) return state === 'before-name' ? state : 'after-name';
  // A name may begin with "=", and then has it as a letter.
  return char === '=' && state !== 'before-name' ? 'before-value' : 'name';
}
