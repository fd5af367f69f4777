// This module reads programs in templates: what the template fills in becomes a name that stands for nothing.
import {FILLER, findSegments, mask} from '../../markup/mask.js';
import {scanCurly} from '../../markup/scan-curly.js';
import {scanPercent} from '../../markup/scan-percent.js';
import {scanPhp} from '../../markup/scan-php.js';

/** A letter of JavaScript that no program uses in a name. It stands for a character of what a template fills in. */
export const FILLED_IN = '\uA015';

/** A program without its template's syntax, of the same length. */
export interface MaskedScript {
  readonly text: string;
  /** Where the template decides or repeats something. */
  readonly branches: readonly number[];
}

/** Returns a program without its template's syntax. Undefined if it has none. */
export function maskScript(text: string): MaskedScript | undefined {
  const segments = findSegments(text, [scanPhp, scanPercent, scanCurly]);
  if (segments.length === 0) return undefined;
  const branches = segments
    .filter(({kind}) => kind === 'statement' || kind === 'code')
    .map(({start}) => start);
  return {text: mask(text, segments).replaceAll(FILLER, FILLED_IN), branches};
}
