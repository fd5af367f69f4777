import type {EmbedMessages} from '../embed/embed-messages.js';
import type {NoticeMessages} from '../notice/notice-messages.js';
import type {DialogMessages} from '../preferences/dialog-messages.js';
import type {Messages} from './messages.js';
import type {NoteMessages} from './note-messages.js';

/** The keys that lead to each text, joined by dots. */
type Paths<Texts> = {
  [Key in keyof Texts & string]-?: Texts[Key] extends string ? Key : `${Key}.${keyof Texts[Key] & string}`;
}[keyof Texts & string];

/** What belongs to the language, or has a group of its own. */
type Elsewhere = 'locale' | 'dir' | 'comma' | 'categories' | 'honored';

/**
 * The name of a built-in text, as `<consent-text>` and `registerLocale` take it.
 *
 * @example
 * const name: TextName = 'banner.heading';
 */
export type TextName =
  | 'dir'
  | 'comma'
  | `banner.${Exclude<keyof Messages | keyof NoteMessages, Elsewhere>}`
  | `button.${'settings' | 'honored'}`
  | `notice.${keyof NoticeMessages}`
  | `embed.${keyof EmbedMessages}`
  | `categories.${string}`
  | `dialog.${Paths<DialogMessages>}`;
