import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'hr',
  heading: 'Vaš odabir kolačića',
  request:
    '{organization} traži vašu privolu za pohranu i čitanje podataka na ovom uređaju u sljedeće svrhe: {purposes}.',
  optOut:
    'Dok to ne odbijete, {organization} pohranjuje i čita podatke na ovom uređaju u sljedeće svrhe: {purposes}.',
  thirdParties: 'Dio tih podataka odlazi drugim tvrtkama, koje su navedene u postavkama.',
  signal:
    'Vaš preglednik šalje signal Global Privacy Control. Ako to ne dopustite, ostaje isključeno: {purposes}.',
  optOutButton: 'Ne želim to',
  dismiss: 'U redu',
  honored: 'Vaš se prigovor poštuje',
  change: 'Možete odbiti i svoj odabir u svakom trenutku promijeniti u postavkama kolačića.',
  policy: 'Pravila privatnosti',
  imprint: 'Impresum',
  accept: 'Prihvati sve',
  reject: 'Odbij sve',
  preferences: 'Postavke',
  saved: 'Vaš je odabir spremljen.',
  settings: 'Postavke kolačića',
  categories: {
    necessary: 'Nužno',
    affiliate: 'Partnerske poveznice',
    personalization: 'Personalizacija',
    analytics: 'Statistika',
    social: 'Društvene mreže',
    marketing: 'Marketing',
  },
  notice: {
    upcoming: 'Pravila privatnosti promijenit će se',
    from: 'Od {date} vrijedi nova verzija.',
    changed: 'Novo ili promijenjeno: {purposes}.',
    untilThen: 'Do tada vaš odabir ostaje na snazi.',
    signal: 'Vaš se signal privatnosti poštuje',
    switchedOff: 'Vaš je preglednik poslao signal Global Privacy Control. Isključeno je: {purposes}.',
    change: 'To možete ponovno dopustiti u postavkama.',
    dismiss: 'U redu',
  },
  embed: {
    text: 'Pri učitavanju {recipient} saznaje za vaš posjet i može pohraniti podatke na ovom uređaju.',
    unknown: 'druga web-stranica',
    once: 'Učitaj jednom',
    always: 'Uvijek dopusti: {name}',
    close: 'Zatvori bez promjena',
  },
};
