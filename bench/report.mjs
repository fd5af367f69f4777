// From samples to the words that are printed: numbers, tables, verdicts.
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {format, resolveConfig} from 'prettier';

const README = fileURLToPath(new URL('README.md', import.meta.url));

/** What stands between the marks of that name. */
const section = (name) => new RegExp(`(?<=<!-- ${name} -->\\n)[^]*(?=<!-- /${name} -->)`);

/** Median, least and most of some numbers. */
export function summary(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (place) => sorted[Math.floor(place)];
  const last = sorted.length - 1;
  return {median: (at(last / 2) + at((last + 1) / 2)) / 2, least: sorted[0], most: sorted[last]};
}

export const ms = (value) => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
export const times = (value) => `${value.toFixed(2)}×`;

/** `12.0 ms (10.1 to 15.3)` */
export const range = ({median, least, most}) =>
  `${ms(median)} (${ms(least).replace(' ms', '')} to ${ms(most).replace(' ms', '')})`;

export const verdict = (good, what) => `- **${good ? 'reached' : 'missed'}**: ${what}`;

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

/** Puts the text in the place that README.md has for it: between `<!-- name -->` and `<!-- /name -->`. */
export async function writeReadme(text, name = 'numbers') {
  const content = readFileSync(README, 'utf8').replace(section(name), () => `\n${text}\n`);
  const options = await resolveConfig(README);
  writeFileSync(README, await format(content, {...options, filepath: README}));
}
