import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'nl',
  heading: 'Uw keuze over cookies',
  request:
    '{organization} vraagt uw toestemming om op dit apparaat gegevens op te slaan en te lezen voor: {purposes}.',
  optOut: 'Zolang u niet weigert, bewaart en leest {organization} gegevens op dit apparaat voor: {purposes}.',
  thirdParties:
    'Een deel van deze gegevens gaat naar andere bedrijven, die in de instellingen worden genoemd.',
  signal:
    'Uw browser verstuurt het signaal Global Privacy Control. Zolang u het niet zelf toestaat, blijft dit uit: {purposes}.',
  optOutButton: 'Afmelden',
  dismiss: 'OK',
  honored: 'Uw bezwaar wordt gerespecteerd',
  change: 'U kunt weigeren en uw keuze op elk moment wijzigen in de cookie-instellingen.',
  policy: 'Privacyverklaring',
  imprint: 'Colofon',
  accept: 'Alles accepteren',
  reject: 'Alles weigeren',
  preferences: 'Instellingen',
  saved: 'Uw keuze is opgeslagen.',
  settings: 'Cookie-instellingen',
  categories: {
    necessary: 'Noodzakelijk',
    affiliate: 'Affiliatelinks',
    personalization: 'Personalisatie',
    analytics: 'Statistieken',
    social: 'Sociale media',
    marketing: 'Marketing',
  },
  notice: {
    upcoming: 'De privacyverklaring verandert',
    from: 'Vanaf {date} geldt een nieuwe versie.',
    changed: 'Nieuw of gewijzigd: {purposes}.',
    untilThen: 'Tot die tijd blijft uw keuze ongewijzigd.',
    signal: 'Uw privacysignaal wordt gerespecteerd',
    switchedOff:
      'Uw browser heeft het signaal Global Privacy Control verstuurd. Dit is uitgeschakeld: {purposes}.',
    change: 'In de instellingen kunt u het weer toestaan.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Als dit wordt geladen, krijgt {recipient} weet van uw bezoek en kan gegevens op dit apparaat opslaan.',
    unknown: 'een andere website',
    once: 'Eén keer laden',
    always: '{name} altijd toestaan',
    close: 'Sluiten zonder wijzigingen',
  },
};
