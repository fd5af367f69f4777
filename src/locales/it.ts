import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'it',
  heading: 'La tua scelta sui cookie',
  request:
    '{organization} chiede il tuo consenso per memorizzare e leggere dati su questo dispositivo per queste finalità: {purposes}.',
  optOut:
    'Finché non rifiuti, {organization} memorizza e legge dati su questo dispositivo per queste finalità: {purposes}.',
  thirdParties: 'Alcuni di questi dati vanno ad altre aziende, indicate nelle impostazioni.',
  signal:
    'Il tuo browser invia il segnale Global Privacy Control. Queste finalità restano disattivate finché non le consenti: {purposes}.',
  optOutButton: 'Mi oppongo',
  dismiss: 'OK',
  honored: 'La sua opposizione è rispettata',
  change: 'Puoi rifiutare e cambiare idea in qualsiasi momento nelle impostazioni dei cookie.',
  policy: 'Informativa sulla privacy',
  imprint: 'Note legali',
  accept: 'Accetta tutti i cookie',
  reject: 'Rifiuta tutti i cookie',
  preferences: 'Impostazioni',
  saved: 'La tua scelta è stata salvata.',
  settings: 'Impostazioni dei cookie',
  categories: {
    necessary: 'Necessari',
    affiliate: 'Link di affiliazione',
    personalization: 'Personalizzazione',
    analytics: 'Statistiche',
    social: 'Social media',
    marketing: 'Marketing',
  },
  notice: {
    upcoming: 'L’informativa sulla privacy cambierà',
    from: 'Una nuova versione si applica dal giorno {date}.',
    changed: 'Novità o modifiche: {purposes}.',
    untilThen: 'Fino ad allora la tua scelta resta invariata.',
    signal: 'Il tuo segnale di privacy è rispettato',
    switchedOff:
      'Il tuo browser ha inviato il segnale Global Privacy Control. Sono state disattivate queste finalità: {purposes}.',
    change: 'Puoi consentirle di nuovo nelle impostazioni.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Al caricamento di questo contenuto, {recipient} viene a sapere della tua visita e può memorizzare dati su questo dispositivo.',
    unknown: 'un altro sito',
    once: 'Carica una volta',
    always: 'Consenti sempre {name}',
    close: 'Chiudi senza modifiche',
  },
};
