import {declareRow, findColumns, NO_COLUMN} from '../cookie-table.js';
import {patternsOf} from '../cookie-pattern.js';
import type {CategoryDraft} from '../draft.js';
import type {Options} from '../options.js';
import {declareCookies} from '../read-cookie.js';
import type {Value} from '../value.js';

/** What a row says besides the cells that visitors see. */
const HIDDEN = ['is_regex', 'domain', 'path'];

/**
 * Declares the cookies of a block. The first column has their names, by which version 2 deletes them, or regular expressions.
 *
 * @param headers The columns of all tables in this language, each an object with one entry.
 */
export function declareTable(
  category: CategoryDraft,
  block: Options,
  headers: readonly Value[],
  language: string,
): void {
  const titles = headers.flatMap((header) =>
    header.kind === 'object' ? [...header.entries].map(([key, title]) => [key, textOf(title)] as const) : [],
  );
  const [first, ...others] = titles;
  if (!first) return;
  const [nameKey] = first;
  const columns = findColumns(others);
  const known = [nameKey, ...columns.values(), ...HIDDEN];
  const unknown = others.map(([key]) => key).filter((key) => !known.includes(key));
  for (const [index, item] of block.list('cookie_table').entries()) {
    const path = `cookie_table[${index}]`;
    const row = block.within(item, path);
    if (!row) continue;
    const name = row.text(nameKey) ?? '';
    const place = row.text('path');
    const domain = row.text('domain');
    const written = row.value(nameKey);
    const patterns = row.flag('is_regex') ? patternsOf(name, '') : {names: name === '' ? [] : [name]};
    if ('names' in patterns) {
      declareRow(category, row, columns, patterns.names, language);
    } else if (written) {
      const pattern = {kind: 'pattern', source: name, flags: '', place: written.place} as const;
      declareCookies(category, pattern, {}, row, nameKey);
      for (const key of columns.values()) row.value(key);
    }
    for (const cookie of category.cookies.filter(
      (one) => 'names' in patterns && patterns.names.includes(one.name),
    )) {
      if (place && place !== '/') cookie.path = place;
      if (domain) cookie.domain ??= domain;
    }
    for (const key of unknown) if (row.has(key)) row.remark(key, NO_COLUMN);
    row.finish();
  }
}

const textOf = (value: Value): string =>
  value.kind === 'scalar' && typeof value.scalar === 'string' ? value.scalar : '';
