/** The words of the notice in one language. Placeholders such as `{date}` are replaced. */
export interface NoticeMessages {
  /** Heading for a coming version of the policy. */
  readonly upcoming: string;
  /** Says when the version applies. Placeholder: `{date}`. */
  readonly from: string;
  /** Names new and changed categories. Placeholder: `{purposes}`. */
  readonly changed: string;
  /** Says that the decision stays in effect until then. */
  readonly untilThen: string;
  /** Heading for answers that Global Privacy Control changed. */
  readonly signal: string;
  /** Names the categories that were switched off. Placeholder: `{purposes}`. */
  readonly switchedOff: string;
  /** Says that the visitor can allow the categories again. */
  readonly change: string;
  /** Label of the button that dismisses the notice. */
  readonly dismiss: string;
}

/** The English words of the notice. */
export const noticeEnglish: NoticeMessages = {
  upcoming: 'The privacy policy will change',
  from: 'A new version takes effect on {date}.',
  changed: 'New or changed: {purposes}.',
  untilThen: 'Until then, your choice stays as it is.',
  signal: 'Your privacy signal is honored',
  switchedOff: 'Your browser sent the Global Privacy Control signal. This was turned off: {purposes}.',
  change: 'You can turn it back on in the preferences.',
  dismiss: 'OK',
};
