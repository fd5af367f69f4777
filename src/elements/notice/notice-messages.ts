/** The words of the notice in one language. `{…}` is replaced. */
export interface NoticeMessages {
  /** Heading where a version of the policy is to come. */
  readonly upcoming: string;
  /** `{date}`. */
  readonly from: string;
  /** `{purposes}`. */
  readonly changed: string;
  readonly untilThen: string;
  /** Heading where the answers were changed by Global Privacy Control. */
  readonly signal: string;
  /** `{purposes}`. */
  readonly switchedOff: string;
  readonly change: string;
  readonly dismiss: string;
}

export const noticeEnglish: NoticeMessages = {
  upcoming: 'The privacy policy will change',
  from: 'A new version applies from {date}.',
  changed: 'New or changed: {purposes}.',
  untilThen: 'Until then your choice stands as it is.',
  signal: 'Your privacy signal is honored',
  switchedOff: 'Your browser sent the Global Privacy Control signal. This was switched off: {purposes}.',
  change: 'You can allow it again in the preferences.',
  dismiss: 'OK',
};
