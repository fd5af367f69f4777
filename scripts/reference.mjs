// Makes docs/reference.md from what was built: dist/custom-elements.json and the comments in dist/types.
//
//   npm run build && node scripts/reference.mjs
//   node scripts/reference.mjs --check     whether it is as it would be made; for tests
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import * as prettier from 'prettier';
import {
  consentSection,
  entrySection,
  errorTable,
  eventSections,
  jarSection,
  mistakeList,
  policySections,
} from './reference/code.mjs';
import {customProperties, elementsOf, elementSections} from './reference/elements.mjs';
import {textSections} from './reference/texts.mjs';
import {readTypes} from './reference/types.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Where the reference is kept. */
export const REFERENCE = path('docs/reference.md');

/** What the page says, as it is to be kept. */
export async function makeReference() {
  const elements = elementsOf(JSON.parse(readFileSync(path('dist/custom-elements.json'), 'utf8')));
  const types = readTypes(['entries/index', 'entries/headless', 'entries/server', 'entries/testing']);
  const seen = new Set();
  const text = `# Reference

<!-- Made by scripts/reference.mjs from the comments in the code. Change those, not this. -->

[The elements](#the-elements) · [What is declared](#what-is-declared) · [Texts](#texts) · [On your own markup](#on-your-own-markup) ·
[\`consent\`](#consent) · [Events](#events-on-document) · [Custom properties](#custom-properties) ·
[The package](#the-package) · [Codes of mistakes](#codes-of-mistakes)

## The elements

${elementSections(elements)}

## What is declared

Declare the policy with attributes of and elements inside \`<consent-banner>\`, or with an object that you pass to
\`createPolicy()\`. Both create the same frozen object. In HTML, separate the words of a list with spaces. A flag is on when its
attribute is present.

${policySections(types, elements)}

## Texts

\`<consent-text name="banner.heading" lang="de">\` in \`<consent-banner>\`, and \`registerLocale('de', {'banner.heading': '…'})\`
from the package, replace the built-in text with that name. [Texts](texts.md) says how. The library fills in \`{…}\`. Your own
categories have names here, too: \`categories.chat\` and \`dialog.descriptions.chat\`. Texts with a number have the plural forms of
the language: \`zero\`, \`one\`, \`two\`, \`few\`, \`many\`, and \`other\`.

${await textSections(types)}

## On your own markup

| attribute | on | meaning |
| --- | --- | --- |
| \`data-consent\` | scripts with \`type="text/plain"\`; \`iframe\`, \`img\`, \`source\`, \`video\`, \`audio\`, \`track\`, \`embed\`, \`object\`, \`link\`, \`input type="image"\`, \`template\`; in SVG \`image\`, \`feImage\`, \`use\` | An [expression](concepts.md#gate): held until it is granted |
| \`data-consent-type\` | a gated script | The type that the script gets when it runs: \`module\`. Default: JavaScript |
| \`data-consent-src\`, \`data-consent-srcset\`, \`data-consent-href\`, \`data-consent-poster\`, \`data-consent-data\`, \`data-consent-imagesrcset\` | a gated element | The attribute of that name, once granted |
| \`data-consent-action\` | anything that visitors can click | \`preferences\`, \`accept\`, \`reject\` |
| \`data-organization\`, \`data-categories\`, \`data-lang\`, \`data-position\`, \`data-modal\`, … | the library's script tag | The attributes of \`<consent-banner>\`. They override the banner's own, except \`lang\`, \`position\`, and \`modal\`. With \`data-categories\`, the page needs no banner |
| \`data-block\` | the script tag of \`consent.block.js\` | \`analytics: host host/path; social: host\` ([how](recipes/scripts.md#scripts-that-you-cannot-change)) |
| \`data-global\` | the script tag | name of the library's object, if the page has a variable named \`consent\` ([why](warnings.md#name-taken)) |

## \`consent\`

This object is \`window.consent\` with the script tag, and \`consent\` from the package. It is frozen. Calls that come before the
library has started wait for the start.

${consentSection(types)}

### A jar

${jarSection(types)}

## Events on \`document\`

${eventSections(types)}

Codes of \`consent-error\`:

${errorTable(types)}

The elements dispatch \`consent-request\`, \`consent-preferences-open\`, and \`consent-preferences-close\`, which bubble to \`document\`.

## Custom properties

Set them on \`:root\` or on the element. See [theming](theming.md).

${customProperties(elements)}

## The package

### \`consent-elements\`

${entrySection(types, 'entries/index', seen)}

### \`consent-elements/define\`

This entry exports nothing. It defines \`<consent-banner>\`, and starts the library with the policy that the page's banner declares.

### \`consent-elements/headless\`

${entrySection(types, 'entries/headless', seen)}

### \`consent-elements/server\`

${entrySection(types, 'entries/server', seen)}

### \`consent-elements/testing\`

This entry is for the site's own tests: see [testing](recipes/testing.md).

${entrySection(types, 'entries/testing', seen)}

### \`consent-elements/react\`, \`preact\`, \`solid\`, \`vue\`, \`svelte\`

These entries only have types: the elements, with their attributes and events, in JSX and templates. \`import type {} from
'consent-elements/react'\` in one file is enough.

### \`consent-elements/consent.js\`

This is the file of the script tag, to copy or link. \`import type {} from 'consent-elements/consent.js'\` declares \`window.consent\` for TypeScript.

### Files

\`consent-elements/themes/*\`, \`consent-elements/custom-elements.json\`, \`consent-elements/integrity.json\` (the hashes for \`integrity\` on the script tag) and \`consent-elements/importmap.json\` (the [hashes of the
parts](recipes/headers.md#all-files-with-hashes)); \`dist/web/\` is the folder for web servers. \`dist/\` also contains \`vscode.html-custom-data.json\` and \`web-types.json\`, for [editors](install.md#in-your-editor).

## Codes of mistakes

A \`ConsentConfigError\` has one of these codes as its \`code\`. In the development build, mistakes in HTML are warnings with the same codes.

${mistakeList()}
`;
  const options = await prettier.resolveConfig(REFERENCE);
  return prettier.format(text, {...options, parser: 'markdown'});
}

/** Whether the page that is kept is the one that would be made. */
export async function isCurrent() {
  return readFileSync(REFERENCE, 'utf8') === (await makeReference());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {values} = parseArgs({options: {check: {type: 'boolean'}}});
  if (!values.check) writeFileSync(REFERENCE, await makeReference());
  else if (!(await isCurrent())) {
    console.error('docs/reference.md is stale. Make it anew: node scripts/reference.mjs');
    process.exitCode = 1;
  }
}
