// A WordPress of the tests' own: in a temporary folder, on a free port, with its database in a file.
import {execFile, spawn} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {needProgram} from '../../scripts/need-program.mjs';
import {needWordPress} from '../../scripts/wordpress-builds.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const BUILT = fileURLToPath(new URL('../../integrations/wordpress/dist/consent-elements/', import.meta.url));

export const ADMIN = {name: 'owner', password: 'owner-of-the-site', email: 'owner@site.example'};

/** How long PHP's server may take to answer for the first time. Unit: milliseconds. */
const START_LIMIT_MS = 20_000;

/** Files that complain of their own: about what mu-plugins/no-network.php answers, and the drop-in for the database. */
const NOT_OURS = /\/wp-includes\/(update|class-simplepie)\.php|\/wp-content\/sqlite\//;

const execute = promisify(execFile);

const needPhp = () =>
  needProgram({
    program: 'php',
    probe: [
      '-r',
      "exit(extension_loaded('pdo_sqlite') && extension_loaded('mbstring') && extension_loaded('dom') ? 0 : 1);",
    ],
    packages: ['php-cli', 'php-sqlite3', 'php-mbstring', 'php-xml'],
  });

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Nothing here asks another host, and each notice of PHP goes into a file that the tests read. */
const configuration = (url) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', '');
define('DB_PASSWORD', '');
define('DB_HOST', '');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', __DIR__ . '/debug.log');
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) {
    define($name, '${randomBytes(24).toString('hex')}' . $name);
}
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

const install = `
define('WP_INSTALLING', true);
require 'wp-load.php';
require 'wp-admin/includes/upgrade.php';
wp_install('Acme', '${ADMIN.name}', '${ADMIN.email}', true, '', '${ADMIN.password}');
`;

async function untilAnswers(url, server) {
  const end = performance.now() + START_LIMIT_MS;
  while (performance.now() < end && server.exitCode === null) {
    const isThere = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`PHP's server does not answer at ${url}.`);
}

/** Puts a WordPress into the folder, with the built plugin and what only the tests need. */
async function copySite(version, folder, url) {
  const content = path.join(folder, 'wp-content');
  await cp(needWordPress(version), folder, {recursive: true});
  await cp(BUILT, path.join(content, 'plugins/consent-elements'), {recursive: true});
  for (const name of ['plugins', 'themes', 'mu-plugins']) {
    await cp(path.join(HERE, name), path.join(content, name), {recursive: true});
  }
  await writeFile(path.join(folder, 'wp-config.php'), configuration(url));
}

/**
 * Starts PHP's server. It has one worker, so it answers one request at a time: two that write at once find the database locked.
 *
 * @returns ends the server.
 */
async function startServer(php, folder, port, url) {
  const server = spawn(php, ['-S', `localhost:${port}`, '-t', folder, path.join(HERE, 'router.php')], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const end = () => {
    server.kill();
    return ended;
  };
  try {
    await untilAnswers(url, server);
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}

/**
 * Installs and starts a WordPress. The plugin is there and not active.
 *
 * - `url`: of the front page, without a slash at its end.
 * - `run(code)`: runs PHP inside of WordPress, and gives what the code returns.
 * - `notices()`: what PHP has complained about, by lines.
 * - `close()`: ends the server and deletes the folder.
 */
export async function startWordPress(version) {
  const php = needPhp();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const folder = await mkdtemp(path.join(tmpdir(), 'consent-wordpress-'));
  const remove = () => rm(folder, {recursive: true});
  const runPhp = async (code) => (await execute(php, ['-r', code], {cwd: folder})).stdout;
  let endServer;
  try {
    await copySite(version, folder, url);
    await runPhp(install);
    endServer = await startServer(php, folder, port, url);
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    url,
    folder,
    async run(code) {
      const answer = await runPhp(
        `require 'wp-load.php'; require_once ABSPATH . 'wp-admin/includes/plugin.php';
         $answer = (static function () { ${code} })(); echo "\\n", json_encode($answer);`,
      );
      return JSON.parse(answer.slice(answer.lastIndexOf('\n')));
    },
    async notices() {
      const log = await readFile(path.join(folder, 'debug.log'), 'utf8').catch(() => '');
      return log.split('\n').filter((line) => line !== '' && !NOT_OURS.test(line));
    },
    async close() {
      await endServer();
      await remove();
    },
  };
}
