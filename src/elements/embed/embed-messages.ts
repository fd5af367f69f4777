/** The words of an embed's placeholder in one language. Placeholders such as `{recipient}` are replaced. */
export interface EmbedMessages {
  /** Says what happens when the frame loads. Placeholder: `{recipient}`, who receives the data. */
  readonly text: string;
  /** Replaces `{recipient}` if the recipient is unknown. */
  readonly unknown: string;
  /** Label of the button that loads the frame once. */
  readonly once: string;
  /** Label of the button that grants the embed. Placeholder: `{name}`, the service, or else the category. */
  readonly always: string;
  /** Accessible name of the button that closes the dialog of a small embed without changes. */
  readonly close: string;
}

/** The English words of the placeholder. */
export const embedEnglish: EmbedMessages = {
  text: 'If you load this content, {recipient} learns about your visit and may store data on this device.',
  unknown: 'another site',
  once: 'Load once',
  always: 'Always allow {name}',
  close: 'Close without changes',
};
