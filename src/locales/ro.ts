import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'ro',
  heading: 'Alegerea dvs. privind cookie-urile',
  request:
    '{organization} vă cere consimțământul pentru a stoca și a citi date pe acest dispozitiv în aceste scopuri: {purposes}.',
  optOut:
    'Cât timp nu refuzați, {organization} stochează și citește date pe acest dispozitiv în aceste scopuri: {purposes}.',
  thirdParties: 'O parte din aceste date ajunge la alte companii, care sunt indicate în setări.',
  signal:
    'Browserul dvs. trimite semnalul Global Privacy Control. Aceste scopuri rămân dezactivate cât timp nu le permiteți: {purposes}.',
  optOutButton: 'Mă opun',
  dismiss: 'OK',
  honored: 'Opoziția dumneavoastră este respectată',
  change: 'Puteți refuza și vă puteți răzgândi oricând în setările pentru cookie-uri.',
  policy: 'Politica de confidențialitate',
  imprint: 'Date de identificare',
  accept: 'Acceptați tot',
  reject: 'Refuzați tot',
  preferences: 'Setări',
  saved: 'Alegerea dvs. a fost salvată.',
  settings: 'Setări pentru cookie-uri',
  categories: {
    necessary: 'Necesare',
    affiliate: 'Linkuri de afiliere',
    personalization: 'Personalizare',
    analytics: 'Statistici',
    social: 'Rețele sociale',
    marketing: 'Marketing',
  },
  notice: {
    upcoming: 'Politica de confidențialitate se va schimba',
    from: 'O versiune nouă se aplică începând cu {date}.',
    changed: 'Nou sau modificat: {purposes}.',
    untilThen: 'Până atunci, alegerea dvs. rămâne neschimbată.',
    signal: 'Semnalul dvs. de confidențialitate este respectat',
    switchedOff:
      'Browserul dvs. a trimis semnalul Global Privacy Control. Au fost dezactivate aceste scopuri: {purposes}.',
    change: 'Le puteți permite din nou în setări.',
    dismiss: 'OK',
  },
  embed: {
    text: 'La încărcarea acestui conținut, {recipient} află de vizita dvs. și poate stoca date pe acest dispozitiv.',
    unknown: 'un alt site',
    once: 'Încărcați o dată',
    always: 'Permiteți mereu: {name}',
    close: 'Închideți fără modificări',
  },
};
