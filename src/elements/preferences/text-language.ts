import {nothing} from 'lit';
import {otherLanguageOf} from '../words/banner-texts.js';
import {readRichText} from '../words/read-rich-text.js';

/** Returns the `lang` of the label of a category or service. Nothing where the label is in the language of the dialog. */
export const labelLanguage = (name: string, locale: string): string | typeof nothing =>
  otherLanguageOf(name, locale, (element) => Boolean(element.getAttribute('label')?.trim())) || nothing;

/** Returns the `lang` of the text of a category or service. Nothing where the text is in the language of the dialog. */
export const textLanguage = (name: string, locale: string): string | typeof nothing =>
  otherLanguageOf(name, locale, (element) => Boolean(readRichText(element))) || nothing;
