import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'sl',
  heading: 'Vaša odločitev o piškotkih',
  request:
    '{organization} prosi za vašo privolitev v shranjevanje in branje podatkov v tej napravi za te namene: {purposes}.',
  optOut:
    'Dokler ne zavrnete, {organization} v tej napravi shranjuje in bere podatke za te namene: {purposes}.',
  thirdParties: 'Del teh podatkov prejmejo druga podjetja, ki so navedena v nastavitvah.',
  signal:
    'Vaš brskalnik pošilja signal Global Privacy Control. Dokler ne dovolite drugače, ostane izklopljeno: {purposes}.',
  optOutButton: 'Ugovarjam',
  dismiss: 'V redu',
  honored: 'Vaš ugovor upoštevamo',
  change: 'Lahko zavrnete in svojo odločitev kadar koli spremenite v nastavitvah piškotkov.',
  policy: 'Politika zasebnosti',
  imprint: 'Kolofon',
  accept: 'Sprejmi vse',
  reject: 'Zavrni vse',
  preferences: 'Nastavitve',
  saved: 'Vaša odločitev je shranjena.',
  settings: 'Nastavitve piškotkov',
  categories: {
    necessary: 'Nujno potrebno',
    affiliate: 'Partnerske povezave',
    personalization: 'Prilagajanje',
    analytics: 'Analitika',
    social: 'Družbena omrežja',
    marketing: 'Oglaševanje',
  },
  notice: {
    upcoming: 'Politika zasebnosti se bo spremenila',
    from: 'Začetek veljavnosti nove različice: {date}.',
    changed: 'Novo ali spremenjeno: {purposes}.',
    untilThen: 'Do takrat vaša odločitev velja nespremenjena.',
    signal: 'Vaš signal za zasebnost je upoštevan',
    switchedOff: 'Vaš brskalnik je poslal signal Global Privacy Control. Izklopljeno je bilo: {purposes}.',
    change: 'V nastavitvah lahko to znova dovolite.',
    dismiss: 'V redu',
  },
  embed: {
    text: 'Ko se vsebina naloži, {recipient} izve za vaš obisk in lahko v tej napravi shrani podatke.',
    unknown: 'drugo spletno mesto',
    once: 'Naloži enkrat',
    always: 'Vedno dovoli: {name}',
    close: 'Zapri brez sprememb',
  },
};
