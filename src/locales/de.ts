import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'de',
  heading: 'Ihre Entscheidung über Cookies',
  request:
    '{organization} bittet um Ihre Einwilligung, auf diesem Gerät Daten zu speichern und auszulesen, und zwar für: {purposes}.',
  optOut: 'Bis Sie ablehnen, speichert und liest {organization} auf diesem Gerät Daten für: {purposes}.',
  thirdParties: 'Ein Teil dieser Daten geht an andere Unternehmen, die in den Einstellungen genannt sind.',
  signal:
    'Ihr Browser sendet das Signal Global Privacy Control. Damit bleibt aus, was Sie nicht selbst erlauben: {purposes}.',
  optOutButton: 'Widersprechen',
  dismiss: 'OK',
  honored: 'Ihr Widerspruch wird beachtet',
  change: 'Sie können ablehnen und Ihre Entscheidung jederzeit in den Cookie-Einstellungen ändern.',
  policy: 'Datenschutzerklärung',
  imprint: 'Impressum',
  accept: 'Alle akzeptieren',
  reject: 'Alle ablehnen',
  preferences: 'Einstellungen',
  saved: 'Ihre Entscheidung wurde gespeichert.',
  settings: 'Cookie-Einstellungen',
  categories: {
    necessary: 'Notwendig',
    affiliate: 'Partnerlinks',
    personalization: 'Personalisierung',
    analytics: 'Statistik',
    social: 'Soziale Medien',
    marketing: 'Werbung',
  },
  notice: {
    upcoming: 'Die Datenschutzerklärung ändert sich',
    from: 'Eine neue Fassung gilt ab dem {date}.',
    changed: 'Neu oder geändert: {purposes}.',
    untilThen: 'Bis dahin gilt Ihre Entscheidung unverändert.',
    signal: 'Ihr Datenschutzsignal wird beachtet',
    switchedOff:
      'Ihr Browser hat das Signal Global Privacy Control gesendet. Ausgeschaltet wurde: {purposes}.',
    change: 'In den Einstellungen können Sie es wieder erlauben.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Beim Laden erfährt {recipient} von Ihrem Besuch und kann auf diesem Gerät Daten speichern.',
    unknown: 'eine andere Website',
    once: 'Einmal laden',
    always: '{name} immer erlauben',
    close: 'Ohne Änderung schließen',
  },
};
