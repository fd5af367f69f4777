import type {Command, OptionValues} from '../command.js';
import {UsageError} from '../usage-error.js';
import {FORMATS, isFormat, migrateConfig} from './config/migrate-config.js';
import {CONFIG_NAMES, CONFIG_TOOLS} from './config/tools/config-tools.js';
import {migrateTemplates} from './migrate-templates.js';
import {isToolName, TOOL_NAMES} from './tool-names.js';

const HELP = `Usage: consent-elements migrate --from <tool> [options] "<pattern>" ...
       consent-elements migrate --config <file> [options]

Rewrites the elements that another consent tool gates in your templates, prints what it changed as a diff, and lists what
is left to do by hand. A pattern names files, as in "templates/**/*.{html,php,twig}".

With --config, reads the configuration of another tool without running it, prints a policy for this library, and lists what
the policy cannot express. The file is a script, a module, JSON, or a page.

Options:
  --from <tool>      The tool that the site uses now: ${TOOL_NAMES.join(', ')}
  --map <map>        Your names for the tool's categories, as in "C0002: analytics; C0004: marketing social".
                     May be given more than once
  --dry-run          Print the diff or the policy, and write nothing
  --config <file>    The configuration of ${CONFIG_NAMES.join(', ')}
  --out <file>       Write the policy into this file, which must not exist
  --format <format>  Write it as ${FORMATS.join(', ')}: <consent-banner>, createPolicy(), or data
  -h, --help         Print this help

Exit codes: 0 nothing is left, 1 something is left to do by hand, 2 the command could not run.`;

export const migrate: Command = {
  summary: 'Rewrite the markup or the configuration of another consent tool for this library',
  help: HELP,
  options: {
    from: {type: 'string'},
    map: {type: 'string', multiple: true},
    'dry-run': {type: 'boolean'},
    config: {type: 'string'},
    out: {type: 'string'},
    format: {type: 'string'},
  },
  run: (values, operands, surroundings) => {
    const map = textsOf(values, 'map').join(';');
    const isDry = values['dry-run'] === true;
    const file = textOf(values, 'config');
    if (file !== undefined) {
      return migrateConfig({file, map, isDry, ...configOptions(values, operands)}, surroundings);
    }
    for (const name of ['out', 'format']) {
      if (textOf(values, name) !== undefined) throw new UsageError('bad-option', `--${name} needs --config.`);
    }
    const from = textOf(values, 'from');
    if (from === undefined) {
      throw new UsageError(
        'no-tool',
        `Name the tool that the site uses now: --from ${TOOL_NAMES.join('|')}.`,
      );
    }
    if (!isToolName(from)) {
      throw new UsageError('unknown-tool', `--from "${from}" is none of: ${TOOL_NAMES.join(', ')}.`);
    }
    if (operands.length === 0) {
      throw new UsageError('no-pattern', 'Name the files, as in "templates/**/*.html".');
    }
    return migrateTemplates({from, patterns: operands, map, isDry}, surroundings);
  },
};

function configOptions(values: OptionValues, operands: readonly string[]) {
  const [from, out, format = 'html'] = ['from', 'out', 'format'].map((name) => textOf(values, name));
  if (from !== undefined && (!isToolName(from) || !CONFIG_TOOLS.has(from))) {
    const message = `--from "${from}" is not a tool whose configuration can be read: ${CONFIG_NAMES.join(', ')}.`;
    throw new UsageError('unknown-tool', message);
  }
  if (!isFormat(format))
    throw new UsageError('bad-option', `--format "${format}" is none of: ${FORMATS.join(', ')}.`);
  if (operands.length > 0) {
    throw new UsageError(
      'bad-option',
      `--config reads one file. Run the command again for ${operands.join(' ')}.`,
    );
  }
  return {from, out, format};
}

const textsOf = (values: OptionValues, name: string): readonly string[] =>
  [values[name]].flat().filter((value) => typeof value === 'string');

const textOf = (values: OptionValues, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};
