import type {PluralForms} from './dialog-messages.js';
import type {DialogTexts} from './dialog-words.js';
import {fill} from '../words/messages.js';
import {listOf} from '../words/texts.js';

/** Returns both counts in words, such as `3 services, 12 cookies`. A count of 0 is left out. */
export function countText(services: number, cookies: number, {words, dialog}: DialogTexts): string {
  const {locale} = words;
  const counts = [countForm(dialog.services, services, locale), countForm(dialog.cookies, cookies, locale)];
  return listOf(counts.filter(Boolean), words);
}

/** Returns a count with its noun, in the plural form that the language requires. Returns an empty text for 0. */
function countForm(forms: PluralForms, count: number, locale: string): string {
  if (count === 0) return '';
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return fill(form, {count: new Intl.NumberFormat(locale).format(count)});
}
