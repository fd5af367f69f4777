/** Names of the languages besides English. Files have the same names. */
export const LOCALE_NAMES =
  'ar bg ca cs da de el es et fa fi fr ga he hi hr hu id is it ja ko lt lv mt nl no pl pt ro ru sk sl sv th tr uk vi zh zh-Hant';
