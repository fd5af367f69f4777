import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro: 'Kies wat op dit apparaat mag worden opgeslagen en gelezen. Er verandert pas iets als u opslaat.',
  save: 'Keuze opslaan',
  withdraw: 'Alles intrekken',
  close: 'Sluiten zonder wijzigingen',
  alwaysOn: 'Altijd aan',
  required: 'Hiervoor is geen toestemming nodig.',
  optOut: 'Aan, tenzij u het uitschakelt.',
  signalled:
    'Het signaal Global Privacy Control van uw browser houdt dit uitgeschakeld, tenzij u het inschakelt.',
  services: {one: '{count} dienst', other: '{count} diensten'},
  cookies: {one: '{count} cookie', other: '{count} cookies'},
  cookieName: 'Naam',
  cookiePurpose: 'Doel',
  cookieStorage: 'Bewaard in',
  cookieRetention: 'Bewaartermijn',
  sessionRetention: 'Tot u de browser sluit',
  storages: {
    cookie: 'Cookie',
    local: 'Lokale opslag',
    session: 'Sessieopslag',
    indexeddb: 'Database',
    cache: 'Cache',
  },
  search: 'Diensten en cookies zoeken',
  found: 'Gevonden: {counts}.',
  nothingFound: 'Niets gevonden.',
  version: 'Versie van de verklaring',
  effective: 'Geldt vanaf',
  undecided: 'U hebt nog niet beslist.',
  decided: 'Uw beslissing',
  firstDecided: 'Eerste beslissing',
  decidedThrough: 'Beslist via',
  id: 'ID van de beslissing',
  origins: {
    banner: 'de banner',
    preferences: 'deze instellingen',
    embed: 'ingesloten inhoud',
    gpc: 'het signaal van uw browser',
    api: 'deze pagina',
  },
  descriptions: {
    necessary:
      'Nodig om de pagina’s tijdens dit bezoek te laten werken, bijvoorbeeld om ingelogd te blijven. Ze vervallen na het bezoek en kunnen niet worden uitgeschakeld.',
    affiliate:
      'Onthoudt via welke link of actie van een partner u hier kwam, zodat de partner kan worden betaald.',
    personalization: 'Onthoudt instellingen en wat u hebt bekeken, om de pagina’s op u af te stemmen.',
    analytics: 'Telt bezoeken en meet hoe de pagina’s worden gebruikt.',
    social: 'Laadt inhoud van sociale netwerken en videosites, die zo weet krijgen van uw bezoek.',
    marketing: 'Meet advertenties en toont advertenties die passen bij wat u hebt bekeken.',
  },
};
