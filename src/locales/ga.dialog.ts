import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro:
    'Roghnaigh cad a fhéadfar a stóráil agus a léamh ar an ngléas seo. Ní athrófar aon rud go dtí go sábhálfaidh tú.',
  save: 'Sábháil na roghanna',
  withdraw: 'Cúlghair gach toiliú',
  close: 'Dún gan athruithe',
  alwaysOn: 'Ar siúl i gcónaí',
  on: 'Ar siúl',
  off: 'Múchta',
  partly: 'Ar siúl i bpáirt',
  required: 'Níl toiliú de dhíth chuige seo.',
  optOut: 'Ar siúl mura múchann tú é.',
  signaled:
    'Coinníonn an comhartha Global Privacy Control ó do bhrabhsálaí é seo múchta mura gcuireann tú ar siúl é.',
  services: {
    one: '{count} seirbhís',
    two: '{count} sheirbhís',
    few: '{count} sheirbhís',
    many: '{count} seirbhís',
    other: '{count} seirbhís',
  },
  cookies: {
    one: '{count} fhianán',
    two: '{count} fhianán',
    few: '{count} fhianán',
    many: '{count} bhfianán',
    other: '{count} fianán',
  },
  cookieName: 'Ainm',
  cookiePurpose: 'Cuspóir',
  cookieStorage: 'Áit stórála',
  cookieRetention: 'Tréimhse stórála',
  sessionRetention: 'Go dtí go ndúnfaidh tú an brabhsálaí',
  storages: {
    cookie: 'Fianán',
    local: 'Stóras áitiúil',
    session: 'Stóras seisiúin',
    indexeddb: 'Bunachar sonraí',
    cache: 'Taisce',
  },
  search: 'Cuardaigh seirbhísí agus fianáin',
  found: 'Aimsíodh: {counts}.',
  nothingFound: 'Níor aimsíodh aon rud.',
  version: 'Leagan an pholasaí',
  effective: 'I bhfeidhm ón',
  undecided: 'Ní dhearna tú rogha fós.',
  decided: 'Do rogha',
  firstDecided: 'An chéad rogha',
  decidedThrough: 'Rogha déanta',
  id: 'Aitheantóir na rogha',
  origins: {
    banner: 'sa mheirge',
    preferences: 'sna socruithe seo',
    embed: 'in ábhar leabaithe',
    gpc: 'le comhartha ó do bhrabhsálaí',
    api: 'ar an leathanach seo',
    import: 'sa mheirge roimhe seo',
  },
  descriptions: {
    necessary:
      'Teastaíonn siad seo le go n-oibreoidh na leathanaigh le linn na cuairte seo, mar shampla chun tú a choinneáil logáilte isteach. Críochnaíonn siad leis an gcuairt agus ní féidir iad a mhúchadh.',
    affiliate:
      'Cuimhnítear ar an gcomhpháirtí a thug anseo thú, trí nasc nó trí thairiscint, ionas gur féidir an comhpháirtí a íoc.',
    personalization:
      'Cuimhnítear ar shocruithe agus ar na rudaí ar fhéach tú orthu, chun na leathanaigh a chur in oiriúint duit.',
    analytics: 'Comhairtear cuairteanna agus tomhaistear úsáid na leathanach.',
    social:
      'Lódáiltear ábhar ó líonraí sóisialta agus ó shuíomhanna físeán, a bhíonn ar an eolas faoi do chuairt dá bharr.',
    marketing: 'Tomhaistear fógraíocht agus taispeántar fógraíocht a oireann do na rudaí ar fhéach tú orthu.',
  },
};
