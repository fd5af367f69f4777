import type {ConfigFinding} from './config-finding.js';
import type {Module} from './module.js';
import type {Options} from './options.js';

/** Lists the scripts of a page that could not be read, and those in which a template decides what stands there. */
export function reportUnread(
  {file, scripts, mistakes}: Module,
  {place: top}: Options,
  report: (finding: ConfigFinding) => void,
): void {
  for (const {message, place = top} of mistakes) {
    report({
      path: '(script)',
      place,
      code: 'not-static',
      level: 'left',
      what: `This script cannot be read: ${message.replace(/\. Fix.*$/, '')}`,
      cure: 'Check what it says about consent.',
    });
  }
  for (const offset of scripts.flatMap(({branches = []}) => branches.slice(0, 1))) {
    report({
      path: '(script)',
      place: {file, offset},
      code: 'not-static',
      level: 'left',
      what: 'A template decides or repeats parts of this script. All of them were read as if they were there',
      cure: 'Remove the contradictions from the policy.',
    });
  }
}
