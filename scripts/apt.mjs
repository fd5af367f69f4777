// Installs Debian packages where that needs no question: as root, on a system with apt-get.
import {spawnSync} from 'node:child_process';

const run = (command, ...args) =>
  spawnSync(command, args, {
    encoding: 'utf8',
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C'},
  });

/** Two tests may install at the same time: the second one waits for the first. Unit of the limit: seconds. */
const OPTIONS = ['-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];

let updated = false;

/** The version that apt would install; '' if none, or only a stand-in for a snap. */
function candidate(name) {
  const version = /Candidate: (\S+)/.exec(run('apt-cache', 'policy', name).stdout)?.[1] ?? '';
  return version === '(none)' || version.includes('snap') ? '' : version;
}

/**
 * @param {readonly string[]} packages
 * @returns {string} '' when they are installed, otherwise why not.
 */
export function aptInstall(packages) {
  if (process.platform !== 'linux') return `not installed from here on ${process.platform}`;
  if (run('apt-get', '--version').status !== 0) return 'there is no apt-get to install it with';
  if (process.getuid() !== 0) return 'only root could install it from here';
  if (!updated) run('apt-get', 'update', '-qq');
  updated = true;
  const missing = packages.find((name) => candidate(name) === '');
  if (missing) return `apt-get has no package ${missing} here that is not a snap`;
  console.log(`Installing ${packages.join(' and ')} with apt-get …`);
  const {status, stderr} = run('apt-get', 'install', ...OPTIONS, ...packages);
  return status === 0 ? '' : `apt-get: ${stderr.trim().split('\n').at(-1)}`;
}
