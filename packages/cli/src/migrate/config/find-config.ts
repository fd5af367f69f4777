import type {FormerToolName} from '../../../../../src/core/check-import.js';
import {ConfigError} from './config-error.js';
import type {Module} from './module.js';
import type {ConfigTool, FoundConfig} from './tools/config-tool.js';
import {CONFIG_TOOLS} from './tools/config-tools.js';
import type {Value} from './value.js';
import type {Written} from './module.js';

/** The configuration of a file, and whose it is. */
export interface ToolConfig extends FoundConfig {
  readonly name?: string;
  readonly tool: FormerToolName;
  readonly config: ConfigTool;
}

/**
 * Finds the configuration in a file.
 *
 * @param from The tool, if the author names it.
 * @throws {ConfigError} `no-configuration`, or `two-configurations`.
 */
export function findConfig(
  module: Module,
  from: FormerToolName | undefined,
  evaluate: (written: Written) => Value,
): ToolConfig {
  const tools = [...CONFIG_TOOLS].filter(([tool]) => from === undefined || tool === from);
  const named = tools.flatMap(([tool, config]) =>
    config.find(module).map((found) => ({...found, tool, config})),
  );
  const [first, second] = named;
  if (first && second) {
    throw new ConfigError(
      'two-configurations',
      second.tool === first.tool
        ? `There is a second configuration of ${first.tool}. Leave one in the file.`
        : `There are configurations of ${first.tool} and ${second.tool}. Name the one you mean: --from ${first.tool}.`,
      evaluate(second.written).place,
    );
  }
  if (first) return first;
  const exported = exportedBy(module);
  const value = exported && evaluate(exported);
  const isObject = value?.kind === 'object';
  const keys = isObject ? [...value.entries.keys()] : [];
  const shaped = tools.filter(
    ([, config]) =>
      from !== undefined || config.shapes.some((shape) => shape.every((key) => keys.includes(key))),
  );
  const [only, ...others] = isObject ? shaped : [];
  if (exported && only && others.length === 0) return {written: exported, tool: only[0], config: only[1]};
  throw new ConfigError(
    'no-configuration',
    messageFor(
      tools.map(([tool]) => tool),
      isObject,
    ),
  );
}

/** Returns what a file exports, or its one value if it is JSON. */
function exportedBy({scripts, exports, assignments}: Module): Written | undefined {
  const [script] = scripts;
  if (script?.json) return {expression: script.json, script};
  const [only, ...others] = [...exports.values()];
  return (
    exports.get('default') ??
    assignments.find(({path}) => path === 'module.exports')?.written ??
    (others.length === 0 ? only : undefined)
  );
}

const messageFor = (tools: readonly string[], isExported: boolean): string =>
  isExported
    ? `Nothing shows which tool this configuration is for. Say it with --from ${tools.join('|')}.`
    : `There is no configuration of ${tools.join(', ')} in this file. It may be a call such as CookieConsent.run({…}), a variable such as klaroConfig, an export, JSON, or a page with one of these.`;
