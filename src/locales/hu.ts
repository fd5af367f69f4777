import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'hu',
  heading: 'Az Ön döntése a sütikről',
  request:
    '{organization} az Ön hozzájárulását kéri ahhoz, hogy ezen az eszközön adatokat tároljon és olvasson a következő célokból: {purposes}.',
  optOut:
    'Amíg Ön el nem utasítja, {organization} adatokat tárol és olvas ezen az eszközön a következő célokból: {purposes}.',
  thirdParties: 'Ezen adatok egy része más cégekhez kerül, amelyeket a beállítások megneveznek.',
  signal:
    'Böngészője Global Privacy Control jelzést küld. Ezért ki van kapcsolva, amíg Ön nem engedélyezi: {purposes}.',
  optOutButton: 'Nem kérem',
  dismiss: 'OK',
  honored: 'Az elutasítását tiszteletben tartjuk',
  change: 'Ön elutasíthatja ezt, és döntését bármikor módosíthatja a sütibeállításokban.',
  policy: 'Adatvédelmi tájékoztató',
  imprint: 'Impresszum',
  accept: 'Összes elfogadása',
  reject: 'Összes elutasítása',
  preferences: 'Beállítások',
  saved: 'Döntését elmentettük.',
  settings: 'Sütibeállítások',
  categories: {
    necessary: 'Szükséges',
    affiliate: 'Partnerhivatkozások',
    personalization: 'Személyre szabás',
    analytics: 'Statisztika',
    social: 'Közösségi média',
    marketing: 'Marketing',
  },
  notice: {
    upcoming: 'Az adatvédelmi tájékoztató változni fog',
    from: '{date} napjától új változat érvényes.',
    changed: 'Új vagy módosult: {purposes}.',
    untilThen: 'Addig az Ön döntése változatlanul érvényes.',
    signal: 'Adatvédelmi jelzését figyelembe vesszük',
    switchedOff: 'Böngészője Global Privacy Control jelzést küldött. Kikapcsolva: {purposes}.',
    change: 'Ezt a beállításokban újra engedélyezheti.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Betöltéskor {recipient} értesül az Ön látogatásáról, és adatokat tárolhat ezen az eszközön.',
    unknown: 'egy másik webhely',
    once: 'Egyszeri betöltés',
    always: 'Állandó engedélyezés: {name}',
    close: 'Bezárás módosítás nélkül',
  },
};
