// When two buttons stand out equally.
import assert from 'node:assert/strict';
import {LEAST_CONTRAST} from './measure-looks.mjs';

/** Of borders and focus rings. @see https://www.w3.org/TR/WCAG22/#non-text-contrast */
const LEAST_LINE_CONTRAST = 3;

/** So much of the contrast of accepting that of refusing has, at least. */
const LEAST_SHARE = 0.8;

/** Of those for which something does not hold, so many are named. */
const NAMED = 4;

const isOne = (list) => new Set(list).size === 1;
const rounded = (numbers) => numbers.map((number) => number.toFixed(2)).join(' ');
const nameOf = ({box, width, language, theme, scheme}) => [box, width, language, theme, scheme].join(' ');

/**
 * Asserts that something holds for every cell.
 *
 * @param cells of `measureLooks`
 * @param about what the failure says of a cell
 */
export function assertAll(cells, holds, about = () => '') {
  assert.ok(cells.length > 0);
  const failing = cells.filter((cell) => !holds(cell));
  const named = failing.slice(0, NAMED).map((cell) => `${nameOf(cell)}: ${about(cell)}`);
  assert.equal(failing.length, 0, `${failing.length} of ${cells.length}, such as\n${named.join('\n')}`);
}

/** Size, font, border and colours are the same; so is the focus ring; text can be read. */
export function assertEqualProminence(cells) {
  assertAll(
    cells,
    ({looks}) => isOne(looks),
    ({looks}) => looks.join('\n'),
  );
  assertAll(
    cells,
    ({rings}) => isOne(rings.map(({look}) => look)) && rings.every(({isShown}) => isShown),
    ({rings}) => JSON.stringify(rings),
  );
  assertAll(
    cells,
    ({rings}) => Math.min(...rings.map(({contrast}) => contrast)) >= LEAST_LINE_CONTRAST,
    ({rings}) => rounded(rings.map(({contrast}) => contrast)),
  );
  assertAll(
    cells,
    ({contrasts}) => Math.min(...contrasts) >= LEAST_CONTRAST,
    ({contrasts}) => rounded(contrasts),
  );
  assertAll(
    cells,
    ({contrasts: [reject, accept]}) => reject >= LEAST_SHARE * accept,
    ({contrasts}) => rounded(contrasts),
  );
}

export function assertInView(cells) {
  assertAll(
    cells,
    ({inView}) => inView.every(Boolean),
    ({inView}) => inView.join(),
  );
}

export function assertReadable(cells) {
  assertAll(
    cells,
    ({faint}) => faint.length === 0,
    ({faint}) => faint.join(),
  );
}

export function assertBorders(cells) {
  assertAll(
    cells,
    ({borders}) => Math.min(...borders) >= LEAST_LINE_CONTRAST,
    ({borders}) => rounded(borders),
  );
}
