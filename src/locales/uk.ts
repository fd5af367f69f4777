import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'uk',
  heading: 'Ваш вибір щодо файлів cookie',
  request:
    '{organization} просить вашої згоди на зберігання і зчитування даних на цьому пристрої для таких цілей: {purposes}.',
  optOut:
    'Доки ви не відмовитеся, {organization} зберігає і зчитує дані на цьому пристрої для таких цілей: {purposes}.',
  thirdParties: 'Частину цих даних отримують інші компанії, зазначені в налаштуваннях.',
  signal:
    'Ваш браузер надсилає сигнал Global Privacy Control. Доки ви не дозволите іншого, вимкнено: {purposes}.',
  optOutButton: 'Відмовитися',
  dismiss: 'Зрозуміло',
  honored: 'Вашої відмови дотримано',
  change: 'Ви можете відмовитися, а також будь-коли змінити свій вибір у налаштуваннях cookie.',
  policy: 'Політика конфіденційності',
  imprint: 'Вихідні дані',
  accept: 'Прийняти все',
  reject: 'Відхилити все',
  preferences: 'Налаштування',
  saved: 'Ваш вибір збережено.',
  settings: 'Налаштування cookie',
  categories: {
    necessary: 'Необхідне',
    affiliate: 'Партнерські посилання',
    personalization: 'Персоналізація',
    analytics: 'Аналітика',
    social: 'Соціальні мережі',
    marketing: 'Реклама',
  },
  notice: {
    upcoming: 'Політика конфіденційності зміниться',
    from: 'З {date} діятиме нова версія.',
    changed: 'Нове або змінене: {purposes}.',
    untilThen: 'До того часу ваш вибір діє без змін.',
    signal: 'Ваш сигнал приватності враховано',
    switchedOff: 'Ваш браузер надіслав сигнал Global Privacy Control. Вимкнено: {purposes}.',
    change: 'Ви можете знову дозволити це в налаштуваннях.',
    dismiss: 'Зрозуміло',
  },
  embed: {
    text: 'Коли вміст завантажиться, {recipient} дізнається про ваше відвідування і зможе зберігати дані на цьому пристрої.',
    unknown: 'інший сайт',
    once: 'Завантажити один раз',
    always: 'Завжди дозволяти: {name}',
    close: 'Закрити без змін',
  },
};
