import type {ConfigFinding} from '../config-finding.js';
import type {Draft} from '../draft.js';
import type {Module, Written} from '../module.js';
import type {NameFormer} from '../naming.js';
import type {Options} from '../options.js';

/** Where a configuration stands in a file. */
export interface FoundConfig {
  readonly written: Written;
  /** The name that holds it, by which later changes are found. */
  readonly name?: string;
}

/** What a conversion is given besides the options. */
export interface Conversion {
  readonly draft: Draft;
  readonly module: Module;
  readonly nameFormer: NameFormer;
  /** The same for services, where the tool's names are those of categories. */
  readonly nameService: NameFormer;
  readonly report: (finding: ConfigFinding) => void;
  /** Returns the options that an expression is. Undefined if it is something else. */
  readonly optionsOf: (written: Written, path: string) => Options | undefined;
  /** Returns an expression as the one entry of options, to be read like an option. */
  readonly wrap: (name: string, written: Written) => Options;
}

/** How the configuration of a former tool is found, and what becomes of it. */
export interface ConfigTool {
  /** Finds the configurations that nothing but this tool would read. */
  readonly find: (module: Module) => readonly FoundConfig[];
  /** The names of options by which a configuration is known that is only exported, or is JSON. All that a line has are needed. */
  readonly shapes: readonly (readonly string[])[];
  readonly convert: (options: Options, conversion: Conversion) => void;
}
