// The elements, from the manifest that the analyzer makes of their comments.
import {code, paragraphs, table} from './markdown.mjs';

const ORDER = [
  'consent-banner',
  'consent-preferences',
  'consent-embed',
  'consent-preferences-button',
  'consent-cookie-list',
  'consent-notice',
];

function attributeRow({name, type, description = '', default: fallback = ''}) {
  const [, text, said] = /^(.*?)(?: Default: (.*?)\.?)?$/s.exec(description);
  // An empty text is as good as none, and in HTML there are no quotes.
  return [code(name), code(type?.text), said ?? code(fallback.replaceAll("'", '')), text];
}

const attributes = (element) =>
  table(['attribute', 'type', 'default', 'meaning'], (element.attributes ?? []).map(attributeRow));

/** Fields that are attributes as well stand there. */
const properties = (element) =>
  table(
    ['property', 'type', 'meaning'],
    (element.members ?? [])
      .filter(({kind, static: own, description}) => kind === 'field' && !own && description)
      .filter(({name}) => !element.attributes?.some(({fieldName}) => fieldName === name))
      .map(({name, type, description}) => [code(name), code(type?.text), description]),
  );

const signature = ({name, static: own, parameters = [], return: result}) => {
  const list = parameters.map((one) => (one.default ? `${one.name} = ${one.default}` : one.name)).join(', ');
  return code(`${own ? 'static ' : ''}${name}(${list}): ${result?.type?.text ?? 'void'}`);
};

const methods = ({members = []}) =>
  table(
    ['method', 'meaning'],
    members.filter(({kind}) => kind === 'method').map((one) => [signature(one), one.description ?? '']),
  );

const events = (element) =>
  table(
    ['event', 'class', 'when'],
    (element.events ?? []).map(({name, type, description}) => [code(name), code(type?.text), description]),
  );

const slots = ({slots: all = []}) =>
  table(
    ['slot', 'for'],
    all.map(({name, description}) => [name ? code(name) : 'without a name', description]),
  );

const parts = ({cssParts = []}) =>
  table(
    ['part', 'what it is'],
    cssParts.map(({name, description}) => [code(name), description]),
  );

const section = (element) =>
  paragraphs(
    `### \`<${element.tagName}>\``,
    element.description,
    [attributes, properties, methods, events, slots, parts].map((make) => make(element)),
  );

/** One property may have another meaning, or another default, in another element. */
export function customProperties(elements) {
  const rows = new Map();
  for (const {tagName, cssProperties = []} of elements) {
    for (const {name, default: fallback, description} of cssProperties) {
      const key = [name, fallback, description].join();
      const row = rows.get(key) ?? {name, fallback, description, tags: []};
      row.tags.push(tagName.replace('consent-', ''));
      rows.set(key, row);
    }
  }
  return table(
    ['custom property', 'default', 'what it sets', 'in'],
    [...rows.values()]
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(({name, fallback, description, tags}) => [
        code(name),
        code(fallback),
        description,
        tags.join(', '),
      ]),
  );
}

/** The elements in their order, as the manifest describes them. */
export const elementsOf = (manifest) =>
  manifest.modules
    .flatMap(({declarations = []}) => declarations)
    // What is data is said with the policy.
    .filter(({tagName}) => ORDER.includes(tagName))
    .sort((a, b) => ORDER.indexOf(a.tagName) - ORDER.indexOf(b.tagName));

export const elementSections = (elements) => paragraphs(elements.map(section));
