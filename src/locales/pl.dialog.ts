import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro:
    'Wybierz, co można zapisywać i odczytywać na tym urządzeniu. Nic się nie zmieni, dopóki nie zapiszesz wyboru.',
  save: 'Zapisz wybór',
  withdraw: 'Wycofaj wszystkie',
  close: 'Zamknij bez zmian',
  alwaysOn: 'Zawsze włączone',
  on: 'Włączone',
  off: 'Wyłączone',
  partly: 'Częściowo włączone',
  required: 'Zgoda nie jest tu wymagana.',
  optOut: 'Włączone, dopóki tego nie wyłączysz.',
  signaled:
    'Zgodnie z sygnałem Global Privacy Control Twojej przeglądarki pozostaje to wyłączone, dopóki tego nie włączysz.',
  services: {one: '{count} usługa', few: '{count} usługi', many: '{count} usług', other: '{count} usługi'},
  cookies: {
    one: '{count} plik cookie',
    few: '{count} pliki cookie',
    many: '{count} plików cookie',
    other: '{count} pliku cookie',
  },
  cookieName: 'Nazwa',
  cookiePurpose: 'Cel',
  cookieStorage: 'Miejsce zapisu',
  cookieRetention: 'Okres przechowywania',
  sessionRetention: 'Do zamknięcia przeglądarki',
  storages: {
    cookie: 'Plik cookie',
    local: 'Pamięć lokalna',
    session: 'Pamięć sesji',
    indexeddb: 'Baza danych',
    cache: 'Pamięć podręczna',
  },
  search: 'Szukaj usług i plików cookie',
  found: 'Znaleziono: {counts}.',
  nothingFound: 'Nic nie znaleziono.',
  version: 'Wersja polityki',
  effective: 'Obowiązuje od',
  undecided: 'Decyzja nie została jeszcze podjęta.',
  decided: 'Twoja decyzja',
  firstDecided: 'Pierwsza decyzja',
  decidedThrough: 'Źródło decyzji',
  id: 'Identyfikator decyzji',
  origins: {
    banner: 'baner',
    preferences: 'te ustawienia',
    embed: 'osadzona treść',
    gpc: 'sygnał Twojej przeglądarki',
    api: 'ta strona',
    import: 'poprzedni baner',
  },
  descriptions: {
    necessary:
      'Potrzebne do działania stron podczas tej wizyty, na przykład do utrzymania zalogowania. Wygasają wraz z końcem wizyty i nie można ich wyłączyć.',
    affiliate:
      'Zapamiętuje, z którego linku lub promocji partnera nastąpiło przejście na tę stronę, aby partner mógł otrzymać zapłatę.',
    personalization: 'Zapamiętuje ustawienia i przeglądane treści, aby dostosować do Ciebie strony.',
    analytics: 'Zlicza wizyty i bada sposób korzystania ze stron.',
    social:
      'Ładuje treści z sieci społecznościowych i serwisów wideo, które w ten sposób dowiadują się o Twojej wizycie.',
    marketing: 'Mierzy działanie reklam i wyświetla reklamy pasujące do przeglądanych treści.',
  },
};
