// Small pieces of markdown.

/** A cell holds one line, and no bar of its own. */
const cell = (text) => text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');

/** A table; columns that are empty in every row are left out, and so is the table if it has no rows. */
export function table(headings, rows) {
  if (rows.length === 0) return '';
  const kept = headings.map((_, index) => index).filter((index) => rows.some((row) => row[index]));
  const line = (cells) => `| ${kept.map((index) => cell(cells[index] ?? '')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

export const code = (text) => (text ? `\`${text.replaceAll(/\s*\n\s*/g, ' ')}\`` : '');

/** What has text, with an empty line between each. */
export const paragraphs = (...parts) => parts.flat().filter(Boolean).join('\n\n');
