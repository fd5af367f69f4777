import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro:
    'Выберите, что можно хранить и считывать на этом устройстве. Пока вы не сохраните, ничего не изменится.',
  save: 'Сохранить выбор',
  withdraw: 'Отозвать все согласия',
  close: 'Закрыть без изменений',
  alwaysOn: 'Всегда включено',
  required: 'Согласие для этого не требуется.',
  optOut: 'Включено, пока вы не отключите.',
  signalled: 'Отключено по сигналу Global Privacy Control вашего браузера, пока вы сами не включите.',
  services: {
    one: '{count} сервис',
    few: '{count} сервиса',
    many: '{count} сервисов',
    other: '{count} сервиса',
  },
  cookies: {
    one: '{count} файл cookie',
    few: '{count} файла cookie',
    many: '{count} файлов cookie',
    other: '{count} файла cookie',
  },
  cookieName: 'Название',
  cookiePurpose: 'Цель',
  cookieStorage: 'Место хранения',
  cookieRetention: 'Срок хранения',
  sessionRetention: 'До закрытия браузера',
  storages: {
    cookie: 'Файл cookie',
    local: 'Локальное хранилище',
    session: 'Хранилище сеанса',
    indexeddb: 'База данных',
    cache: 'Кэш',
  },
  search: 'Поиск сервисов и файлов cookie',
  found: 'Найдено: {counts}.',
  nothingFound: 'Ничего не найдено.',
  version: 'Версия политики',
  effective: 'Действует с',
  undecided: 'Вы ещё не сделали выбор.',
  decided: 'Ваш выбор',
  firstDecided: 'Первый выбор',
  decidedThrough: 'Выбор сделан через',
  id: 'Идентификатор выбора',
  origins: {
    banner: 'уведомление на странице',
    preferences: 'эти настройки',
    embed: 'встроенный контент',
    gpc: 'сигнал вашего браузера',
    api: 'эту страницу',
  },
  descriptions: {
    necessary:
      'Нужно, чтобы страницы работали во время этого посещения, например чтобы вы оставались в учётной записи. Действует до конца посещения, отключить нельзя.',
    affiliate:
      'Запоминает, по ссылке или акции какого партнёра вы пришли, чтобы партнёр мог получить оплату.',
    personalization: 'Запоминает настройки и то, что вы смотрели, чтобы подстроить страницы под вас.',
    analytics: 'Считает посещения и измеряет, как используются страницы.',
    social: 'Загружает контент из социальных сетей и с видеосайтов, которые так узнают о вашем посещении.',
    marketing: 'Измеряет рекламу и показывает рекламу, подходящую к тому, что вы смотрели.',
  },
};
