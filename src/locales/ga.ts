import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'ga',
  heading: 'Do rogha maidir le fianáin',
  request:
    'Iarrann {organization} do thoiliú le sonraí a stóráil agus a léamh ar an ngléas seo chun na gcríoch seo: {purposes}.',
  optOut:
    'Go dtí go ndiúltóidh tú, stórálann agus léann {organization} sonraí ar an ngléas seo chun na gcríoch seo: {purposes}.',
  thirdParties: 'Téann cuid de na sonraí seo chuig cuideachtaí eile, atá ainmnithe sna socruithe.',
  signal:
    'Tá an comhartha Global Privacy Control á sheoladh ag do bhrabhsálaí. Mura gceadaíonn tú iad, fanann siad seo múchta: {purposes}.',
  optOutButton: 'Diúltaigh dó',
  dismiss: 'OK',
  honored: 'Cloítear le do dhiúltú',
  change: 'Is féidir leat diúltú, agus d’intinn a athrú am ar bith sna socruithe fianán.',
  policy: 'Polasaí príobháideachais',
  imprint: 'Eolas dlíthiúil',
  accept: 'Glac le gach ceann',
  reject: 'Diúltaigh gach ceann',
  preferences: 'Socruithe',
  saved: 'Sábháladh do rogha.',
  settings: 'Socruithe fianán',
  categories: {
    necessary: 'Riachtanach',
    affiliate: 'Naisc ó chomhpháirtithe',
    personalization: 'Pearsantú',
    analytics: 'Anailísíocht',
    social: 'Meáin shóisialta',
    marketing: 'Margaíocht',
  },
  notice: {
    upcoming: 'Athrófar an polasaí príobháideachais',
    from: 'Beidh leagan nua i bhfeidhm ón {date}.',
    changed: 'Nua nó athraithe: {purposes}.',
    untilThen: 'Fanfaidh do rogha mar atá go dtí sin.',
    signal: 'Tá do chomhartha príobháideachais á urramú',
    switchedOff: 'Sheol do bhrabhsálaí an comhartha Global Privacy Control. Múchadh iad seo: {purposes}.',
    change: 'Is féidir leat iad a cheadú arís sna socruithe.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Nuair a lódálfar é seo, beidh {recipient} ar an eolas faoi do chuairt agus in ann sonraí a stóráil ar an ngléas seo.',
    unknown: 'suíomh eile',
    once: 'Lódáil uair amháin',
    always: 'Ceadaigh {name} i gcónaí',
    close: 'Dún gan athruithe',
  },
};
