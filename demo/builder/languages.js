import {make} from './dom.js';

/** The languages that the library speaks. */
export const LANGUAGES =
  'ar bg ca cs da de el en es et fa fi fr ga he hi hr hu id is it ja ko lt lv mt nl no pl pt ro ru sk sl sv th tr uk vi zh zh-Hant'.split(
    ' ',
  );

/** Each in itself, and in English where that is another word. */
function labelOf(tag) {
  const nameIn = (language) => new Intl.DisplayNames([language], {type: 'language'}).of(tag) ?? tag;
  const [own, english] = [nameIn(tag), nameIn('en')];
  return own.toLowerCase() === english.toLowerCase() ? english : `${english} · ${own}`;
}

export function addLanguages(select) {
  const options = LANGUAGES.map((tag) => make('option', {value: tag}, labelOf(tag)));
  select.append(...options.sort((a, b) => a.text.localeCompare(b.text, 'en')));
}
