import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro:
    'Scegli che cosa può essere memorizzato e letto su questo dispositivo. Nulla cambia finché non salvi.',
  save: 'Salva le scelte',
  withdraw: 'Revoca tutto',
  close: 'Chiudi senza modifiche',
  alwaysOn: 'Sempre attivo',
  on: 'Attivo',
  off: 'Non attivo',
  partly: 'Attivo in parte',
  required: 'Per questo non serve il consenso.',
  optOut: 'Attivo finché non lo disattivi.',
  signaled: 'Il segnale Global Privacy Control del tuo browser lo tiene disattivato finché non lo attivi.',
  services: {one: '{count} servizio', many: '{count} di servizi', other: '{count} servizi'},
  cookies: {one: '{count} cookie', many: '{count} di cookie', other: '{count} cookie'},
  cookieName: 'Nome',
  cookiePurpose: 'Finalità',
  cookieStorage: 'Memorizzato in',
  cookieRetention: 'Durata',
  sessionRetention: 'Fino alla chiusura del browser',
  storages: {
    cookie: 'Cookie',
    local: 'Archivio locale',
    session: 'Archivio di sessione',
    indexeddb: 'Database',
    cache: 'Cache',
  },
  search: 'Cerca servizi e cookie',
  found: 'Risultati: {counts}.',
  nothingFound: 'Nessun risultato.',
  version: 'Versione dell’informativa',
  effective: 'Entrata in vigore',
  undecided: 'Non hai ancora deciso.',
  decided: 'La tua decisione',
  firstDecided: 'Prima decisione',
  decidedThrough: 'Decisione presa tramite',
  id: 'ID della decisione',
  origins: {
    banner: 'il banner',
    preferences: 'queste impostazioni',
    embed: 'un contenuto incorporato',
    gpc: 'il segnale del tuo browser',
    api: 'questa pagina',
    import: 'il banner precedente',
  },
  descriptions: {
    necessary:
      'Necessari per far funzionare le pagine durante questa visita, ad esempio per mantenere l’accesso. Terminano con la visita e non si possono disattivare.',
    affiliate:
      'Serve a ricordare quale link o promozione di un partner ti ha portato qui, in modo che il partner possa essere pagato.',
    personalization: 'Serve a ricordare le impostazioni e ciò che hai visto, per adattare le pagine a te.',
    analytics: 'Serve a contare le visite e a rilevare come vengono usate le pagine.',
    social:
      'Serve a caricare contenuti da social network e siti di video, che così vengono a sapere della tua visita.',
    marketing: 'Serve a misurare la pubblicità e a mostrare annunci in linea con ciò che hai visto.',
  },
};
