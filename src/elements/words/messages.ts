/**
 * The words of the banner in one language, including the words that it shares with the dialog and the notice.
 * Placeholders such as `{purposes}` are replaced.
 */
export interface Messages {
  /** Language of these words, as a BCP 47 tag. Numbers, dates and plural forms depend on it. */
  readonly locale: string;
  /**
   * Direction of the text.
   *
   * @default ltr
   */
  readonly dir?: 'ltr' | 'rtl';
  /**
   * Separator of the labels in `{purposes}`, which is a list and not part of a sentence.
   *
   * @default ', '
   */
  readonly comma?: string;
  /** Heading of the banner and the dialog. */
  readonly heading: string;
  /** The request for consent. Placeholders: `{organization}`, `{purposes}`. */
  readonly request: string;
  /** Shown if a declared service has a provider. */
  readonly thirdParties: string;
  /** Says that the visitor can refuse, and can change the decision later. */
  readonly change: string;
  /** Label of the link to the policy. */
  readonly policy: string;
  /** Label of the link to the imprint, which says who runs the site. */
  readonly imprint: string;
  /** Label of the button that grants everything. */
  readonly accept: string;
  /** Label of the button that refuses everything. */
  readonly reject: string;
  /** Label of the button that opens the preferences. */
  readonly preferences: string;
  /** Announced to screen readers after a decision was kept. */
  readonly saved: string;
  /** Labels of the built-in categories, by name. */
  readonly categories: Readonly<Record<string, string>>;
}

/** The English words of the banner. */
export const english: Messages = {
  locale: 'en',
  heading: 'Your cookie choices',
  request: '{organization} asks for your consent to store and read data on this device for: {purposes}.',
  thirdParties: 'Some of this data goes to other companies, which are listed in the preferences.',
  change: 'You can refuse, and you can change your mind at any time in the cookie settings.',
  policy: 'Privacy policy',
  imprint: 'Legal notice',
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

/** Returns a text with its placeholders replaced by values. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
