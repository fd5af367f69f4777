import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro:
    'Wählen Sie, was auf diesem Gerät gespeichert und ausgelesen werden darf. Erst beim Speichern ändert sich etwas.',
  save: 'Auswahl speichern',
  withdraw: 'Alles widerrufen',
  close: 'Ohne Änderung schließen',
  alwaysOn: 'Immer an',
  required: 'Dafür ist keine Einwilligung nötig.',
  optOut: 'An, bis Sie es ausschalten.',
  signalled: 'Das Signal Global Privacy Control Ihres Browsers hält dies aus, bis Sie es einschalten.',
  services: {one: '{count} Dienst', other: '{count} Dienste'},
  cookies: {one: '{count} Cookie', other: '{count} Cookies'},
  cookieName: 'Name',
  cookiePurpose: 'Zweck',
  cookieStorage: 'Ablageort',
  cookieRetention: 'Speicherdauer',
  sessionRetention: 'Bis Sie den Browser schließen',
  storages: {
    cookie: 'Cookie',
    local: 'Lokaler Speicher',
    session: 'Sitzungsspeicher',
    indexeddb: 'Datenbank',
    cache: 'Zwischenspeicher',
  },
  search: 'Dienste und Cookies suchen',
  found: 'Gefunden: {counts}.',
  nothingFound: 'Nichts gefunden.',
  version: 'Fassung der Erklärung',
  effective: 'Gilt ab',
  undecided: 'Sie haben noch nicht entschieden.',
  decided: 'Ihre Entscheidung',
  firstDecided: 'Erste Entscheidung',
  decidedThrough: 'Entschieden über',
  id: 'Kennung der Entscheidung',
  origins: {
    banner: 'den Hinweis auf der Seite',
    preferences: 'diese Einstellungen',
    embed: 'einen eingebetteten Inhalt',
    gpc: 'das Signal Ihres Browsers',
    api: 'diese Website',
  },
  descriptions: {
    necessary:
      'Nötig, damit die Seiten während dieses Besuchs funktionieren, etwa um angemeldet zu bleiben. Sie enden mit dem Besuch und lassen sich nicht ausschalten.',
    affiliate:
      'Merkt sich, über welchen Partner oder welche Aktion Sie kamen, damit der Partner bezahlt wird.',
    personalization: 'Merkt sich Einstellungen und was Sie angesehen haben, um die Seiten an Sie anzupassen.',
    analytics: 'Zählt Besuche und wie die Seiten genutzt werden.',
    social: 'Lädt Inhalte von sozialen Netzwerken und Videoportalen, die so von Ihrem Besuch erfahren.',
    marketing: 'Misst Werbung und zeigt Werbung, die zu dem passt, was Sie angesehen haben.',
  },
};
