import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'pl',
  heading: 'Twój wybór dotyczący plików cookie',
  request:
    '{organization} prosi o Twoją zgodę na zapisywanie i odczytywanie danych na tym urządzeniu w tych celach: {purposes}.',
  optOut:
    'Dopóki nie odmówisz, {organization} zapisuje i odczytuje dane na tym urządzeniu w tych celach: {purposes}.',
  thirdParties: 'Część tych danych trafia do innych firm, wymienionych w ustawieniach.',
  signal:
    'Twoja przeglądarka wysyła sygnał Global Privacy Control. Dopóki na to nie zezwolisz, wyłączone pozostaje: {purposes}.',
  optOutButton: 'Sprzeciwiam się',
  dismiss: 'OK',
  honored: 'Twój sprzeciw jest respektowany',
  change: 'Możesz odmówić i w każdej chwili zmienić zdanie w ustawieniach plików cookie.',
  policy: 'Polityka prywatności',
  imprint: 'Dane wydawcy',
  accept: 'Akceptuj wszystkie',
  reject: 'Odrzuć wszystkie',
  preferences: 'Ustawienia',
  saved: 'Twój wybór został zapisany.',
  settings: 'Ustawienia plików cookie',
  categories: {
    necessary: 'Niezbędne',
    affiliate: 'Linki partnerskie',
    personalization: 'Personalizacja',
    analytics: 'Statystyka',
    social: 'Media społecznościowe',
    marketing: 'Marketing',
  },
  notice: {
    upcoming: 'Polityka prywatności się zmieni',
    from: 'Nowa wersja obowiązuje od {date} r.',
    changed: 'Nowe lub zmienione: {purposes}.',
    untilThen: 'Do tego czasu Twój wybór pozostaje bez zmian.',
    signal: 'Uwzględniono Twój sygnał prywatności',
    switchedOff: 'Twoja przeglądarka wysłała sygnał Global Privacy Control. Wyłączono: {purposes}.',
    change: 'Możesz ponownie na to zezwolić w ustawieniach.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Po załadowaniu tej treści {recipient} dowie się o Twojej wizycie i może zapisać dane na tym urządzeniu.',
    unknown: 'inna witryna',
    once: 'Załaduj raz',
    always: 'Zawsze zezwalaj: {name}',
    close: 'Zamknij bez zmian',
  },
};
