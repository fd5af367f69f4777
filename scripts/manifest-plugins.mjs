import {readFileSync} from 'node:fs';
import ts from 'typescript';

const POLICY = 'src/core/policy.ts';

/** What is declared inside `<consent-banner>`: elements by their tag, each the fields of one interface. */
const DECLARED = {
  'consent-category': {
    type: 'ConsentCategory',
    content: 'What it is for, in your words, in place of the built-in text; services and cookies.',
  },
  'consent-service': {type: 'ConsentService', content: 'What it does, in your words; its cookies.'},
  'consent-cookie': {type: 'CookieDeclaration', content: 'What it is for.'},
};

/** Fields that are said by the element's content. */
const CONTENT = ['description', 'services', 'cookies', 'purpose', 'translations'];

/** Replaces a built-in text. No interface of the policy describes it, because it decides nothing. */
const TEXT = {
  kind: 'class',
  customElement: true,
  tagName: 'consent-text',
  name: 'ConsentText',
  description:
    'Replaces a built-in text of any element, in the language of its `lang`, or else in all languages. Data, not shown; read again whenever it changes.',
  attributes: [
    {
      name: 'name',
      type: {text: 'string'},
      description: 'Name of the built-in text, such as `banner.heading`. The reference lists all names.',
      required: true,
    },
  ],
  slots: [{name: '', description: 'The text, without markup.'}],
};

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const docOf = (node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .map(({comment}) => ts.getTextOfJSDocComment(comment))
    .join(' ')
    .replace(/\s+/g, ' ');

/** The type in its attribute's words: a list is a text with spaces between; a name of a type is what it stands for. */
function attributeType(type, source) {
  if (ts.isTypeOperatorNode(type) || ts.isArrayTypeNode(type)) return 'string';
  if (ts.isUnionTypeNode(type)) return type.types.map((one) => attributeType(one, source)).join(' | ');
  if (!ts.isTypeReferenceNode(type)) return type.getText(source);
  const named = source.statements.find((one) => one.name?.text === type.typeName.text);
  // Editors would offer a pattern as if it were a word.
  if (ts.isTemplateLiteralTypeNode(named.type)) return 'string';
  return ts.isIndexedAccessTypeNode(named.type) ? wordsOf(named.type, source) : named.type.getText(source);
}

/** The type of one item of a list, `(typeof LIST)[number]`, as its words: the name of the list means nothing elsewhere. */
function wordsOf({objectType}, source) {
  const list = objectType.type.exprName.text;
  const [declared] = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({declarationList}) => declarationList.declarations)
    .filter(({name}) => name.text === list);
  return declared.initializer.expression.elements.map((element) => element.getText(source)).join(' | ');
}

/** Describes the elements that are data, `<consent-category>` and those in it, which no class defines. */
export const describeDeclared = {
  name: 'describe-declared',
  packageLinkPhase({customElementsManifest}) {
    const source = ts.createSourceFile(POLICY, readFileSync(POLICY, 'utf8'), ts.ScriptTarget.ES2022, true);
    const interfaceOf = (name) => source.statements.find((one) => one.name?.text === name);
    const declarations = Object.entries(DECLARED).map(([tagName, {type, content}]) => ({
      kind: 'class',
      customElement: true,
      tagName,
      name: type,
      description: `${docOf(interfaceOf(type))} Data, not shown; read once, when the library starts. Its texts are read again whenever they change.`,
      attributes: interfaceOf(type)
        .members.filter((member) => !CONTENT.includes(member.name.text))
        .map((member) => ({
          name: kebab(member.name.text),
          type: {text: attributeType(member.type, source)},
          description: docOf(member),
          required: member.name.text === 'name',
        })),
      slots: [{name: '', description: content}],
    }));
    customElementsManifest.modules.push({
      kind: 'javascript-module',
      path: POLICY,
      declarations: [...declarations, TEXT],
      exports: [],
    });
  },
};

/** What an element keeps to itself (`state: true`) is no attribute, nor is a name in its code a default, though the analyzer takes them for such. */
export const leaveOutState = {
  name: 'leave-out-state',
  packageLinkPhase({customElementsManifest}) {
    for (const declaration of customElementsManifest.modules.flatMap((module) => module.declarations ?? [])) {
      const own = (declaration.members ?? []).filter(({privacy}) => privacy === 'private');
      declaration.attributes = declaration.attributes?.filter(({fieldName}) =>
        own.every(({name}) => name !== fieldName),
      );
      declaration.members = declaration.members?.filter((member) => !own.includes(member));
      // The name of what the constructor sets it to.
      for (const one of [...(declaration.attributes ?? []), ...(declaration.members ?? [])]) {
        if (/^(?!true$|false$)[a-z]+$/.test(one.default ?? '')) delete one.default;
      }
    }
  },
};

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** Tells which property stands for an attribute, where an element is plain: of those of Lit the analyzer knows it. */
export const nameFields = {
  name: 'name-fields',
  packageLinkPhase({customElementsManifest}) {
    for (const {attributes = [], members = []} of customElementsManifest.modules.flatMap(
      (module) => module.declarations ?? [],
    )) {
      for (const attribute of attributes) {
        const field = members.find(({kind, name}) => kind === 'field' && name === camel(attribute.name));
        if (field) attribute.fieldName ??= field.name;
      }
    }
  },
};
