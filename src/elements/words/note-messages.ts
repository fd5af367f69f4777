/** What few visitors are told besides, in one language. `{…}` is replaced. */
export interface NoteMessages {
  /** `{organization}`, `{purposes}`: those that run until they are refused. */
  readonly optOut: string;
  /** Shown while Global Privacy Control is on. `{purposes}`. */
  readonly signal: string;
}

export const noteEnglish: NoteMessages = {
  optOut: 'Until you refuse, {organization} stores and reads data on this device for: {purposes}.',
  signal:
    'Your browser sends the Global Privacy Control signal. Off unless you allow it yourself: {purposes}.',
};
