// Finds a program; on Debian and Ubuntu, as root, installs it if it is missing.
import {spawnSync} from 'node:child_process';
import {aptInstall} from './apt.mjs';

const isReady = ({program, probe}) => spawnSync(program, probe, {stdio: 'ignore'}).status === 0;

/**
 * @param {object} need
 * @param {string} need.program
 * @param {readonly string[]} need.probe Arguments with which the program succeeds if it has all that is needed.
 * @param {readonly string[]} need.packages The Debian packages of the program.
 * @returns {string} the program.
 * @throws {Error} with one sentence that says what to install.
 */
export function needProgram(need) {
  const {program, packages} = need;
  if (isReady(need)) return program;
  const why = aptInstall(packages);
  if (why === '' && isReady(need)) return program;
  throw new Error(`Install ${program} (Debian: ${packages.join(' ')})${why && `; ${why}`}.`);
}
