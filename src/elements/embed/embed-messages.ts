/** The words of an embed's placeholder in one language. `{…}` is replaced. */
export interface EmbedMessages {
  /** `{recipient}`: who gets the data. */
  readonly text: string;
  /** Stands for `{recipient}` where nothing tells who it is. */
  readonly unknown: string;
  readonly once: string;
  /** `{name}`: the service, else the category. */
  readonly always: string;
}

export const embedEnglish: EmbedMessages = {
  text: 'When this loads, {recipient} learns of your visit and may store data on this device.',
  unknown: 'another site',
  once: 'Load once',
  always: 'Always allow {name}',
};
