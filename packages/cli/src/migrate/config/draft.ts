import type {FormerToolName} from '../../../../../src/core/check-import.js';
import type {RichText} from '../../../../../src/core/rich-text.js';

/** Texts of a part of the policy, by language. */
export type Texts<Text> = Map<string, Text>;

export interface CookieTexts {
  purpose?: RichText;
  retention?: string;
}

export interface PartTexts {
  label?: string;
  description?: RichText;
  provider?: string;
  href?: string;
}

export interface CookieDraft {
  readonly name: string;
  domain?: string;
  path?: string;
  storage?: 'local' | 'session';
  readonly texts: Texts<CookieTexts>;
}

/** A category or service, while it is put together. */
export interface PartDraft {
  readonly name: string;
  readonly texts: Texts<PartTexts>;
  readonly cookies: CookieDraft[];
}

export interface CategoryDraft extends PartDraft {
  isRequired: boolean;
  readonly services: PartDraft[];
}

/** A text of the site in place of a built-in one. */
export interface OwnText {
  readonly name: string;
  /** Empty: all languages. */
  readonly language: string;
  readonly text: string;
}

/** The attributes of the banner that are written as texts, by their properties. */
export type BannerOption =
  | 'policyHref'
  | 'imprintHref'
  | 'policyVersion'
  | 'cookieDomain'
  | 'cookiePath'
  | 'cookieDays'
  | 'organization'
  | 'lang'
  | 'position';

/** A policy, while it is put together. */
export interface Draft {
  readonly tool: FormerToolName;
  /** The language of the texts that stand first. Empty: unknown. */
  language: string;
  readonly options: Map<BannerOption, string>;
  readonly signals: Set<string>;
  isModal: boolean;
  hasNoReload: boolean;
  /** The site's last revision, which the import has to know. */
  revision: string;
  readonly categories: CategoryDraft[];
  readonly texts: OwnText[];
  /** What the tool called each name. */
  readonly formers: {readonly former: string; readonly name: string}[];
  /** What was said of names, so that it is said once. */
  readonly remarked: Set<string>;
}

export const createDraft = (tool: FormerToolName): Draft => ({
  tool,
  language: '',
  options: new Map(),
  signals: new Set(),
  isModal: false,
  hasNoReload: false,
  revision: '',
  categories: [],
  texts: [],
  formers: [],
  remarked: new Set(),
});

/** Adds texts in one language to those of a part. What is there already stays. */
export function addTexts<Text extends object>(texts: Texts<Text>, language: string, added: Text): void {
  texts.set(language, {...added, ...texts.get(language)});
}

const isSameCookie = (one: CookieDraft, other: CookieDraft): boolean =>
  one.name === other.name &&
  one.domain === other.domain &&
  one.path === other.path &&
  one.storage === other.storage;

/** Declares a cookie of a part. The same name on another domain or path is another cookie. */
export function addCookie({cookies}: PartDraft, cookie: CookieDraft): void {
  const known = cookies.find((one) => isSameCookie(one, cookie));
  if (!known) {
    cookies.push(cookie);
    return;
  }
  for (const [language, added] of cookie.texts) addTexts(known.texts, language, added);
}

/**
 * Describes a cookie of a part in a language, and declares it if none of its name is. Tables that are shown to visitors may leave
 * out the domain, so the row of a cookie without texts may be that of one whose domain is not said in both.
 */
export function describeCookie(part: PartDraft, cookie: CookieDraft, language: string): void {
  const {cookies} = part;
  const ofName = cookies.filter((one) => one.name === cookie.name);
  const isDescribed = ({texts}: CookieDraft): boolean => Object.keys(texts.get(language) ?? {}).length > 0;
  const same = ofName.find((one) => one.domain === cookie.domain);
  const open = ofName.filter((one) => !isDescribed(one) && !(one.domain && cookie.domain));
  const known = same ?? (open.length === 1 ? open[0] : undefined);
  if (!known) {
    addCookie(part, cookie);
    return;
  }
  if (cookie.domain) known.domain = cookie.domain;
  for (const [key, added] of cookie.texts) addTexts(known.texts, key, added);
}
