import type {EmbedMessages} from '../embed/embed-messages.js';
import type {Messages} from './messages.js';
import type {NoteMessages} from './note-messages.js';
import type {NoticeMessages} from '../notice/notice-messages.js';

/**
 * All words of one language except those of the dialog, which loads later, if at all. Placeholders such as `{purposes}`
 * are replaced.
 */
export interface Locale extends Messages, NoteMessages {
  /** Label of `<consent-preferences-button>`. */
  readonly settings: string;
  /** Words of the notice. */
  readonly notice: NoticeMessages;
  /** Words of an embed's placeholder. */
  readonly embed: EmbedMessages;
}

/**
 * The words that elements receive. The English words of the banner are always loaded. Other elements bring their own
 * English words.
 */
export interface Words extends Messages, Partial<NoteMessages> {
  /** Whether English stands in for some of these words. */
  readonly hasEnglish?: boolean;
  readonly settings?: string;
  readonly notice?: Partial<NoticeMessages>;
  readonly embed?: Partial<EmbedMessages>;
}
