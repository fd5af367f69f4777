import {parseArgs} from 'node:util';
import type {Command} from './command.js';
import {COULD_NOT_RUN, DONE, type ExitCode} from './exit-codes.js';
import {migrate} from './migrate/command.js';
import {scan} from './scan/command.js';
import type {Surroundings} from './surroundings.js';
import {UsageError} from './usage-error.js';
import {version} from './version.js';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['migrate', migrate],
  ['scan', scan],
]);

const HELP = `Usage: consent-elements <command> [options]

Commands:
${[...COMMANDS].map(([name, {summary}]) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

Options:
  -h, --help     Print this help, or that of a command
  -v, --version  Print the version`;

/** Runs the program with the arguments of the command line. Prints what went wrong, and returns the exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await runCommand(args, surroundings);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    surroundings.err(`error [${error.code}] ${error.message}`);
    return COULD_NOT_RUN;
  }
}

async function runCommand([name = '', ...rest]: readonly string[], surroundings: Surroundings) {
  if (['', '-h', '--help', 'help'].includes(name)) {
    surroundings.out(HELP);
    return name === '' ? COULD_NOT_RUN : DONE;
  }
  if (['-v', '--version'].includes(name)) {
    surroundings.out(version());
    return DONE;
  }
  const command = COMMANDS.get(name);
  if (!command) {
    const known = [...COMMANDS.keys()].join(', ');
    throw new UsageError(
      'unknown-command',
      `"${name}" is no command. Use one of: ${known}. --help says more.`,
    );
  }
  const {values, positionals} = parse(command, rest);
  if (values.help === true) {
    surroundings.out(command.help);
    return DONE;
  }
  return command.run(values, positionals, surroundings);
}

function parse({options}: Command, args: readonly string[]) {
  const help = {type: 'boolean', short: 'h'} as const;
  try {
    const all = {...options, help};
    const parsed = parseArgs({args: [...args], options: all, allowPositionals: true, tokens: true});
    refuseRepeated(parsed.tokens, all);
    return parsed;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    // `parseArgs` throws nothing else for arguments: an unknown option, or one without its value.
    throw new UsageError('bad-option', error instanceof Error ? error.message : String(error));
  }
}

/** `parseArgs` takes the last value of an option, and passes over the others. */
function refuseRepeated(
  tokens: readonly {readonly kind: string; readonly name?: string}[],
  options: Command['options'],
): void {
  const names = tokens.flatMap(({kind, name}) => (kind === 'option' && name !== undefined ? [name] : []));
  const repeated = names.find((name, index) => {
    const option = options[name];
    return names.indexOf(name) !== index && option?.type === 'string' && option.multiple !== true;
  });
  if (repeated === undefined) return;
  throw new UsageError('bad-option', `--${repeated} is given more than once. Give it once.`);
}
