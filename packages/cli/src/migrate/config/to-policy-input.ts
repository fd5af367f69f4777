import type {
  CategoryInput,
  CookieInput,
  PolicyInput,
  ServiceInput,
  Translations,
} from '../../../../../src/core/policy.js';
import type {CookieDraft, Draft, PartDraft, Texts} from './draft.js';

/** Returns the policy as `createPolicy` takes it. @param importMap What `import-map` says. */
export function toPolicyInput(draft: Draft, importMap: string): PolicyInput {
  const {options, signals, hasNoReload, tool, revision, language} = draft;
  const days = options.get('cookieDays');
  const text = (
    key: 'organization' | 'policyHref' | 'imprintHref' | 'policyVersion' | 'cookieDomain' | 'cookiePath',
  ): object => (options.has(key) ? {[key]: options.get(key)} : {});
  return {
    ...text('organization'),
    ...text('policyHref'),
    ...text('imprintHref'),
    ...text('policyVersion'),
    ...text('cookieDomain'),
    ...text('cookiePath'),
    ...(days !== undefined && {cookieDays: Number(days)}),
    ...(signals.size > 0 && {signals: [...signals]}),
    ...(hasNoReload && {noReload: true}),
    importFrom: [revision && tool === 'vanilla-cookieconsent' ? `${tool}:${revision}` : tool],
    ...(importMap && {importMap}),
    categories: draft.categories.map(({name, isRequired, services, ...part}): CategoryInput => ({
      ...toPart({name, ...part}, language),
      ...(isRequired && name !== 'necessary' && {model: 'required' as const}),
      ...(services.length > 0 && {services: services.map((one) => toPart(one, language))}),
    })),
  };
}

function toPart({name, texts, cookies}: PartDraft, language: string): ServiceInput {
  return {
    name,
    ...withTranslations(texts, language),
    ...(cookies.length > 0 && {cookies: cookies.map((one) => toCookie(one, language))}),
  };
}

const toCookie = ({texts, ...facts}: CookieDraft, language: string): CookieInput => ({
  ...facts,
  ...withTranslations(texts, language),
});

/** Returns the texts of the language that stands first, and those of the others. */
function withTranslations<Text extends object>(
  texts: Texts<Text>,
  language: string,
): Text & {translations?: Translations<Text>} {
  const first = texts.has(language) ? language : ([...texts.keys()].find(Boolean) ?? '');
  const base = Object.assign({}, texts.get(first), texts.get(''));
  // A text that holds in all languages stands in front of that of the first one, which stays for it.
  const isHidden = Object.keys(texts.get('') ?? {}).some((key) => key in (texts.get(first) ?? {}));
  const others = [...texts].filter(
    ([key, text]) => key !== '' && (key !== first || isHidden) && Object.keys(text).length > 0,
  );
  return others.length > 0 ? {...base, translations: Object.fromEntries(others)} : base;
}
