// The policy, the consent object, events and exports, as tables.
import {code, paragraphs, table} from './markdown.mjs';
import {literalsOf} from './types.mjs';

const kebab = (name) => name.replace(/[A-Z]/g, '-$&').toLowerCase();

/** What is written as text or as elements within, and not as an attribute. */
const WRITTEN = {
  description: 'its text, or `description`',
  purpose: 'its text, or `purpose`',
  translations: 'the element again, with `lang`',
  services: '`<consent-service>` in it',
  cookies: '`<consent-cookie>` in it',
};

/** `categories` has both ways. */
const attributeOf = (kind, name) =>
  kind === 'policy' && name === 'categories'
    ? '`categories`, or `<consent-category>` in it'
    : (WRITTEN[name] ?? code(kebab(name)));

const shown = (value) => (value === '' || Array.isArray(value) ? '' : code(String(value)));

/** Each thing that can be declared: its interface, its key in the schema, its element. */
const DECLARED = [
  ['ConsentPolicy', 'policy', 'consent-banner', 'The policy'],
  ['ConsentCategory', 'categories', 'consent-category', 'A category'],
  ['ConsentService', 'services', 'consent-service', 'A service'],
  ['CookieDeclaration', 'cookies', 'consent-cookie', 'A cookie or storage key'],
];

/**
 * @param elements Of the manifest: what the banner's attributes mean is said there, and once is enough.
 */
export function policySections(types, elements) {
  const ofBanner = ({name}) =>
    elements[0].attributes.find((one) => one.name === kebab(name))?.description.replace(/ Default: .*/s, '');
  const schema = literalsOf('core/schema', 'SCHEMA');
  return paragraphs(
    DECLARED.map(([name, kind, tag, title]) => {
      const symbol = types.find('core/policy', name);
      const rows = types
        .membersOf(symbol)
        .map((member) => [
          code(member.name),
          attributeOf(kind, member.name),
          code(member.type),
          shown(schema[kind][member.name] ?? ''),
          member.doc || (kind === 'policy' && ofBanner(member)) || '',
        ]);
      return paragraphs(
        `### ${title}: \`<${tag}>\``,
        types.docOf(symbol),
        table(['in `createPolicy()`', 'in HTML', 'type', 'default', 'meaning'], rows),
      );
    }),
  );
}

const memberTable = (types, symbol, heading = 'name') =>
  table(
    [heading, 'type', 'meaning'],
    types
      .membersOf(symbol)
      .map(({name, type, optional, doc}) => [code(name + (optional ? '?' : '')), code(type), doc]),
  );

export const consentSection = (types) => memberTable(types, types.find('page/create-consent', 'Consent'));

export const jarSection = (types) => memberTable(types, types.find('storage/jar', 'ConsentJar'));

export function eventSections(types) {
  const events = types.membersOf(types.find('dom/document-events', 'ConsentDocumentEvents'));
  return paragraphs(
    events.map(({name, type}) => {
      const symbol = types.find('dom/document-events', type);
      return paragraphs(
        `### \`${name.replaceAll(/['"]/g, '')}\``,
        types.docOf(symbol),
        memberTable(types, symbol),
      );
    }),
  );
}

/** What each code of `consent-error` means. A code that is missing here stops the making. */
const ERRORS = {
  'script-failed': 'A granted script could not be loaded. The scripts after it still run.',
  'script-slow': 'A granted script takes longer than five seconds. The scripts after it no longer wait.',
  'activation-failed': 'The page’s policy (Trusted Types) forbids setting an address. The element stays off.',
  'ui-failed':
    'The interface could not be loaded. The gate works, and turns nothing optional on without a grant.',
  'file-failed': 'A file of the library could not be loaded. Everything that depends on it is off.',
  'vendors-not-told':
    'The file that tells the vendors is missing. Nothing is released until the vendors have been told.',
  'record-not-kept': 'The browser did not store a decision. The decision applies to this page.',
  'not-deleted':
    'Something could not be deleted, such as an HttpOnly cookie. `cause` has the names of cookies and keys.',
  'came-back': 'Something that was deleted after a withdrawal was back on this page, and was deleted again.',
  'vendor-failed': 'A vendor’s own code threw when it was told. The others were told.',
  'name-taken':
    'The page has its own variable named `consent`, so `window.consent` is not the library. `data-global` sets another name.',
  'record-not-sent':
    'The address in `record-href` could not be reached, or refused the record. The decision stands. If the record may still arrive, it is sent again later.',
};

export function errorTable(types) {
  const text = types.signatureOf(types.find('core/codes', 'FailureCode'));
  const codes = [...text.matchAll(/'([\w-]+)'/g)].map(([, found]) => found);
  const wrong = [
    ...codes.filter((one) => !ERRORS[one]),
    ...Object.keys(ERRORS).filter((one) => !codes.includes(one)),
  ];
  if (wrong.length > 0) throw new Error(`scripts/reference/code.mjs, ERRORS: ${wrong.join(', ')}`);
  return table(
    ['code', 'meaning'],
    codes.map((one) => [code(one), ERRORS[one]]),
  );
}

/** Codes of mistakes, each with its cure. */
export const mistakeList = () =>
  Object.keys(literalsOf('dev/mistakes', 'MISTAKES'))
    .map((one) => `[\`${one}\`](warnings.md#${one})`)
    .join(' · ');

/** What has a table of its own. */
const ELSEWHERE = [
  ...['Consent', 'ConsentJar', 'ConsentPolicy', 'ConsentCategory', 'ConsentService', 'CookieDeclaration'],
  ...['ConsentReadyEvent', 'ConsentChangeEvent', 'ConsentReloadEvent', 'ConsentErrorEvent', 'MistakeCode'],
];

const signatureBlock = (types, symbol) => `\`\`\`ts signature\n${types.signatureOf(symbol)}\n\`\`\``;

const functionSection = (types, {name, symbol}) =>
  paragraphs(`#### \`${name}\``, signatureBlock(types, symbol), types.docOf(symbol));

function typeSection(types, {name, symbol}) {
  const members = types.membersOf(symbol);
  const body = members.length > 0 ? memberTable(types, symbol) : signatureBlock(types, symbol);
  const base = types.baseOf(symbol).map((one) => `Has all of ${code(one)}, and`);
  return paragraphs(`#### \`${name}\``, types.docOf(symbol), base, body);
}

/**
 * What an entry exports that no other section has.
 *
 * @param seen What the entries before it have shown; it learns what this one does.
 */
export function entrySection(types, file, seen) {
  const exported = types.exportsOf(file).sort((a, b) => a.name.localeCompare(b.name));
  // One name may stand for two things, as `start` does.
  const keyOf = ({name, symbol}) => `${name}: ${types.docOf(symbol)}`;
  const isSeen = (one) => seen.has(keyOf(one));
  const again = exported.filter(isSeen).map(({name}) => code(name));
  const fresh = exported.filter((one) => !isSeen(one) && !ELSEWHERE.includes(one.name));
  for (const one of exported) seen.add(keyOf(one));
  const classes = fresh.filter(({symbol}) => types.isClass(symbol));
  const values = fresh.filter(({symbol}) => !types.isType(symbol) && !types.isClass(symbol));
  const only = fresh.filter(({symbol}) => types.isType(symbol));
  return paragraphs(
    again.length > 0 && `As above: ${again.join(', ')}.`,
    values.map((one) => functionSection(types, one)),
    classes.length > 0 &&
      table(
        ['class', 'meaning'],
        classes.map(({name, symbol}) => [code(name), types.docOf(symbol).split('\n\n')[0]]),
      ),
    only.map((one) => typeSection(types, one)),
  );
}
