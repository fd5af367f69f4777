import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'sk',
  heading: 'Vaše rozhodnutie o súboroch cookie',
  request:
    '{organization} vás žiada o súhlas s ukladaním a čítaním údajov v tomto zariadení na tieto účely: {purposes}.',
  optOut:
    'Kým neodmietnete, {organization} ukladá a číta údaje v tomto zariadení na tieto účely: {purposes}.',
  thirdParties: 'Časť týchto údajov dostávajú iné spoločnosti, ktoré sú uvedené v nastaveniach.',
  signal:
    'Váš prehliadač vysiela signál Global Privacy Control. Kým to nepovolíte, vypnuté zostáva: {purposes}.',
  optOutButton: 'Namietam',
  dismiss: 'OK',
  honored: 'Vaše odmietnutie rešpektujeme',
  change: 'Môžete odmietnuť a rozhodnutie kedykoľvek zmeniť v nastaveniach súborov cookie.',
  policy: 'Zásady ochrany osobných údajov',
  imprint: 'Prevádzkovateľ webu',
  accept: 'Prijať všetko',
  reject: 'Odmietnuť všetko',
  preferences: 'Nastavenia',
  saved: 'Vaše rozhodnutie bolo uložené.',
  settings: 'Nastavenia súborov cookie',
  categories: {
    necessary: 'Nevyhnutné',
    affiliate: 'Partnerské odkazy',
    personalization: 'Personalizácia',
    analytics: 'Štatistika',
    social: 'Sociálne médiá',
    marketing: 'Marketing',
  },
  notice: {
    upcoming: 'Zásady ochrany osobných údajov sa zmenia',
    from: 'Nová verzia platí od {date}.',
    changed: 'Nové alebo zmenené: {purposes}.',
    untilThen: 'Dovtedy vaše rozhodnutie platí bez zmeny.',
    signal: 'Váš signál ochrany súkromia sa rešpektuje',
    switchedOff: 'Váš prehliadač vyslal signál Global Privacy Control. Vypnuté bolo: {purposes}.',
    change: 'Znova to môžete povoliť v nastaveniach.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Pri načítaní tohto obsahu sa {recipient} dozvie o vašej návšteve a môže v tomto zariadení ukladať údaje.',
    unknown: 'iná webová stránka',
    once: 'Načítať raz',
    always: 'Vždy povoliť: {name}',
    close: 'Zavrieť bez zmien',
  },
};
