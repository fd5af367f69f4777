// This module checks what a declaration says of the tool that the site used before.
import {ownValue, toList, toItems, toText, type RawConfig} from './build-policy.js';
import type {Report} from './errors.js';
import {isDate} from './schema.js';

/** The tools whose records can be taken over, each with whether it keeps a date. */
export const FORMER_TOOLS = {
  onetrust: true,
  cookiebot: true,
  cookieyes: false,
  'vanilla-cookieconsent': true,
  klaro: false,
  tarteaucitron: false,
  osano: false,
  complianz: false,
  iubenda: true,
  c15t: true,
  orejime: false,
} as const satisfies Readonly<Record<string, boolean>>;

/** The name of a former tool, as the author writes it in `importFrom`. */
export type FormerToolName = keyof typeof FORMER_TOOLS;

/** What the author may write: a name, and for one tool the site's last revision. */
const TOOL = /^(?:([a-z\d-]+)|(vanilla-cookieconsent):\d+)$/;

/** Returns the name of a known tool. Empty if the tool is unknown. */
function toToolName(written: string): FormerToolName | '' {
  const [, plain, revised] = TOOL.exec(written) ?? [];
  const name = plain ?? revised ?? '';
  // The line above the cast proves it.
  return Object.hasOwn(FORMER_TOOLS, name) ? (name as FormerToolName) : '';
}

/** Reports every mistake in what a declaration says of the former tool. */
export function checkImport(written: RawConfig, report: Report): void {
  const text = (key: string): string => toText(ownValue(written, key));
  const isOn = (key: string): boolean =>
    ownValue(written, key) !== undefined && !['false', 'no'].includes(text(key));
  const tools = toList(ownValue(written, 'importFrom')).map(toText);
  for (const tool of tools) if (toToolName(tool) === '') report('unknown-tool', tool);
  checkMap(written, text('importMap'), report);

  // The file of the import tests the date again, where no check runs.
  const until = text('importUntil');
  if (until !== '' && !isDate(until)) report('bad-import-until', until);

  const hasGrants = isOn('importGrants');
  const options = [
    hasGrants && 'import-grants',
    text('importUntil') && 'import-until',
    text('importMap') && 'import-map',
  ];
  const unused =
    tools.length === 0
      ? options.filter(Boolean)
      : hasGrants
        ? []
        : options.filter((one) => one === 'import-until');
  if (unused.length > 0) report('import-unused', unused.join(' '));
  if (!hasGrants || tools.length === 0) return;
  const isUndated = tools.map(toToolName).every((name) => name !== '' && !FORMER_TOOLS[name]);
  if (text('importUntil') === '') report('no-grant-imported', 'no import-until');
  else if (isUndated) report('no-grant-imported', tools.join(' '));
}

/** Reports entries of the map that say nothing, or name what the policy does not declare. */
function checkMap(written: RawConfig, map: string, report: Report): void {
  const categories = toItems(ownValue(written, 'categories'));
  const services = categories.flatMap((category) => toItems(ownValue(category, 'services')));
  const declared = [...categories, ...services].map((part) => toText(ownValue(part, 'name')));
  for (const entry of map.split(';').map((one) => one.trim())) {
    if (entry === '') continue;
    const [former = '', names = '', ...rest] = entry.split(':').map((part) => part.trim());
    const targets = names.split(/[\s,]+/);
    const isGood = former !== '' && rest.length === 0 && targets.every((name) => declared.includes(name));
    if (!isGood) report('bad-import-map', entry);
  }
}
