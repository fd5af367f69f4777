import type {PolicyInput} from '../../../../../src/core/policy.js';
import type {Draft, OwnText} from './draft.js';

/** Returns texts as `registerLocale` takes them, by language. Those for all languages have the name `*`. */
function textsByLanguage(
  texts: readonly OwnText[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const languages = [...new Set(texts.map(({language}) => language))];
  const of = (language: string): Readonly<Record<string, string>> =>
    Object.fromEntries(texts.filter((one) => one.language === language).map(({name, text}) => [name, text]));
  return Object.fromEntries(languages.map((language) => [language || '*', of(language)]));
}

const banner = ({options, isModal, texts}: Draft): string => {
  const attributes = [
    options.get('lang') && ` lang="${options.get('lang') ?? ''}"`,
    options.get('position') && ` position="${options.get('position') ?? ''}"`,
    isModal && ' modal',
  ];
  const inner = texts.filter(({language}) => language === '').length > 0;
  const text = attributes.filter(Boolean).join('');
  return text || inner ? `<consent-banner hidden${text}></consent-banner>` : '';
};

const print = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(/^(\s*)"([A-Za-z_$][\w$]*)":/gm, '$1$2:');

/** Writes a policy as a module for the npm package. */
export function writeJs(input: PolicyInput, draft: Draft): string {
  const {'*': everywhere, ...languages} = textsByLanguage(draft.texts);
  const element = banner(draft);
  const names = ['createPolicy', ...(Object.keys(languages).length > 0 ? ['registerLocale'] : []), 'start'];
  return [
    `import {${names.join(', ')}} from 'consent-elements';`,
    '',
    ...(element ? [`// In the page: ${element}`, ''] : []),
    ...Object.entries(everywhere ?? {}).map(
      ([name, text]) => `// In it: <consent-text name="${name}">${text}</consent-text>`,
    ),
    ...Object.entries(languages).flatMap(([language, texts]) => [
      `registerLocale('${language}', ${JSON.stringify(texts, null, 2)});`,
      '',
    ]),
    `start(createPolicy(${print(input)}));`,
    '',
  ].join('\n');
}

/** Writes a policy as data: the policy itself, the texts by language, and what stands on the element. */
export function writeJson(input: PolicyInput, draft: Draft): string {
  const {options, isModal, texts} = draft;
  const [lang, position] = [options.get('lang'), options.get('position')];
  const element = {...(lang && {lang}), ...(position && {position}), ...(isModal && {modal: true})};
  return `${JSON.stringify({policy: input, texts: textsByLanguage(texts), banner: element}, null, 2)}\n`;
}
