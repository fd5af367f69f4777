/** A field with what ends it: quoted, with `""` for a quote, or as it stands. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy;

/**
 * Reads comma-separated values (RFC 4180) whose first line names the columns. A field may hold commas, quotes and line
 * breaks if it is quoted.
 *
 * @returns {Record<string, string>[]} one object a line, by column
 * @throws {SyntaxError} where a quote stands in the wrong place
 */
export function parseCsv(text) {
  const [columns = [], ...lines] = readLines(text.replace(/^\uFEFF/, ''));
  return lines.map((line) => Object.fromEntries(columns.map((name, i) => [name, line[i] ?? ''])));
}

function readLines(text) {
  const lines = [];
  let line = [];
  for (let at = 0; at < text.length;) {
    FIELD.lastIndex = at;
    const found = FIELD.exec(text);
    if (!found) throw new SyntaxError(`Not CSV at character ${at}: ${text.slice(at, at + 40)}`);
    const [whole, quoted, plain, end] = found;
    line.push(quoted?.replaceAll('""', '"') ?? plain);
    at += whole.length;
    if (end === ',' && at < text.length) continue;
    // A comma at the very end has an empty field behind it.
    if (end === ',') line.push('');
    lines.push(line);
    line = [];
  }
  return lines;
}
