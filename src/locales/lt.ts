import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'lt',
  heading: 'Jūsų pasirinkimas dėl slapukų',
  request:
    '{organization} prašo jūsų sutikimo saugoti ir skaityti duomenis šiame įrenginyje šiais tikslais: {purposes}.',
  optOut:
    'Kol neatsisakysite, {organization} saugo ir skaito duomenis šiame įrenginyje šiais tikslais: {purposes}.',
  thirdParties: 'Dalis šių duomenų perduodama kitoms įmonėms, kurios nurodytos nustatymuose.',
  signal:
    'Jūsų naršyklė siunčia „Global Privacy Control“ signalą. Kol neleisite, lieka išjungta: {purposes}.',
  optOutButton: 'Atsisakau',
  dismiss: 'Gerai',
  honored: 'Jūsų atsisakymo paisoma',
  change: 'Galite atsisakyti ir bet kada pakeisti savo pasirinkimą slapukų nustatymuose.',
  policy: 'Privatumo politika',
  imprint: 'Rekvizitai',
  accept: 'Priimti visus',
  reject: 'Atmesti visus',
  preferences: 'Nustatymai',
  saved: 'Jūsų pasirinkimas išsaugotas.',
  settings: 'Slapukų nustatymai',
  categories: {
    necessary: 'Būtinieji',
    affiliate: 'Partnerių nuorodos',
    personalization: 'Individualizavimas',
    analytics: 'Statistika',
    social: 'Socialiniai tinklai',
    marketing: 'Rinkodara',
  },
  notice: {
    upcoming: 'Privatumo politika keisis',
    from: 'Nuo {date} galioja nauja versija.',
    changed: 'Nauja arba pakeista: {purposes}.',
    untilThen: 'Iki tol jūsų pasirinkimas lieka toks pat.',
    signal: 'Į jūsų privatumo signalą atsižvelgta',
    switchedOff: 'Jūsų naršyklė atsiuntė „Global Privacy Control“ signalą. Išjungta: {purposes}.',
    change: 'Vėl leisti galite nustatymuose.',
    dismiss: 'Gerai',
  },
  embed: {
    text: 'Įkėlus šį turinį, {recipient} sužino apie jūsų apsilankymą ir gali saugoti duomenis šiame įrenginyje.',
    unknown: 'kita svetainė',
    once: 'Įkelti kartą',
    always: 'Visada leisti: {name}',
    close: 'Uždaryti be pakeitimų',
  },
};
