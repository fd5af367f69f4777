import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro:
    'Виберіть, що можна зберігати і зчитувати на цьому пристрої. Доки ви не збережете, нічого не зміниться.',
  save: 'Зберегти вибір',
  withdraw: 'Відкликати всі згоди',
  close: 'Закрити без змін',
  alwaysOn: 'Завжди ввімкнено',
  required: 'Згода для цього не потрібна.',
  optOut: 'Увімкнено, доки ви не вимкнете.',
  signalled: 'Вимкнено за сигналом Global Privacy Control вашого браузера, доки ви самі не ввімкнете.',
  services: {
    one: '{count} сервіс',
    few: '{count} сервіси',
    many: '{count} сервісів',
    other: '{count} сервісу',
  },
  cookies: {
    one: '{count} файл cookie',
    few: '{count} файли cookie',
    many: '{count} файлів cookie',
    other: '{count} файлу cookie',
  },
  cookieName: 'Назва',
  cookiePurpose: 'Мета',
  cookieStorage: 'Місце зберігання',
  cookieRetention: 'Строк зберігання',
  sessionRetention: 'До закриття браузера',
  storages: {
    cookie: 'Файл cookie',
    local: 'Локальне сховище',
    session: 'Сховище сеансу',
    indexeddb: 'База даних',
    cache: 'Кеш',
  },
  search: 'Пошук сервісів і файлів cookie',
  found: 'Знайдено: {counts}.',
  nothingFound: 'Нічого не знайдено.',
  version: 'Версія політики',
  effective: 'Діє з',
  undecided: 'Ви ще не зробили вибір.',
  decided: 'Ваш вибір',
  firstDecided: 'Перший вибір',
  decidedThrough: 'Вибір зроблено через',
  id: 'Ідентифікатор вибору',
  origins: {
    banner: 'повідомлення на сторінці',
    preferences: 'ці налаштування',
    embed: 'вбудований вміст',
    gpc: 'сигнал вашого браузера',
    api: 'цю сторінку',
  },
  descriptions: {
    necessary:
      'Потрібне, щоб сторінки працювали під час цього відвідування, наприклад щоб ви залишалися в обліковому записі. Діє до кінця відвідування, вимкнути не можна.',
    affiliate:
      'Запам’ятовує, за посиланням чи акцією якого партнера ви прийшли, щоб партнер міг отримати оплату.',
    personalization: 'Запам’ятовує налаштування і те, що ви переглядали, щоб пристосувати сторінки до вас.',
    analytics: 'Рахує відвідування і вимірює, як користуються сторінками.',
    social: 'Завантажує вміст із соціальних мереж і відеосайтів, які так дізнаються про ваше відвідування.',
    marketing: 'Вимірює рекламу і показує рекламу відповідно до того, що ви переглядали.',
  },
};
