import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'cs',
  heading: 'Vaše volba ohledně cookies',
  request:
    '{organization} žádá o váš souhlas s ukládáním a čtením dat v tomto zařízení pro tyto účely: {purposes}.',
  optOut:
    'Dokud to neodmítnete, {organization} ukládá a čte data v tomto zařízení pro tyto účely: {purposes}.',
  thirdParties: 'Část těchto dat se předává dalším společnostem, které jsou uvedeny v nastavení.',
  signal:
    'Váš prohlížeč vysílá signál Global Privacy Control. Dokud to nepovolíte, zůstává vypnuto: {purposes}.',
  optOutButton: 'Nesouhlasím',
  dismiss: 'OK',
  honored: 'Vaše odmítnutí respektujeme',
  change: 'Můžete odmítnout a svou volbu kdykoli změnit v nastavení cookies.',
  policy: 'Zásady ochrany osobních údajů',
  imprint: 'Provozovatel webu',
  accept: 'Přijmout vše',
  reject: 'Odmítnout vše',
  preferences: 'Nastavení',
  saved: 'Vaše volba byla uložena.',
  settings: 'Nastavení cookies',
  categories: {
    necessary: 'Nezbytné',
    affiliate: 'Partnerské odkazy',
    personalization: 'Personalizace',
    analytics: 'Statistika',
    social: 'Sociální sítě',
    marketing: 'Marketing',
  },
  notice: {
    upcoming: 'Zásady ochrany osobních údajů se změní',
    from: 'Od {date} platí nová verze.',
    changed: 'Nové nebo změněné: {purposes}.',
    untilThen: 'Do té doby platí vaše volba beze změny.',
    signal: 'Váš signál ochrany soukromí je respektován',
    switchedOff: 'Váš prohlížeč vyslal signál Global Privacy Control. Bylo vypnuto: {purposes}.',
    change: 'V nastavení to můžete znovu povolit.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Při načtení se {recipient} dozví o vaší návštěvě a může v tomto zařízení ukládat data.',
    unknown: 'jiný web',
    once: 'Načíst jednou',
    always: 'Vždy povolit: {name}',
    close: 'Zavřít beze změn',
  },
};
