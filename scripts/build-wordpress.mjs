// Puts the WordPress plugin together after a build: its PHP, the library's files, the reader of the record and the compiled
// translations. Makes a folder and a zip file in integrations/wordpress/dist/.
//
//   npm run build && npm run build:wordpress
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {zipSync} from 'fflate';
import {marked} from 'marked';
import {filesIn} from './name-parts.mjs';
import {compile, translations} from './wordpress-texts.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SOURCE = path.join(ROOT, 'integrations/wordpress');
const OUTPUT = path.join(SOURCE, 'dist');
const PLUGIN = path.join(OUTPUT, 'consent-elements');
const WEB = path.join(ROOT, 'dist/web');

/** What of the folder is for the plugin's users. */
const SHIPPED = ['consent-elements.php', 'uninstall.php', 'index.php', 'readme.txt', 'includes'];

/** Locales that get the translation of another one. */
const ALSO_FOR = {
  de_DE: ['de_DE_formal', 'de_AT', 'de_CH', 'de_CH_informal'],
  fr_FR: ['fr_BE', 'fr_CA'],
};

/** The oldest date of a zip file, so that the same files make the same zip. */
const ZIP_DATE = new Date(1980, 0, 1);

/** A version that differs would leave an update behind caches. */
function checkVersions() {
  const {version} = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const php = readFileSync(path.join(SOURCE, 'consent-elements.php'), 'utf8');
  const readme = readFileSync(path.join(SOURCE, 'readme.txt'), 'utf8');
  const found = [
    /^ \* Version: +(.+)$/m.exec(php)?.[1],
    /^const VERSION = '(.+)';$/m.exec(php)?.[1],
    /^Stable tag: (.+)$/m.exec(readme)?.[1],
  ];
  if (found.some((one) => one !== version)) {
    throw new Error(`The plugin has the versions ${found.join(', ')}; package.json has ${version}.`);
  }
}

/** The reader of the record, as docs/servers.md shows it, in a namespace of the plugin. */
function recordReader() {
  const page = readFileSync(path.join(ROOT, 'docs/servers.md'), 'utf8');
  const block = marked.lexer(page).find(({type, lang}) => type === 'code' && lang === 'php');
  if (!block?.text.startsWith('<?php\n')) throw new Error('docs/servers.md shows no reader in PHP.');
  const code = block.text.slice('<?php\n'.length);
  return `<?php
// Made by scripts/build-wordpress.mjs from docs/servers.md. Change that, not this.

namespace Consent_Elements\\Record;

defined( 'ABSPATH' ) || exit;

${code}
`;
}

function writeTranslations() {
  const languages = path.join(PLUGIN, 'languages');
  mkdirSync(languages);
  cpSync(path.join(SOURCE, 'languages'), languages, {recursive: true});
  for (const {locale, file} of translations()) {
    const target = (name) => path.join(languages, `consent-elements-${name}.mo`);
    compile(file, target(locale));
    for (const other of ALSO_FOR[locale] ?? []) cpSync(target(locale), target(other));
  }
}

function writeZip() {
  const files = filesIn(PLUGIN).map((name) => [
    `consent-elements/${name}`,
    new Uint8Array(readFileSync(path.join(PLUGIN, name))),
  ]);
  const zip = zipSync(Object.fromEntries(files), {level: 9, mtime: ZIP_DATE});
  writeFileSync(path.join(OUTPUT, 'consent-elements.zip'), zip);
  return {files: files.length, kib: Math.round(zip.length / 1024)};
}

if (!existsSync(path.join(WEB, 'consent.js')))
  throw new Error('There is no dist/web: run npm run build first.');
checkVersions();
rmSync(OUTPUT, {recursive: true, force: true});
mkdirSync(PLUGIN, {recursive: true});
for (const name of SHIPPED) cpSync(path.join(SOURCE, name), path.join(PLUGIN, name), {recursive: true});
cpSync(path.join(ROOT, 'LICENSE'), path.join(PLUGIN, 'LICENSE'));
cpSync(WEB, path.join(PLUGIN, 'lib'), {recursive: true});
writeFileSync(path.join(PLUGIN, 'includes/read-record.php'), recordReader());
writeTranslations();
const {files, kib} = writeZip();
console.log(`integrations/wordpress/dist/consent-elements.zip: ${files} files, ${kib} KiB`);
