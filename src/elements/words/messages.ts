/** The words of the banner, and those that the dialog and the notice use too, in one language. `{…}` is replaced. */
export interface Messages {
  /** Language of these words, as in BCP 47: for numbers, dates and plural forms. */
  readonly locale: string;
  /** @default ltr */
  readonly dir?: 'ltr' | 'rtl';
  /**
   * What stands between the labels of `{purposes}`, which is a list and no part of a sentence.
   *
   * @default ', '
   */
  readonly comma?: string;
  readonly heading: string;
  /** `{organization}`, `{purposes}`. */
  readonly request: string;
  /** Shown where a declared service has a provider. */
  readonly thirdParties: string;
  readonly change: string;
  readonly policy: string;
  readonly accept: string;
  readonly reject: string;
  readonly preferences: string;
  readonly saved: string;
  /** Labels of the built-in categories, by name. */
  readonly categories: Readonly<Record<string, string>>;
}

export const english: Messages = {
  locale: 'en',
  heading: 'Your choice on cookies',
  request: '{organization} asks for your consent to store and read data on this device for: {purposes}.',
  thirdParties: 'Some of this data goes to other companies, which are named in the preferences.',
  change: 'You can refuse, and change your mind at any time in the cookie settings.',
  policy: 'Privacy policy',
  accept: 'Accept all',
  reject: 'Reject all',
  preferences: 'Preferences',
  saved: 'Your choice has been saved.',
  categories: {
    necessary: 'Necessary',
    affiliate: 'Affiliate links',
    personalization: 'Personalization',
    analytics: 'Analytics',
    social: 'Social media',
    marketing: 'Marketing',
  },
};

/** Puts values into a text. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
