// Collects the texts of the WordPress plugin into its template, and brings the translations up to date with it. Run this after
// a text in PHP has changed; then translate what is empty or marked "fuzzy" in integrations/wordpress/languages/*.po.
import {execFileSync} from 'node:child_process';
import {readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {needProgram} from './need-program.mjs';

const PLUGIN = fileURLToPath(new URL('../integrations/wordpress/', import.meta.url));
const LANGUAGES = path.join(PLUGIN, 'languages');

export const TEMPLATE = path.join(LANGUAGES, 'consent-elements.pot');

/** WordPress's functions that translate. */
const KEYWORDS = ['__', '_e', 'esc_html__', 'esc_attr__', 'esc_html_e', 'esc_attr_e'];

const HEADER = String.raw`msgid ""
msgstr ""
"Project-Id-Version: consent-elements\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"

`;

const gettext = (program) => needProgram({program, probe: ['--version'], packages: ['gettext']});

/** The translations, by their locales. */
export const translations = () =>
  readdirSync(LANGUAGES)
    .filter((name) => name.endsWith('.po'))
    .map((name) => ({
      locale: /-(\w+)\.po$/.exec(name)[1],
      file: path.join(LANGUAGES, name),
    }));

/** Compiles a translation. Throws if a text is missing, or if its placeholders differ. */
export function compile(file, target) {
  const options = ['--check-format', '--statistics', `--output-file=${target}`, file];
  execFileSync(gettext('msgfmt'), options, {stdio: ['ignore', 'ignore', 'pipe']});
}

/** The template, as the PHP files have it now. */
export function collectTexts() {
  const files = readdirSync(path.join(PLUGIN, 'includes')).map((name) => `includes/${name}`);
  const texts = execFileSync(
    gettext('xgettext'),
    [
      '--language=PHP',
      '--from-code=UTF-8',
      '--no-location',
      '--add-comments=translators:',
      '--omit-header',
      ...KEYWORDS.map((name) => `--keyword=${name}`),
      '--output=-',
      ...files.sort(),
    ],
    {cwd: PLUGIN, encoding: 'utf8'},
  );
  return HEADER + texts;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(TEMPLATE, collectTexts());
  for (const {file} of translations()) {
    execFileSync(gettext('msgmerge'), ['--quiet', '--update', '--backup=none', '--no-wrap', file, TEMPLATE]);
  }
}
