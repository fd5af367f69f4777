import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro: 'Vælg, hvad der må gemmes og læses på denne enhed. Intet ændres, før du gemmer.',
  save: 'Gem valg',
  withdraw: 'Tilbagekald alle',
  close: 'Luk uden ændringer',
  alwaysOn: 'Altid slået til',
  required: 'Dette kræver ikke samtykke.',
  optOut: 'Slået til, medmindre du slår det fra.',
  signalled:
    'På grund af signalet Global Privacy Control fra din browser er dette slået fra, medmindre du slår det til.',
  services: {one: '{count} tjeneste', other: '{count} tjenester'},
  cookies: {one: '{count} cookie', other: '{count} cookies'},
  cookieName: 'Navn',
  cookiePurpose: 'Formål',
  cookieStorage: 'Opbevaringssted',
  cookieRetention: 'Opbevaringstid',
  sessionRetention: 'Indtil du lukker browseren',
  storages: {
    cookie: 'Cookie',
    local: 'Lokalt lager',
    session: 'Sessionslager',
    indexeddb: 'Database',
    cache: 'Cache',
  },
  search: 'Søg efter tjenester og cookies',
  found: 'Fundet: {counts}.',
  nothingFound: 'Intet fundet.',
  version: 'Politikkens version',
  effective: 'Gælder fra',
  undecided: 'Du har ikke valgt endnu.',
  decided: 'Dit valg',
  firstDecided: 'Første valg',
  decidedThrough: 'Valgt via',
  id: 'Valgets id',
  origins: {
    banner: 'banneret',
    preferences: 'disse indstillinger',
    embed: 'indlejret indhold',
    gpc: 'signalet fra din browser',
    api: 'denne side',
  },
  descriptions: {
    necessary:
      'Nødvendige for, at siderne fungerer under dette besøg, f.eks. så du forbliver logget ind. De ophører, når besøget slutter, og kan ikke slås fra.',
    affiliate:
      'Husker, hvilken partners link eller kampagne der førte dig hertil, så partneren kan få betaling.',
    personalization: 'Husker indstillinger og det, du har set på, for at tilpasse siderne til dig.',
    analytics: 'Tæller besøg og måler, hvordan siderne bruges.',
    social: 'Indlæser indhold fra sociale netværk og videosider, som dermed får kendskab til dit besøg.',
    marketing: 'Måler annoncer og viser annoncer, der passer til det, du har set på.',
  },
};
