// What editors and frameworks know of the elements. Build first: npm run build
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const read = (file) => JSON.parse(readFileSync(DIST + file, 'utf8'));

const elements = read('custom-elements.json')
  .modules.flatMap(({declarations = []}) => declarations)
  .filter(({tagName}) => tagName);

const facts = ({attributes = []}) => attributes.map(({name, description}) => [name, description]).sort();
const words = (value) => (typeof value === 'string' ? value : value?.value);

/** What an editor offers must be the manifest's elements, each attribute with its words. */
function assertComplete(tags) {
  assert.deepEqual(
    tags.map(({name}) => name),
    elements.map(({tagName}) => tagName),
  );
  for (const [index, {name, description, attributes = []}] of tags.entries()) {
    assert.ok(words(description).length > 20, name);
    assert.deepEqual(
      attributes.map((attribute) => [attribute.name, words(attribute.description)]).sort(),
      facts(elements[index]),
    );
    for (const attribute of attributes) assert.ok(words(attribute.description).length > 5, attribute.name);
  }
}

describe('vscode.html-custom-data.json', () => {
  const {tags, globalAttributes} = read('vscode.html-custom-data.json');

  it('has every element and attribute, with its documentation', () => {
    assertComplete(tags);
  });

  it('offers the words that an attribute takes', () => {
    const offered = (tag, name) =>
      tags
        .find((one) => one.name === tag)
        .attributes.find((one) => one.name === name)
        .values.map((value) => value.name);

    assert.deepEqual(offered('consent-category', 'model'), ['opt-in', 'opt-out', 'required']);
    assert.deepEqual(offered('consent-banner', 'gpc'), ['honor', 'ignore']);
    assert.equal(offered('consent-banner', 'position').length, 5);
  });

  it('knows what the gate reads on any element', () => {
    const names = globalAttributes.map(({name}) => name);

    assert.ok(
      ['data-consent', 'data-consent-src', 'data-consent-type', 'data-consent-action'].every((one) =>
        names.includes(one),
      ),
    );
    for (const {description} of globalAttributes) assert.ok(description.length > 20);
  });
});

describe('web-types.json', () => {
  const {name, contributions} = read('web-types.json');

  it('has every element and attribute, with its documentation', () => {
    assert.equal(name, 'consent-elements');
    assertComplete(contributions.html.elements);
  });

  it('has the custom properties and parts of the elements', () => {
    const {properties, 'pseudo-elements': parts} = contributions.css;

    assert.ok(properties.some((one) => one.name === '--consent-accent'));
    assert.ok(parts.some((one) => one.name === 'part(accept)'));
  });
});

describe('the types of templates', () => {
  const USE = `
    import type {ConsentTags} from '${DIST}types/frameworks/tags.js';
    type Attributes<Tag extends keyof ConsentTags> = ConsentTags[Tag]['attributes'];
    export const banner: Attributes<'consent-banner'> = {position: 'top', 'cookie-days': 30, modal: true};
    export const category: Attributes<'consent-category'> = {name: 'analytics', model: 'opt-out'};
    export const shop: ConsentTags['consent-banner']['events'] | undefined = undefined;
    // @ts-expect-error -- no such place
    export const middle: Attributes<'consent-banner'> = {position: 'middle'};
    // @ts-expect-error -- a category has a name
    export const nameless: Attributes<'consent-category'> = {label: 'Analytics'};
    // @ts-expect-error -- no such storage
    export const disk: Attributes<'consent-cookie'> = {name: 'sid', storage: 'disk'};
    // @ts-expect-error -- no such attribute
    export const more: Attributes<'consent-cookie'> = {name: 'sid', days: '3'};`;

  it('name no type that does not exist', () => {
    const tags = `${DIST}types/frameworks/tags.d.ts`;
    const program = ts.createProgram([tags], {strict: true, noEmit: true, types: []});

    const mistakes = program.getSemanticDiagnostics(program.getSourceFile(tags));

    assert.deepEqual(
      mistakes.map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n')),
      [],
    );
  });

  it('take what the elements take, and nothing else', () => {
    const file = `${DIST}types/frameworks/use.ts`;
    const options = {strict: true, noEmit: true, exactOptionalPropertyTypes: true, types: []};
    const host = ts.createCompilerHost({...options, target: ts.ScriptTarget.ES2022});
    const {getSourceFile, fileExists} = host;
    host.fileExists = (name) => name === file || fileExists(name);
    host.getSourceFile = (name, ...rest) =>
      name === file
        ? ts.createSourceFile(name, USE, ts.ScriptTarget.ES2022)
        : getSourceFile.call(host, name, ...rest);
    const settings = {...options, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext};
    const program = ts.createProgram(
      [file],
      {...settings, moduleResolution: ts.ModuleResolutionKind.Bundler, skipLibCheck: true},
      host,
    );

    assert.deepEqual(
      ts
        .getPreEmitDiagnostics(program)
        .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n')),
      [],
    );
  });
});
