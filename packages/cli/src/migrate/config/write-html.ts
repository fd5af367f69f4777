import type {CategoryInput, CookieInput, PolicyInput, ServiceInput} from '../../../../../src/core/policy.js';
import type {RichText} from '../../../../../src/core/rich-text.js';
import type {Draft, OwnText} from './draft.js';

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const escapeAttribute = (text: string): string => escapeText(text).replace(/"/g, '&quot;');

/** An attribute. Absent without a value, without quotes if it is a flag. */
type Attribute = readonly [name: string, value: string | number | boolean | undefined];

const toAttributes = (attributes: readonly Attribute[]): string =>
  attributes
    .filter(([, value]) => value !== undefined && value !== false && value !== '')
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeAttribute(String(value))}"`))
    .join('');

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** Returns the lines of an element. What has one short line inside stands on one line. */
function element(tag: string, attributes: readonly Attribute[], lines: readonly string[]): readonly string[] {
  const start = `<${tag}${toAttributes(attributes)}>`;
  const [only = '', ...others] = lines;
  return others.length === 0 && !only.startsWith('<consent-')
    ? [`${start}${only}</${tag}>`]
    : [start, ...indent(lines), `</${tag}>`];
}

/** Writes a policy as `<consent-banner>`. */
export function writeHtml(input: PolicyInput, {options, isModal, texts}: Draft): string {
  const importMap = typeof input.importMap === 'string' ? input.importMap : undefined;
  const attributes: readonly Attribute[] = [
    ['hidden', true],
    ['lang', options.get('lang')],
    ['organization', input.organization],
    ['policy-href', input.policyHref],
    ['imprint-href', input.imprintHref],
    ['policy-version', input.policyVersion],
    ['position', options.get('position')],
    ['modal', isModal],
    ['cookie-domain', input.cookieDomain],
    ['cookie-path', input.cookiePath],
    ['cookie-days', input.cookieDays],
    ['signals', input.signals?.join(' ')],
    ['no-reload', input.noReload],
    ['import-from', input.importFrom?.join(' ')],
    ['import-map', importMap],
  ];
  const categories = (input.categories ?? []).flatMap((one) =>
    typeof one === 'string' ? [] : category(one),
  );
  const start = ['<consent-banner', ...attributeLines(attributes), '>'];
  return [...start, ...indent([...categories, ...texts.map(ownText)]), '</consent-banner>', ''].join('\n');
}

const attributeLines = (attributes: readonly Attribute[]): readonly string[] =>
  attributes.map((one) => toAttributes([one])).flatMap((text) => (text ? [` ${text}`] : []));

const ownText = ({name, language, text}: OwnText): string =>
  element(
    'consent-text',
    [
      ['name', name],
      ['lang', language],
    ],
    [escapeText(text)],
  ).join('');

function category({services = [], ...part}: CategoryInput): readonly string[] {
  const model = typeof part.model === 'string' ? part.model : undefined;
  return repeated(part, (texts, language) =>
    element(
      'consent-category',
      [
        ['name', part.name],
        ['lang', language],
        ['label', texts.label],
        ['model', language ? undefined : model],
      ],
      [
        ...richLines(texts.description),
        ...(language ? [] : services.flatMap(service)),
        ...(language ? [] : (part.cookies ?? []).flatMap(cookie)),
      ],
    ),
  );
}

const service = (part: ServiceInput): readonly string[] =>
  repeated(part, (texts, language) =>
    element(
      'consent-service',
      [
        ['name', part.name],
        ['lang', language],
        ['label', texts.label],
        ['provider', texts.provider],
        ['href', texts.href],
      ],
      [...richLines(texts.description), ...(language ? [] : (part.cookies ?? []).flatMap(cookie))],
    ),
  );

const cookie = (part: CookieInput): readonly string[] =>
  repeated(part, (texts, language) =>
    element(
      'consent-cookie',
      [
        ['name', part.name],
        ['lang', language],
        ['retention', texts.retention],
        ...(language
          ? []
          : ([
              ['storage', part.storage],
              ['domain', part.domain],
              ['path', part.path],
            ] as const)),
      ],
      richLines(texts.purpose),
    ),
  );

/** Writes an element, and repeats it for each further language. */
function repeated<Texts extends object>(
  part: Partial<Texts> & {readonly translations?: Readonly<Record<string, Partial<Texts>>> | undefined},
  write: (texts: Partial<Texts>, language: string) => readonly string[],
): readonly string[] {
  const others = Object.entries(part.translations ?? {});
  return [...write(part, ''), ...others.flatMap(([language, texts]) => write(texts, language))];
}

const richLines = (text: RichText | undefined): readonly string[] => {
  const html = richHtml(text ?? '');
  return html === '' ? [] : [html];
};

function richHtml(text: RichText): string {
  if (typeof text === 'string') return escapeText(text);
  return text
    .map((part) => {
      if (typeof part === 'string') return escapeText(part);
      const {tag, href, content} = part;
      const start = `<${tag}${toAttributes([['href', href]])}>`;
      return tag === 'br' ? start : `${start}${richHtml(content ?? '')}</${tag}>`;
    })
    .join('');
}
