import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro: 'Trieu què es pot desar i llegir en aquest dispositiu. No canvia res fins que deseu l’elecció.',
  save: 'Desa l’elecció',
  withdraw: 'Revoca-ho tot',
  close: 'Tanca sense canvis',
  alwaysOn: 'Sempre actiu',
  required: 'No cal consentiment per a això.',
  optOut: 'Actiu mentre no ho desactiveu.',
  signalled:
    'El senyal Global Privacy Control del vostre navegador ho manté desactivat mentre no ho activeu.',
  services: {one: '{count} servei', many: '{count} de serveis', other: '{count} serveis'},
  cookies: {one: '{count} galeta', many: '{count} de galetes', other: '{count} galetes'},
  cookieName: 'Nom',
  cookiePurpose: 'Finalitat',
  cookieStorage: 'Lloc on es desa',
  cookieRetention: 'Temps de conservació',
  sessionRetention: 'Fins que tanqueu el navegador',
  storages: {
    cookie: 'Galeta',
    local: 'Emmagatzematge local',
    session: 'Emmagatzematge de sessió',
    indexeddb: 'Base de dades',
    cache: 'Memòria cau',
  },
  search: 'Cerca serveis i galetes',
  found: 'S’ha trobat: {counts}.',
  nothingFound: 'No s’ha trobat res.',
  version: 'Versió de la política',
  effective: 'Data d’aplicació',
  undecided: 'Encara no heu triat.',
  decided: 'La vostra elecció',
  firstDecided: 'Primera elecció',
  decidedThrough: 'Elecció feta mitjançant',
  id: 'Identificador de l’elecció',
  origins: {
    banner: 'l’avís de la pàgina',
    preferences: 'aquesta configuració',
    embed: 'contingut incrustat',
    gpc: 'el senyal del vostre navegador',
    api: 'aquesta pàgina',
  },
  descriptions: {
    necessary:
      'Cal perquè les pàgines funcionin durant aquesta visita, per exemple per mantenir la sessió iniciada. Acaba amb la visita i no es pot desactivar.',
    affiliate:
      'Recorda quin enllaç o quina promoció d’un afiliat us ha dut aquí, perquè l’afiliat pugui cobrar.',
    personalization: 'Recorda preferències i què heu mirat, per adaptar-vos les pàgines.',
    analytics: 'Compta les visites i mesura com s’utilitzen les pàgines.',
    social: 'Carrega contingut de xarxes socials i llocs de vídeos, que així saben de la vostra visita.',
    marketing: 'Mesura la publicitat i mostra publicitat relacionada amb el que heu mirat.',
  },
};
