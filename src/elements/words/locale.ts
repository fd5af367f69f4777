import type {EmbedMessages} from '../embed/embed-messages.js';
import type {Messages} from './messages.js';
import type {NoteMessages} from './note-messages.js';
import type {NoticeMessages} from '../notice/notice-messages.js';

/** All words of one language but those of the dialog, which is loaded later, if at all. `{…}` is replaced. */
export interface Locale extends Messages, NoteMessages {
  /** Label of the button that opens the preferences, where it stands in a page. */
  readonly settings: string;
  readonly notice: NoticeMessages;
  readonly embed: EmbedMessages;
}

/** Words as elements get them. Of English, only those of the banner are there already; others bring their own. */
export interface Words extends Messages, Partial<NoteMessages> {
  readonly settings?: string;
  readonly notice?: Partial<NoticeMessages>;
  readonly embed?: Partial<EmbedMessages>;
}
