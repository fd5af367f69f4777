import type {PluralForms} from './dialog-messages.js';
import type {DialogTexts} from './dialog-words.js';
import {fill} from '../words/messages.js';
import {listOf} from '../words/texts.js';

/** How many there are, in words: `3 services, 12 cookies`. What there is none of is not named; of nothing: empty. */
export function countText(services: number, cookies: number, {words, dialog}: DialogTexts): string {
  const {locale} = words;
  const counts = [countForm(dialog.services, services, locale), countForm(dialog.cookies, cookies, locale)];
  return listOf(counts.filter(Boolean), words);
}

/** One text with the number, in the form that the language has for it. */
export function countForm(forms: PluralForms, count: number, locale: string): string {
  if (count === 0) return '';
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return fill(form, {count: new Intl.NumberFormat(locale).format(count)});
}
