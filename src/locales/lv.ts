import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'lv',
  heading: 'Jūsu izvēle par sīkdatnēm',
  request:
    '{organization} lūdz jūsu piekrišanu glabāt un nolasīt datus šajā ierīcē šādiem mērķiem: {purposes}.',
  optOut: 'Kamēr neatsakāties, {organization} glabā un nolasa datus šajā ierīcē šādiem mērķiem: {purposes}.',
  thirdParties: 'Daļa šo datu nonāk pie citiem uzņēmumiem, kas norādīti iestatījumos.',
  signal:
    'Jūsu pārlūkprogramma sūta Global Privacy Control signālu. Kamēr to neatļaujat, izslēgts paliek: {purposes}.',
  optOutButton: 'Atteikties',
  dismiss: 'Labi',
  honored: 'Jūsu atteikums tiek ievērots',
  change: 'Varat atteikties un jebkurā laikā mainīt savu izvēli sīkdatņu iestatījumos.',
  policy: 'Privātuma politika',
  imprint: 'Rekvizīti',
  accept: 'Pieņemt visas',
  reject: 'Noraidīt visas',
  preferences: 'Iestatījumi',
  saved: 'Jūsu izvēle ir saglabāta.',
  settings: 'Sīkdatņu iestatījumi',
  categories: {
    necessary: 'Nepieciešamās',
    affiliate: 'Partneru saites',
    personalization: 'Personalizācija',
    analytics: 'Statistika',
    social: 'Sociālie tīkli',
    marketing: 'Mārketings',
  },
  notice: {
    upcoming: 'Privātuma politika mainīsies',
    from: 'Jaunās versijas spēkā stāšanās datums: {date}.',
    changed: 'Jauns vai mainīts: {purposes}.',
    untilThen: 'Līdz tam jūsu izvēle paliek nemainīga.',
    signal: 'Jūsu privātuma signāls ir ievērots',
    switchedOff: 'Jūsu pārlūkprogramma nosūtīja Global Privacy Control signālu. Izslēgts: {purposes}.',
    change: 'To varat atkal atļaut iestatījumos.',
    dismiss: 'Labi',
  },
  embed: {
    text: 'Kad šis saturs tiek ielādēts, {recipient} uzzina par jūsu apmeklējumu un var glabāt datus šajā ierīcē.',
    unknown: 'cita vietne',
    once: 'Ielādēt vienreiz',
    always: 'Vienmēr atļaut: {name}',
    close: 'Aizvērt bez izmaiņām',
  },
};
