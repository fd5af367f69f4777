import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'et',
  heading: 'Teie valik küpsiste kohta',
  request:
    '{organization} küsib teie nõusolekut, et salvestada ja lugeda selles seadmes andmeid järgmistel eesmärkidel: {purposes}.',
  optOut:
    'Kuni te pole keeldunud, salvestab ja loeb {organization} selles seadmes andmeid järgmistel eesmärkidel: {purposes}.',
  thirdParties: 'Osa neist andmetest läheb teistele ettevõtetele, mis on nimetatud seadetes.',
  signal:
    'Teie brauser saadab signaali Global Privacy Control. Kui te ise ei luba, jääb väljalülitatuks: {purposes}.',
  optOutButton: 'Loobun',
  dismiss: 'OK',
  honored: 'Teie keeldumist arvestatakse',
  change: 'Võite keelduda ja oma valikut küpsiste seadetes igal ajal muuta.',
  policy: 'Privaatsuspoliitika',
  imprint: 'Impressum',
  accept: 'Nõustu kõigiga',
  reject: 'Keeldu kõigist',
  preferences: 'Seaded',
  saved: 'Teie valik on salvestatud.',
  settings: 'Küpsiste seaded',
  categories: {
    necessary: 'Vajalikud',
    affiliate: 'Partnerlingid',
    personalization: 'Isikupärastamine',
    analytics: 'Statistika',
    social: 'Sotsiaalmeedia',
    marketing: 'Turundus',
  },
  notice: {
    upcoming: 'Privaatsuspoliitika muutub',
    from: 'Uus versioon hakkab kehtima: {date}.',
    changed: 'Uus või muudetud: {purposes}.',
    untilThen: 'Seni kehtib teie valik muutumatult.',
    signal: 'Teie privaatsussignaali järgitakse',
    switchedOff: 'Teie brauser saatis signaali Global Privacy Control. Välja lülitati: {purposes}.',
    change: 'Seadetes saate selle uuesti lubada.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Laadimisel saab {recipient} teie külastusest teada ja võib selles seadmes andmeid salvestada.',
    unknown: 'teine veebisait',
    once: 'Laadi üks kord',
    always: 'Luba alati: {name}',
    close: 'Sule muudatusteta',
  },
};
