import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'da',
  heading: 'Dit valg om cookies',
  request:
    '{organization} beder om dit samtykke til at gemme og læse data på denne enhed til følgende formål: {purposes}.',
  optOut:
    'Indtil du afviser det, gemmer og læser {organization} data på denne enhed til følgende formål: {purposes}.',
  thirdParties: 'Nogle af disse data går til andre virksomheder, som er nævnt i indstillingerne.',
  signal:
    'Din browser sender signalet Global Privacy Control. Derfor er følgende slået fra, medmindre du tillader det: {purposes}.',
  optOutButton: 'Fravælg',
  dismiss: 'OK',
  honored: 'Dit fravalg respekteres',
  change: 'Du kan afvise, og du kan altid ændre dit valg i cookieindstillingerne.',
  policy: 'Privatlivspolitik',
  imprint: 'Om udgiveren',
  accept: 'Tillad alle',
  reject: 'Afvis alle',
  preferences: 'Indstillinger',
  saved: 'Dit valg er gemt.',
  settings: 'Cookieindstillinger',
  categories: {
    necessary: 'Nødvendige',
    affiliate: 'Partnerlinks',
    personalization: 'Personalisering',
    analytics: 'Statistik',
    social: 'Sociale medier',
    marketing: 'Markedsføring',
  },
  notice: {
    upcoming: 'Privatlivspolitikken bliver ændret',
    from: 'En ny version gælder fra den {date}.',
    changed: 'Nyt eller ændret: {purposes}.',
    untilThen: 'Indtil da gælder dit valg uændret.',
    signal: 'Dit privatlivssignal respekteres',
    switchedOff: 'Din browser har sendt signalet Global Privacy Control. Følgende er slået fra: {purposes}.',
    change: 'Du kan tillade det igen i indstillingerne.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Når indholdet indlæses, får {recipient} kendskab til dit besøg og kan gemme data på denne enhed.',
    unknown: 'et andet websted',
    once: 'Indlæs én gang',
    always: 'Tillad altid {name}',
    close: 'Luk uden ændringer',
  },
};
