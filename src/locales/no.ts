import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'no',
  heading: 'Ditt valg om cookies',
  request:
    '{organization} ber om ditt samtykke til å lagre og lese data på denne enheten for disse formålene: {purposes}.',
  optOut:
    'Inntil du sier nei, lagrer og leser {organization} data på denne enheten for disse formålene: {purposes}.',
  thirdParties: 'Noen av disse dataene går til andre selskaper, som er oppgitt i innstillingene.',
  signal:
    'Nettleseren din sender signalet Global Privacy Control. Med mindre du tillater noe annet, er dette slått av: {purposes}.',
  optOutButton: 'Reserver meg',
  dismiss: 'OK',
  honored: 'Reservasjonen din respekteres',
  change: 'Du kan si nei og når som helst ombestemme deg i cookie-innstillingene.',
  policy: 'Personvernerklæring',
  imprint: 'Om utgiveren',
  accept: 'Godta alle',
  reject: 'Avvis alle',
  preferences: 'Innstillinger',
  saved: 'Valget ditt er lagret.',
  settings: 'Cookie-innstillinger',
  categories: {
    necessary: 'Nødvendig',
    affiliate: 'Partnerlenker',
    personalization: 'Personlig tilpasning',
    analytics: 'Statistikk',
    social: 'Sosiale medier',
    marketing: 'Markedsføring',
  },
  notice: {
    upcoming: 'Personvernerklæringen blir endret',
    from: 'En ny versjon gjelder fra og med {date}.',
    changed: 'Nytt eller endret: {purposes}.',
    untilThen: 'Inntil da gjelder valget ditt uendret.',
    signal: 'Personvernsignalet ditt respekteres',
    switchedOff: 'Nettleseren din sendte signalet Global Privacy Control. Dette ble slått av: {purposes}.',
    change: 'Du kan tillate det igjen i innstillingene.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Når innholdet lastes inn, får {recipient} vite om besøket ditt og kan lagre data på denne enheten.',
    unknown: 'et annet nettsted',
    once: 'Last inn én gang',
    always: 'Tillat alltid {name}',
    close: 'Lukk uten å endre',
  },
};
