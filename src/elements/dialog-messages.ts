/** The words of the dialog in one language, apart from the banner's: who answers the banner never loads them. */
export interface DialogMessages {
  readonly intro: string;
  readonly save: string;
  readonly withdraw: string;
  readonly close: string;
  readonly alwaysOn: string;
  /** Beside a category that is exempt from consent. */
  readonly exempt: string;
  /** Beside a category of the model `opt-out`. */
  readonly optOut: string;
  /** Beside a category that Global Privacy Control keeps off. */
  readonly signalled: string;
  readonly details: string;
  readonly cookieName: string;
  readonly cookiePurpose: string;
  readonly cookieRetention: string;
  /** What the built-in categories are for, by name. */
  readonly descriptions: Readonly<Record<string, string>>;
}

export const dialogEnglish: DialogMessages = {
  intro: 'Choose what may be stored and read on this device. Nothing changes until you save.',
  save: 'Save choices',
  withdraw: 'Withdraw all',
  close: 'Close without changes',
  alwaysOn: 'Always on',
  exempt: 'No consent is needed for this.',
  optOut: 'On unless you switch it off.',
  signalled: 'The Global Privacy Control signal of your browser keeps this off unless you switch it on.',
  details: 'Services and cookies',
  cookieName: 'Name',
  cookiePurpose: 'Purpose',
  cookieRetention: 'Kept for',
  descriptions: {
    session:
      'Needed for the pages to work during this visit, such as staying signed in. They end with the visit and cannot be switched off.',
    affiliate:
      'Remembers which partner’s link or promotion brought you here, so that the partner can be paid.',
    personalization: 'Remembers settings and what you looked at, to adapt the pages to you.',
    analytics: 'Counts visits and how pages are used.',
    social: 'Loads content from social networks and video sites, which then learn of your visit.',
    marketing: 'Measures advertising and shows advertising that fits what you looked at.',
  },
};
