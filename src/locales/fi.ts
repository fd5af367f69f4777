import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'fi',
  heading: 'Evästevalintasi',
  request:
    '{organization} pyytää suostumustasi tietojen tallentamiseen tälle laitteelle ja lukemiseen siltä seuraaviin tarkoituksiin: {purposes}.',
  optOut:
    'Kunnes kieltäydyt, {organization} tallentaa tälle laitteelle ja lukee siltä tietoja seuraaviin tarkoituksiin: {purposes}.',
  thirdParties: 'Osa näistä tiedoista menee muille yrityksille, jotka on nimetty asetuksissa.',
  signal:
    'Selaimesi lähettää Global Privacy Control -signaalin. Siksi seuraavat ovat pois päältä, ellet salli niitä: {purposes}.',
  optOutButton: 'Kieltäydyn',
  dismiss: 'OK',
  honored: 'Kieltäytymistäsi noudatetaan',
  change: 'Voit kieltäytyä ja muuttaa valintaasi milloin tahansa evästeasetuksissa.',
  policy: 'Tietosuojaseloste',
  imprint: 'Julkaisutiedot',
  accept: 'Hyväksy kaikki',
  reject: 'Hylkää kaikki',
  preferences: 'Asetukset',
  saved: 'Valintasi on tallennettu.',
  settings: 'Evästeasetukset',
  categories: {
    necessary: 'Välttämättömät',
    affiliate: 'Kumppanilinkit',
    personalization: 'Mukauttaminen',
    analytics: 'Tilastointi',
    social: 'Sosiaalinen media',
    marketing: 'Markkinointi',
  },
  notice: {
    upcoming: 'Tietosuojaseloste muuttuu',
    from: 'Uusi versio tulee voimaan {date}.',
    changed: 'Uutta tai muuttunutta: {purposes}.',
    untilThen: 'Siihen asti valintasi pysyy voimassa.',
    signal: 'Tietosuojasignaaliasi noudatetaan',
    switchedOff:
      'Selaimesi lähetti Global Privacy Control -signaalin. Seuraavat kytkettiin pois päältä: {purposes}.',
    change: 'Voit sallia ne uudelleen asetuksissa.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Kun sisältö ladataan, {recipient} saa tiedon käynnistäsi ja voi tallentaa tietoja tälle laitteelle.',
    unknown: 'toinen sivusto',
    once: 'Lataa kerran',
    always: 'Salli aina: {name}',
    close: 'Sulje ilman muutoksia',
  },
};
