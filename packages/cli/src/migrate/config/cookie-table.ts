import {needless, type Remark} from './config-finding.js';
import {addTexts, type CookieDraft, describeCookie, type PartDraft} from './draft.js';
import {Options} from './options.js';
import {readRichText} from './rich-text.js';

/** What the site may have called the columns that are known here. They are its own. */
const COLUMNS = {
  name: /^(?:name|cookie|cookie[-_ ]?name|col1|nom|nombre|nome|navn|namn)$/i,
  domain: /^(?:domain|dom[aä]i?ne?|dominio|host)$/i,
  retention:
    /^(?:exp|expir\w*|duration|retention|lifetime|lifespan|validity|max[-_ ]?age|ttl|dauer|laufzeit|ablauf\w*|g[uü]ltig\w*(?: bis)?|dur[ée]e|duraci[oó]n|caducidad|vencimiento|durata|scadenza|speicherdauer|bewaartermijn)$/i,
  purpose: /^(?:desc\w*|purpose|beschreibung|zweck|finalit[ée]|descripci[oó]n|finalidad|descrizione|usage)$/i,
} as const;

type Column = keyof typeof COLUMNS;

/** The keys of the columns that are known here. */
export type Columns = ReadonlyMap<Column, string>;

/** Returns the columns that are known here. @param titles The key and the title of each column. */
export function findColumns(titles: readonly (readonly [key: string, title: string])[]): Columns {
  const columns = new Map<Column, string>();
  for (const [key, title] of titles) {
    const column = COLUMN_NAMES.find((one) => COLUMNS[one].test(key) || COLUMNS[one].test(title.trim()));
    if (column && !columns.has(column)) columns.set(column, key);
  }
  return columns;
}

/** Declares the cookies of a table that the former tool showed, and lists the table if its columns say nothing of names. */
export function declareTable(part: PartDraft, section: Options, language: string): void {
  const table = section.options('cookieTable');
  if (!table) return;
  const headers = table.options('headers');
  const columns = findColumns((headers?.names ?? []).map((key) => [key, headers?.text(key) ?? '']));
  if (table.text('caption')) table.remark('caption', NO_CAPTION);
  const others = (headers?.names ?? []).filter((key) => ![...columns.values()].includes(key));
  const nameKey = columns.get('name');
  if (nameKey === undefined) {
    section.remark('cookieTable', {
      code: 'no-counterpart',
      level: 'left',
      what: 'No column of the table is known to hold the names of cookies',
      cure: `Write a <consent-cookie> for each row under "${part.name}".`,
    });
    return;
  }
  for (const [index, row] of table.list('body').entries()) {
    const options =
      row.kind === 'object'
        ? new Options(row, `${table.pathTo('body')}[${index}]`, table.context)
        : undefined;
    if (!options) continue;
    const names = namesIn(options.text(nameKey) ?? '');
    declareRow(part, options, columns, names, language);
    for (const name of names.filter((one) => /\s/.test(one)))
      options.remark(nameKey, noName(name, part.name));
    // They are said of the table as a whole.
    for (const key of others) options.value(key);
    options.finish();
  }
  for (const key of others) headers?.remark(key, NO_COLUMN);
  table.finish();
}

export const NO_CAPTION = needless('A list of cookies has no caption');

export const NO_COLUMN = needless(
  'A cookie has a name, a purpose, a retention, and a domain, but no such column',
  'If visitors have to know it, write it into the purpose.',
);

// The keys of a constant object.
const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

/** Declares the cookies of a row, with what its other cells say of them. */
export function declareRow(
  part: PartDraft,
  row: Options,
  columns: Columns,
  names: readonly string[],
  language: string,
): void {
  const cell = (column: Column): string => {
    const key = columns.get(column);
    return key === undefined ? '' : readRichText(row.text(key) ?? '').plain;
  };
  const [domain, retention, purpose] = [cell('domain'), cell('retention'), cell('purpose')];
  // Tables name the vendor's domain. It is only needed for deleting, which a page can do on its own domains alone.
  const isDomain = /^\.?[\w-]+(?:\.[\w-]+)+$/.test(domain);
  for (const name of names) {
    const cookie: CookieDraft = {name, ...(isDomain && {domain}), texts: new Map()};
    addTexts(cookie.texts, language, {...(purpose && {purpose}), ...(retention && {retention})});
    describeCookie(part, cookie, language);
  }
}

/** A cell may have several names, which are set apart by a sign, a word or an element. */
const namesIn = (html: string): readonly string[] =>
  readRichText(html.replace(/<br\b|<\/(?:li|p|div|code|span)>|[\r\n]/gi, ',$&'))
    .plain.split(/\s*[,;]\s*|\s+(?:\/|\||&|and|und|et)\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

const noName = (name: string, part: string): Remark => ({
  code: 'cookie-pattern',
  level: 'left',
  what: `"${name}" is not the name of a cookie, because a name has no spaces`,
  cure: `Write the names into <consent-cookie name="…"> under "${part}".`,
});
