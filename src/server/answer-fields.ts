/** Names of the fields in the form of a rendered banner. */
export const FIELDS = {
  /** `accept`, `reject` or `dismiss`: the button. */
  answer: 'answer',
  /** Names of the categories that the visitor was asked about, joined by `.`. */
  asked: 'asked',
  /** Version of the policy that was shown. */
  version: 'version',
  /** Time at which the form was rendered. Unit: seconds since the Unix epoch. */
  time: 'time',
  /** Id of the record at that time; empty if there was none. */
  seen: 'seen',
  /** Language that was shown. */
  language: 'lang',
  /** Path of the page. */
  path: 'path',
} as const;
