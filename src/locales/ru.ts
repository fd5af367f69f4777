import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'ru',
  heading: 'Ваш выбор в отношении cookie',
  request:
    '{organization} просит вашего согласия на хранение и считывание данных на этом устройстве в следующих целях: {purposes}.',
  optOut:
    'Пока вы не откажетесь, {organization} хранит и считывает данные на этом устройстве в следующих целях: {purposes}.',
  thirdParties: 'Часть этих данных получают другие компании, указанные в настройках.',
  signal:
    'Ваш браузер отправляет сигнал Global Privacy Control. Пока вы не разрешите иное, отключено: {purposes}.',
  optOutButton: 'Отказаться',
  dismiss: 'Понятно',
  honored: 'Ваш отказ соблюдается',
  change: 'Вы можете отказаться, а также в любой момент изменить свой выбор в настройках cookie.',
  policy: 'Политика конфиденциальности',
  imprint: 'Выходные данные',
  accept: 'Принять всё',
  reject: 'Отклонить всё',
  preferences: 'Настройки',
  saved: 'Ваш выбор сохранён.',
  settings: 'Настройки cookie',
  categories: {
    necessary: 'Необходимое',
    affiliate: 'Партнёрские ссылки',
    personalization: 'Персонализация',
    analytics: 'Аналитика',
    social: 'Социальные сети',
    marketing: 'Реклама',
  },
  notice: {
    upcoming: 'Политика конфиденциальности изменится',
    from: 'С {date} будет действовать новая версия.',
    changed: 'Новое или изменённое: {purposes}.',
    untilThen: 'До этого ваш выбор действует без изменений.',
    signal: 'Ваш сигнал конфиденциальности учтён',
    switchedOff: 'Ваш браузер отправил сигнал Global Privacy Control. Отключено: {purposes}.',
    change: 'Вы можете снова разрешить это в настройках.',
    dismiss: 'Понятно',
  },
  embed: {
    text: 'Когда контент загрузится, {recipient} узнает о вашем посещении и сможет сохранять данные на этом устройстве.',
    unknown: 'другой сайт',
    once: 'Загрузить один раз',
    always: 'Всегда разрешать: {name}',
    close: 'Закрыть без изменений',
  },
};
