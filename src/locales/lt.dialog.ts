import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro: 'Pasirinkite, ką galima saugoti ir skaityti šiame įrenginyje. Niekas nepasikeis, kol neišsaugosite.',
  save: 'Išsaugoti pasirinkimą',
  withdraw: 'Atšaukti sutikimus',
  close: 'Uždaryti be pakeitimų',
  alwaysOn: 'Visada įjungta',
  required: 'Sutikimo tam nereikia.',
  optOut: 'Įjungta, kol neišjungsite.',
  signalled: 'Dėl jūsų naršyklės „Global Privacy Control“ signalo tai lieka išjungta, kol neįjungsite.',
  services: {
    one: '{count} paslauga',
    few: '{count} paslaugos',
    many: '{count} paslaugos',
    other: '{count} paslaugų',
  },
  cookies: {
    one: '{count} slapukas',
    few: '{count} slapukai',
    many: '{count} slapuko',
    other: '{count} slapukų',
  },
  cookieName: 'Pavadinimas',
  cookiePurpose: 'Tikslas',
  cookieStorage: 'Saugojimo vieta',
  cookieRetention: 'Saugojimo trukmė',
  sessionRetention: 'Kol uždarysite naršyklę',
  storages: {
    cookie: 'Slapukas',
    local: 'Vietinė saugykla',
    session: 'Seanso saugykla',
    indexeddb: 'Duomenų bazė',
    cache: 'Podėlis',
  },
  search: 'Ieškoti paslaugų ir slapukų',
  found: 'Rasta: {counts}.',
  nothingFound: 'Nieko nerasta.',
  version: 'Politikos versija',
  effective: 'Galioja nuo',
  undecided: 'Dar nepriėmėte sprendimo.',
  decided: 'Jūsų sprendimas',
  firstDecided: 'Pirmasis sprendimas',
  decidedThrough: 'Sprendimo šaltinis',
  id: 'Sprendimo ID',
  origins: {
    banner: 'slapukų juosta',
    preferences: 'šie nustatymai',
    embed: 'įterptas turinys',
    gpc: 'jūsų naršyklės signalas',
    api: 'šis puslapis',
  },
  descriptions: {
    necessary:
      'Reikalingi, kad puslapiai veiktų šio apsilankymo metu, pavyzdžiui, kad liktumėte prisijungę. Jie nustoja galioti pasibaigus apsilankymui ir jų negalima išjungti.',
    affiliate:
      'Įsimenama, per kurio partnerio nuorodą ar akciją čia patekote, kad partneriui būtų galima sumokėti.',
    personalization: 'Įsimenami nustatymai ir tai, ką peržiūrėjote, kad puslapiai būtų pritaikyti jums.',
    analytics: 'Skaičiuojami apsilankymai ir vertinama, kaip naudojami puslapiai.',
    social:
      'Įkeliamas turinys iš socialinių tinklų ir vaizdo įrašų svetainių, todėl jie sužino apie jūsų apsilankymą.',
    marketing: 'Matuojamas reklamos poveikis ir rodoma reklama pagal tai, ką peržiūrėjote.',
  },
};
