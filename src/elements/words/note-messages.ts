/** Words of the banner for few visitors, in one language. Placeholders such as `{purposes}` are replaced. */
export interface NoteMessages {
  /** Names the purposes that are on until they are refused. Placeholders: `{organization}`, `{purposes}`. */
  readonly optOut: string;
  /** Shown while Global Privacy Control is on. Placeholder: `{purposes}`. */
  readonly signal: string;
  /** Label of the button of a notice that refuses everything the notice names. */
  readonly optOutButton: string;
  /** Label of the button that dismisses a notice. */
  readonly dismiss: string;
  /** Confirms that an opt-out, or the Global Privacy Control signal, is honored. */
  readonly honored: string;
}

/** These words in English. */
export const noteEnglish: NoteMessages = {
  optOut: 'Unless you opt out, {organization} stores and reads data on this device for: {purposes}.',
  signal:
    'Your browser sends the Global Privacy Control signal. Off unless you turn it on yourself: {purposes}.',
  optOutButton: 'Opt out',
  dismiss: 'OK',
  honored: 'Opt-out request honored',
};
