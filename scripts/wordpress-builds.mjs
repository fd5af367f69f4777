// Whole WordPresses from the npm registry, with the drop-in that keeps their database in a file. They are downloaded once (160 MB),
// checked against a hash, and unpacked into node_modules/.cache.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {unzipSync} from 'fflate';

const PACKAGE = '@wp-playground/wordpress-builds@0.9.19';
const INTEGRITY =
  'sha512-dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/wordpress-0.9.19', import.meta.url));

/** The oldest that the plugin allows, and the newest of the package. */
export const WORDPRESS_VERSIONS = ['6.4', '6.5'];

const DROP_IN = 'src/sqlite-database-integration/sqlite-database-integration.zip';

function unzip(file, folder) {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    const target = path.join(folder, name);
    if (name.endsWith('/')) continue;
    mkdirSync(path.dirname(target), {recursive: true});
    writeFileSync(target, bytes);
  }
}

/** Downloads the package and unpacks what is needed of it. */
function download(folder) {
  console.log(`Downloading ${PACKAGE} …`);
  const options = ['--loglevel=error', '--pack-destination', folder];
  execFileSync('npm', ['pack', PACKAGE, ...options], {stdio: ['ignore', 'ignore', 'inherit']});
  const archive = path.join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  );
  const hash = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (hash !== INTEGRITY) throw new Error(`${PACKAGE} has the hash ${hash}, not ${INTEGRITY}.`);
  const wanted = WORDPRESS_VERSIONS.flatMap((version) => [
    `package/src/wordpress/wp-${version}.zip`,
    `package/public/wp-${version}`,
  ]);
  execFileSync('tar', ['-xzf', archive, '-C', folder, `package/${DROP_IN}`, ...wanted]);
  return path.join(folder, 'package');
}

/** Puts one WordPress together: the code, the files for browsers, which the package has apart, and the drop-in. */
function assemble(source, version, folder) {
  unzip(path.join(source, `src/wordpress/wp-${version}.zip`), folder);
  cpSync(path.join(source, `public/wp-${version}`), folder, {recursive: true});
  // The settings and the database of the package's own site.
  for (const name of ['wp-config.php', 'wp-content/database']) {
    rmSync(path.join(folder, name), {recursive: true, force: true});
  }
  const plugin = path.join(folder, 'wp-content/sqlite');
  unzip(path.join(source, DROP_IN), `${plugin}-zip`);
  renameSync(path.join(`${plugin}-zip`, 'sqlite-database-integration-main'), plugin);
  rmSync(`${plugin}-zip`, {recursive: true});
  const dropIn = readFileSync(path.join(plugin, 'db.copy'), 'utf8');
  writeFileSync(
    path.join(folder, 'wp-content/db.php'),
    dropIn
      .replace("'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'", "__DIR__ . '/sqlite'")
      // The drop-in would activate itself as a plugin, too.
      .replace("'admin_footer'", "'never'"),
  );
}

/**
 * A folder with a WordPress that is not installed yet. Copy the folder before you use it.
 *
 * @param {'6.4' | '6.5'} version
 */
export function needWordPress(version) {
  const folder = path.join(CACHE, version);
  if (existsSync(folder)) return folder;
  const temporary = mkdtempSync(path.join(tmpdir(), 'consent-wordpress-'));
  try {
    const source = download(temporary);
    for (const each of WORDPRESS_VERSIONS) {
      const target = path.join(CACHE, each);
      rmSync(target, {recursive: true, force: true});
      assemble(source, each, `${target}-new`);
      // A folder of this name is complete.
      renameSync(`${target}-new`, target);
    }
  } finally {
    rmSync(temporary, {recursive: true});
  }
  return folder;
}
