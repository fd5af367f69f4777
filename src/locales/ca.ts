import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'ca',
  heading: 'La vostra elecció sobre les galetes',
  request:
    '{organization} us demana el consentiment per desar i llegir dades en aquest dispositiu amb aquestes finalitats: {purposes}.',
  optOut:
    'Mentre no ho rebutgeu, {organization} desa i llegeix dades en aquest dispositiu amb aquestes finalitats: {purposes}.',
  thirdParties: 'Una part d’aquestes dades va a altres empreses, que s’indiquen a la configuració.',
  signal:
    'El vostre navegador envia el senyal Global Privacy Control. Si no permeteu una altra cosa, queda desactivat: {purposes}.',
  optOutButton: "M'hi oposo",
  dismiss: 'D’acord',
  honored: "S'ha respectat la vostra oposició",
  change: 'Podeu rebutjar-ho i canviar d’opinió en qualsevol moment a la configuració de galetes.',
  policy: 'Política de privadesa',
  imprint: 'Avís legal',
  accept: 'Accepta-ho tot',
  reject: 'Rebutja-ho tot',
  preferences: 'Configuració',
  saved: 'S’ha desat la vostra elecció.',
  settings: 'Configuració de galetes',
  categories: {
    necessary: 'Necessari',
    affiliate: 'Enllaços d’afiliats',
    personalization: 'Personalització',
    analytics: 'Anàlisi',
    social: 'Xarxes socials',
    marketing: 'Màrqueting',
  },
  notice: {
    upcoming: 'La política de privadesa canviarà',
    from: 'Data d’aplicació de la nova versió: {date}.',
    changed: 'Nou o modificat: {purposes}.',
    untilThen: 'Fins aleshores, la vostra elecció es manté tal com és.',
    signal: 'Es respecta el vostre senyal de privadesa',
    switchedOff:
      'El vostre navegador ha enviat el senyal Global Privacy Control. S’ha desactivat: {purposes}.',
    change: 'Podeu tornar a permetre-ho a la configuració.',
    dismiss: 'D’acord',
  },
  embed: {
    text: 'Quan es carregui aquest contingut, {recipient} sabrà de la vostra visita i podrà desar dades en aquest dispositiu.',
    unknown: 'un altre lloc web',
    once: 'Carrega una vegada',
    always: 'Permet sempre: {name}',
    close: 'Tanca sense canvis',
  },
};
