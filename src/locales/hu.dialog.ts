import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro: 'Válassza ki, mi tárolható és olvasható ezen az eszközön. Mentésig semmi sem változik.',
  save: 'Választás mentése',
  withdraw: 'Összes visszavonása',
  close: 'Bezárás módosítás nélkül',
  alwaysOn: 'Mindig bekapcsolva',
  on: 'Bekapcsolva',
  off: 'Kikapcsolva',
  partly: 'Részben bekapcsolva',
  required: 'Ehhez nem kell hozzájárulás.',
  optOut: 'Bekapcsolva, amíg Ön ki nem kapcsolja.',
  signaled: 'Böngészője Global Privacy Control jelzése ezt kikapcsolva tartja, amíg Ön be nem kapcsolja.',
  services: {one: '{count} szolgáltatás', other: '{count} szolgáltatás'},
  cookies: {one: '{count} süti', other: '{count} süti'},
  cookieName: 'Név',
  cookiePurpose: 'Cél',
  cookieStorage: 'Tárolás helye',
  cookieRetention: 'Tárolás ideje',
  sessionRetention: 'A böngésző bezárásáig',
  storages: {
    cookie: 'Süti',
    local: 'Helyi tároló',
    session: 'Munkamenet-tároló',
    indexeddb: 'Adatbázis',
    cache: 'Gyorsítótár',
  },
  search: 'Szolgáltatások és sütik keresése',
  found: 'Találat: {counts}.',
  nothingFound: 'Nincs találat.',
  version: 'A tájékoztató változata',
  effective: 'Hatálybalépés',
  undecided: 'Ön még nem döntött.',
  decided: 'Az Ön döntése',
  firstDecided: 'Első döntés',
  decidedThrough: 'A döntés módja',
  id: 'A döntés azonosítója',
  origins: {
    banner: 'sütisáv',
    preferences: 'ezek a beállítások',
    embed: 'beágyazott tartalom',
    gpc: 'az Ön böngészőjének jelzése',
    api: 'ez az oldal',
    import: 'korábbi sütisáv',
  },
  descriptions: {
    necessary:
      'Ahhoz kellenek, hogy az oldalak e látogatás alatt működjenek, például hogy Ön bejelentkezve maradjon. A látogatással véget érnek, és nem kapcsolhatók ki.',
    affiliate:
      'Megjegyzi, melyik partner hivatkozása vagy akciója vezette ide, hogy a partnert ki lehessen fizetni.',
    personalization:
      'Megjegyzi a beállításokat és a megtekintett tartalmakat, hogy az oldalakat Önhöz igazítsa.',
    analytics: 'Számolja a látogatásokat, és méri az oldalak használatát.',
    social:
      'Közösségi oldalak és videómegosztók tartalmait tölti be, amelyek így értesülnek az Ön látogatásáról.',
    marketing:
      'Méri a hirdetéseket, és olyan hirdetéseket mutat, amelyek illenek a megtekintett tartalmakhoz.',
  },
};
