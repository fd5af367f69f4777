import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro:
    'Odaberite što se smije pohranjivati i čitati na ovom uređaju. Ništa se ne mijenja dok ne spremite odabir.',
  save: 'Spremi odabir',
  withdraw: 'Povuci sve privole',
  close: 'Zatvori bez promjena',
  alwaysOn: 'Uvijek uključeno',
  required: 'Za ovo nije potrebna privola.',
  optOut: 'Uključeno dok to ne isključite.',
  signalled: 'Zbog signala Global Privacy Control vašeg preglednika ovo je isključeno dok to ne uključite.',
  services: {one: '{count} usluga', few: '{count} usluge', other: '{count} usluga'},
  cookies: {one: '{count} kolačić', few: '{count} kolačića', other: '{count} kolačića'},
  cookieName: 'Naziv',
  cookiePurpose: 'Svrha',
  cookieStorage: 'Mjesto pohrane',
  cookieRetention: 'Trajanje pohrane',
  sessionRetention: 'Do zatvaranja preglednika',
  storages: {
    cookie: 'Kolačić',
    local: 'Lokalna pohrana',
    session: 'Pohrana sesije',
    indexeddb: 'Baza podataka',
    cache: 'Predmemorija',
  },
  search: 'Pretraži usluge i kolačiće',
  found: 'Pronađeno: {counts}.',
  nothingFound: 'Ništa nije pronađeno.',
  version: 'Verzija pravila',
  effective: 'Na snazi od',
  undecided: 'Još niste ništa odabrali.',
  decided: 'Vaš odabir',
  firstDecided: 'Prvi odabir',
  decidedThrough: 'Odabrano putem',
  id: 'Oznaka odabira',
  origins: {
    banner: 'obavijesti o kolačićima',
    preferences: 'ovih postavki',
    embed: 'ugrađenog sadržaja',
    gpc: 'signala vašeg preglednika',
    api: 'ove stranice',
  },
  descriptions: {
    necessary:
      'Potrebno je da bi stranice radile tijekom ovog posjeta, primjerice da ostanete prijavljeni. Završava s posjetom i ne može se isključiti.',
    affiliate:
      'Pamti koji vas je partner doveo ovamo svojom poveznicom ili promocijom, kako bi mu se moglo platiti.',
    personalization: 'Pamti postavke i ono što ste gledali, kako bi se stranice prilagodile vama.',
    analytics: 'Broji posjete i mjeri kako se stranice upotrebljavaju.',
    social: 'Učitava sadržaj s društvenih mreža i videostranica, koje tako saznaju za vaš posjet.',
    marketing: 'Mjeri oglašavanje i prikazuje oglase koji odgovaraju onomu što ste gledali.',
  },
};
