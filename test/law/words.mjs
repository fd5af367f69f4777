// The texts that are shipped: of English from the source, for it is built in; of the others from their files.
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const elements = fileURLToPath(new URL('../../src/elements/', import.meta.url));

const ENGLISH = `
  import {english} from './words/messages.js';
  import {embedEnglish as embed} from './embed/embed-messages.js';
  import {noteEnglish} from './words/note-messages.js';
  import {noticeEnglish as notice} from './notice/notice-messages.js';
  import {settingsEnglish as settings} from './preferences-button/preferences-button-messages.js';
  export {dialogEnglish as dialog} from './preferences/dialog-messages.js';
  export const words = {...english, ...noteEnglish, embed, notice, settings};`;

async function englishWords() {
  const {outputFiles} = await build({
    stdin: {contents: ENGLISH, resolveDir: elements},
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

const load = async (file) => (await import(`../../dist/locales/${file}.js`)).words;

/** @returns {Promise<{words: object, dialog: object}>} all that the library says in one language */
export async function wordsOf(language) {
  if (language === 'en') return englishWords();
  const [words, dialog] = await Promise.all([load(language), load(`${language}.dialog`)]);
  return {words, dialog};
}

/** Every text in it, whatever it is nested in. */
export const textsIn = (value) =>
  typeof value === 'string' ? [value] : Object.values(value).flatMap(textsIn);

/** As it is shown: lines and runs of blanks are one blank. */
export const flat = (text) => text.replace(/\s+/g, ' ').trim();
