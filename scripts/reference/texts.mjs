// The names of all built-in texts, with their English words, from the sources.
import {buildSync} from 'esbuild';
import {fileURLToPath} from 'node:url';
import {code, paragraphs, table} from './markdown.mjs';

const SOURCE = fileURLToPath(new URL('../../src/elements/words/text-names.ts', import.meta.url));

/** The interfaces that describe the texts of each group, and the title of the group. */
const GROUPS = {
  banner: {
    title: 'The banner',
    types: [
      ['words/messages', 'Messages'],
      ['words/note-messages', 'NoteMessages'],
    ],
  },
  button: {
    title: '`<consent-preferences-button>`',
    types: [['words/note-messages', 'NoteMessages']],
  },
  categories: {title: 'Labels of categories', types: []},
  dialog: {title: 'The preferences', types: [['preferences/dialog-messages', 'DialogMessages']]},
  notice: {title: 'The notice', types: [['notice/notice-messages', 'NoticeMessages']]},
  embed: {title: '`<consent-embed>`', types: [['embed/embed-messages', 'EmbedMessages']]},
};

/** The texts that belong to a language. */
const OF_LANGUAGE = {
  dir: 'Direction of the text: `ltr` or `rtl`.',
  comma: 'Separator of the labels in `{purposes}`.',
};

async function readEnglish() {
  const {outputFiles} = buildSync({
    entryPoints: [SOURCE],
    bundle: true,
    format: 'esm',
    write: false,
    define: {__DEV__: 'true'},
  });
  const {englishTexts} = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  return [...englishTexts()];
}

/** Tables of all names, one for each group. A name of no group, or without a meaning, stops the making. */
export async function textSections(types) {
  const english = await readEnglish();
  const rowsOf = (group) => {
    const docs = new Map([
      ['settings', 'Label of the button.'],
      ...GROUPS[group].types
        .flatMap(([file, name]) => types.membersOf(types.find(`elements/${file}`, name)))
        .map(({name, doc}) => [name, doc]),
    ]);
    return english
      .filter(([name]) => name.startsWith(`${group}.`))
      .map(([name, text]) => {
        const [, key] = name.split('.');
        const meaning = docs.get(key);
        if (!meaning && group !== 'categories')
          throw new Error(`scripts/reference/texts.mjs: no meaning of ${name}`);
        return [code(name), text, meaning ?? 'Label of the built-in category.'];
      });
  };
  const known = [...Object.keys(GROUPS), ...Object.keys(OF_LANGUAGE)];
  const unknown = english.filter(([name]) => !known.includes(name.split('.')[0]));
  if (unknown.length > 0) throw new Error(`scripts/reference/texts.mjs: no group of ${unknown.join(', ')}`);
  return paragraphs(
    ...Object.entries(GROUPS).map(([group, {title}]) =>
      paragraphs(
        `### ${title}: ${code(`${group}.…`)}`,
        table(['name', 'in English', 'meaning'], rowsOf(group)),
      ),
    ),
    '### The language itself',
    table(
      ['name', 'in English', 'meaning'],
      Object.entries(OF_LANGUAGE).map(([name, meaning]) => [
        code(name),
        code(english.find(([one]) => one === name)[1]),
        meaning,
      ]),
    ),
  );
}
