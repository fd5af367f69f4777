// What editors and frameworks know of the elements, all from dist/custom-elements.json: completion in VS Code and
// JetBrains, and the types of templates.
import {copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';
import {GATE_ATTRIBUTES} from './gate-attributes.mjs';

const DIST = new URL('../dist/', import.meta.url);
const SOURCE = new URL('../src/frameworks/', import.meta.url);
const TYPES = new URL('types/frameworks/', DIST);

const manifest = JSON.parse(readFileSync(new URL('custom-elements.json', DIST), 'utf8'));
const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const quiet = {hideLogs: true};

/** The generators note types in the manifest they are given. */
const copy = () => structuredClone(manifest);

function vsCode() {
  const data = JSON.parse(getVsCodeHtmlCustomData(copy(), quiet));
  return {...data, globalAttributes: GATE_ATTRIBUTES};
}

function jetBrains() {
  const data = JSON.parse(getWebTypesData(copy(), quiet));
  const {html} = data.contributions;
  const attributes = GATE_ATTRIBUTES.map(({name, description}) => ({name, description}));
  return {
    ...data,
    name: 'consent-elements',
    version,
    contributions: {...data.contributions, html: {...html, attributes}},
  };
}

const declarations = manifest.modules.flatMap(({path, declarations: all = []}) =>
  all.map((declaration) => ({...declaration, path})),
);
const elements = declarations.filter(({customElement, tagName}) => customElement && tagName);
const moduleOf = (name) =>
  declarations.find((one) => one.name === name).path.replace(/^src\/(.*)\.ts$/, '../$1.js');

/** An attribute is text, so a number may be written as one; and properties that frameworks leave out are undefined. */
const typeOf = ({type}) => (type.text === 'number' ? 'number | string' : type.text);

function tagType({tagName, name, attributes = [], events = [], superclass}) {
  const fields = attributes.map(
    ({name: attribute, description, required, ...rest}) =>
      `    /** ${description} */\n    '${attribute}'${required ? ': ' : '?: '}${typeOf(rest)}${required ? '' : ' | undefined'};\n`,
  );
  const types = events.map(({name: event, type}) => `'${event}': ${type.text}`);
  return `  '${tagName}': {
    element: ${superclass ? name : 'HTMLElement'};
    attributes: {
${fields.join('').replace(/^/gm, '  ').trimEnd()}
    };
    events: {${types.join('; ')}};
  };`;
}

function tags() {
  const names = new Set([
    ...elements.filter(({superclass}) => superclass).map(({name}) => name),
    ...elements.flatMap(({events = []}) => events.map(({type}) => type.text)),
  ]);
  const imports = [...names].map((name) => `import type {${name}} from '${moduleOf(name)}';`);
  return `${imports.join('\n')}

/** Elements by their tags: what each attribute takes, and the events that it sends. */
export interface ConsentTags {
${elements.map(tagType).join('\n')}
}
`;
}

/** The generators write it where a custom property has no default. */
const NO_DEFAULT = ' _(default: undefined)_';

const json = (data) => `${JSON.stringify(data, null, 2).replaceAll(NO_DEFAULT, '')}\n`;

mkdirSync(TYPES, {recursive: true});
writeFileSync(new URL('vscode.html-custom-data.json', DIST), json(vsCode()));
writeFileSync(new URL('web-types.json', DIST), json(jetBrains()));
writeFileSync(new URL('tags.d.ts', TYPES), tags());
for (const file of readdirSync(SOURCE)) copyFileSync(new URL(file, SOURCE), new URL(file, TYPES));
