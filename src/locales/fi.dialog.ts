import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro:
    'Valitse, mitä tälle laitteelle saa tallentaa ja mitä siltä saa lukea. Mikään ei muutu, ennen kuin tallennat.',
  save: 'Tallenna valinnat',
  withdraw: 'Peruuta suostumukset',
  close: 'Sulje ilman muutoksia',
  alwaysOn: 'Aina päällä',
  required: 'Tähän ei tarvita suostumusta.',
  optOut: 'Päällä, ellet kytke sitä pois.',
  signalled: 'Selaimesi Global Privacy Control -signaali pitää tämän pois päältä, ellet kytke sitä päälle.',
  services: {one: '{count} palvelu', other: '{count} palvelua'},
  cookies: {one: '{count} eväste', other: '{count} evästettä'},
  cookieName: 'Nimi',
  cookiePurpose: 'Tarkoitus',
  cookieStorage: 'Säilytyspaikka',
  cookieRetention: 'Säilytysaika',
  sessionRetention: 'Selaimen sulkemiseen asti',
  storages: {
    cookie: 'Eväste',
    local: 'Paikallinen tallennustila',
    session: 'Istunnon tallennustila',
    indexeddb: 'Tietokanta',
    cache: 'Välimuisti',
  },
  search: 'Hae palveluita ja evästeitä',
  found: 'Löytyi: {counts}.',
  nothingFound: 'Mitään ei löytynyt.',
  version: 'Selosteen versio',
  effective: 'Voimassa alkaen',
  undecided: 'Et ole vielä tehnyt valintaa.',
  decided: 'Valintasi',
  firstDecided: 'Ensimmäinen valinta',
  decidedThrough: 'Valinta tehty',
  id: 'Valinnan tunniste',
  origins: {
    banner: 'bannerissa',
    preferences: 'näissä asetuksissa',
    embed: 'upotetussa sisällössä',
    gpc: 'selaimesi signaalilla',
    api: 'tällä sivulla',
  },
  descriptions: {
    necessary:
      'Näitä tarvitaan, jotta sivut toimivat tämän käynnin ajan ja esimerkiksi kirjautuminen säilyy. Ne päättyvät käynnin päättyessä, eikä niitä voi kytkeä pois.',
    affiliate:
      'Muistaa, minkä kumppanin linkki tai kampanja toi sinut tänne, jotta kumppanille voidaan maksaa.',
    personalization: 'Muistaa asetukset ja sen, mitä olet katsellut, jotta sivut voidaan mukauttaa sinulle.',
    analytics: 'Laskee käyntejä ja mittaa, miten sivuja käytetään.',
    social: 'Lataa sisältöä yhteisöpalveluista ja videosivustoilta, jotka saavat näin tiedon käynnistäsi.',
    marketing: 'Mittaa mainontaa ja näyttää mainontaa, joka sopii siihen, mitä olet katsellut.',
  },
};
