import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro: 'Izberite, kaj se sme v tej napravi shranjevati in brati. Nič se ne spremeni, dokler ne shranite.',
  save: 'Shrani izbiro',
  withdraw: 'Umakni vse privolitve',
  close: 'Zapri brez sprememb',
  alwaysOn: 'Vedno vklopljeno',
  required: 'Za to privolitev ni potrebna.',
  optOut: 'Vklopljeno, dokler tega ne izklopite.',
  signalled:
    'Zaradi signala Global Privacy Control vašega brskalnika je to izklopljeno, dokler tega ne vklopite.',
  services: {
    one: '{count} storitev',
    two: '{count} storitvi',
    few: '{count} storitve',
    other: '{count} storitev',
  },
  cookies: {
    one: '{count} piškotek',
    two: '{count} piškotka',
    few: '{count} piškotki',
    other: '{count} piškotkov',
  },
  cookieName: 'Ime',
  cookiePurpose: 'Namen',
  cookieStorage: 'Mesto shranjevanja',
  cookieRetention: 'Čas hrambe',
  sessionRetention: 'Dokler ne zaprete brskalnika',
  storages: {
    cookie: 'Piškotek',
    local: 'Lokalna shramba',
    session: 'Shramba seje',
    indexeddb: 'Podatkovna zbirka',
    cache: 'Predpomnilnik',
  },
  search: 'Iskanje storitev in piškotkov',
  found: 'Najdeno: {counts}.',
  nothingFound: 'Ni zadetkov.',
  version: 'Različica politike',
  effective: 'Začetek veljavnosti',
  undecided: 'Niste se še odločili.',
  decided: 'Vaša odločitev',
  firstDecided: 'Prva odločitev',
  decidedThrough: 'Odločeno prek',
  id: 'Oznaka odločitve',
  origins: {
    banner: 'obvestila na strani',
    preferences: 'teh nastavitev',
    embed: 'vdelane vsebine',
    gpc: 'signala vašega brskalnika',
    api: 'te strani',
  },
  descriptions: {
    necessary:
      'Potrebno, da strani med tem obiskom delujejo, na primer da ostanete prijavljeni. Konča se z obiskom in tega ni mogoče izklopiti.',
    affiliate:
      'Zapomni si, katera partnerjeva povezava ali akcija vas je pripeljala sem, da lahko partner prejme plačilo.',
    personalization: 'Zapomni si nastavitve in kaj ste si ogledali, da strani prilagodi vam.',
    analytics: 'Šteje obiske in meri, kako se strani uporabljajo.',
    social: 'Nalaga vsebine z družbenih omrežij in videoportalov, ki tako izvedo za vaš obisk.',
    marketing: 'Meri oglaševanje in prikazuje oglase, ki ustrezajo temu, kar ste si ogledali.',
  },
};
