/** Ending of the name of a file of words. The words of the dialog have a file of their own. */
export type WordsFile = '' | '.dialog';

/** Texts of the site itself in one language, by the name of the built-in text that each replaces. */
export interface OwnTexts {
  /** Name of the language, as files of words have it. Empty: the texts hold in all languages. */
  readonly language: string;
  /** The names and texts. Of two texts with one name, the later one holds. */
  readonly texts: readonly (readonly [name: string, text: string])[];
}

/** All texts of the site. Later ones override earlier ones of the same language. */
const all = new Set<OwnTexts>();

/** Adds texts of the site. Returns a function that removes them. */
export function addOwnTexts(texts: OwnTexts): () => void {
  all.add(texts);
  return () => all.delete(texts);
}

/** Whether the site has texts in a language. */
export const hasOwnTexts = (name: string): boolean => [...all].some(({language}) => language === name);

/** Returns the words of one file, with the site's texts of some languages in place of the built-in ones. */
export function withOwnTexts(words: object, file: WordsFile, ...languages: readonly string[]): object {
  const texts = ['', ...languages].flatMap((name) => [...all].filter(({language}) => language === name));
  return replaceTexts(
    words,
    file,
    texts.flatMap((own) => own.texts),
  );
}

/** Returns the words of one file with texts in place of the built-in ones. */
export const replaceTexts = (words: object, file: WordsFile, texts: OwnTexts['texts']): object =>
  texts.reduce((replaced, [name, text]) => {
    const place = placeOf(name);
    return place?.file === file ? replaceText(replaced, place.path, text) : replaced;
  }, words);

/** The names that can be right. The language of the words is not a text: numbers and dates depend on it. */
const NAME =
  /^(?:dir|comma|(?:banner|button)\.(?!locale$)\w+|(?:notice|embed|categories)\.[\w-]+|dialog(?:\.\w+){1,2})$/;

/** Returns the file that has a text, and the keys that lead to the text there. */
function placeOf(name: string): {readonly file: WordsFile; readonly path: readonly string[]} | undefined {
  if (!NAME.test(name)) return undefined;
  const [group, ...path] = name.split('.');
  if (group === 'dialog') return {file: '.dialog', path};
  return {file: '', path: group === 'banner' || group === 'button' ? path : name.split('.')};
}

/** Returns words with another text at a place. A text never replaces a group of texts, nor a group a text. */
function replaceText(words: object, path: readonly string[], text: string): object {
  const [key = '', ...rest] = path;
  const old: unknown = Object.getOwnPropertyDescriptor(words, key)?.value;
  if (rest.length === 0) return typeof old === 'object' ? words : {...words, [key]: text};
  if (typeof old === 'string') return words;
  return {...words, [key]: replaceText(typeof old === 'object' && old ? old : {}, rest, text)};
}
