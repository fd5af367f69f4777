import {FORMER_TOOLS, type FormerToolName} from '../../../../src/core/check-import.js';

/** The tools whose markup can be rewritten: those whose records the library can take over. */
export const TOOL_NAMES: readonly string[] = Object.keys(FORMER_TOOLS);

export const isToolName = (name: string): name is FormerToolName => TOOL_NAMES.includes(name);
