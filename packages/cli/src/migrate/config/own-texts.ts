import type {Draft, OwnText} from './draft.js';
import type {Options} from './options.js';
import {type ReadText, readRichText} from './rich-text.js';

/** Texts that the options of another tool hold, by their names there, and the names that they have here. */
export type TextTable = Readonly<Record<string, string>>;

/** Takes over texts that replace built-in ones, as far as there are any. */
export function takeTexts(
  options: Options | undefined,
  table: TextTable,
  draft: Draft,
  language: string,
): void {
  for (const [key, name] of Object.entries(table)) {
    if (options?.has(key)) takeText(options, key, name, draft, language);
  }
}

/** Takes over one text. Built-in texts are plain here. A link in one is listed, unless it leads to the policy or imprint. */
export function takeText(
  options: Options,
  key: string,
  name: string,
  draft: Draft,
  language: string,
  change: (html: string) => string = (html) => html,
): void {
  const html = options.text(key);
  if (html === undefined) return;
  const read = readRichText(change(html));
  if (read.plain === '') return;
  const links = takeLinks(read, options, key, draft);
  for (const {href, content} of links) {
    options.remark(key, {
      code: 'no-counterpart',
      level: 'left',
      what: `The text has a link "${content}" to ${href}, and is plain here`,
      cure: 'Write the text into <p slot="message"> with the link, or leave the link out.',
    });
  }
  addOwnText(draft, {name, language, text: read.plain});
}

/** Adds a text. The first of a name and language stays. */
export function addOwnText(draft: Draft, text: OwnText): void {
  const isThere = draft.texts.some(({name, language}) => name === text.name && language === text.language);
  if (!isThere) draft.texts.push(text);
}

const POLICY = /privacy|datenschutz|confidentialit|privacidad|riservatezza|policy/i;
const IMPRINT = /imprint|impressum|mentions-?\s?l[ée]gales|legal-?notice|aviso-?legal|note-legali/i;

/** Takes links to the policy and the imprint out of a text. Returns the others. */
export function takeLinks({links}: ReadText, options: Options, key: string, draft: Draft): ReadText['links'] {
  return links.filter(({href, content}) => {
    const option = [['imprintHref', IMPRINT] as const, ['policyHref', POLICY] as const].find(
      ([, words]) => words.test(href) || words.test(content),
    )?.[0];
    if (!option) return true;
    const known = draft.options.get(option);
    if (known !== undefined) return known !== href;
    draft.options.set(option, href);
    options.remark(key, {
      code: 'check',
      level: 'note',
      what: `The link "${content}" has become ${option === 'policyHref' ? 'policy-href' : 'imprint-href'}="${href}"`,
      cure: 'Check the link.',
    });
    return false;
  });
}
