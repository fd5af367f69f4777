import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro:
    'Choisissez ce qui peut être stocké et lu sur cet appareil. Rien ne change tant que vous n’avez pas enregistré.',
  save: 'Enregistrer les choix',
  withdraw: 'Tout retirer',
  close: 'Fermer sans modifier',
  alwaysOn: 'Toujours actif',
  on: 'Actif',
  off: 'Inactif',
  partly: 'Actif en partie',
  required: 'Aucun consentement n’est requis pour cela.',
  optOut: 'Actif, sauf si vous le désactivez.',
  signaled:
    'Le signal Global Privacy Control de votre navigateur maintient ceci désactivé, sauf si vous l’activez.',
  services: {one: '{count} service', many: '{count} de services', other: '{count} services'},
  cookies: {one: '{count} cookie', many: '{count} de cookies', other: '{count} cookies'},
  cookieName: 'Nom',
  cookiePurpose: 'Finalité',
  cookieStorage: 'Lieu de stockage',
  cookieRetention: 'Durée de conservation',
  sessionRetention: 'Jusqu’à la fermeture du navigateur',
  storages: {
    cookie: 'Cookie',
    local: 'Stockage local',
    session: 'Stockage de session',
    indexeddb: 'Base de données',
    cache: 'Cache',
  },
  search: 'Rechercher des services et des cookies',
  found: 'Résultats : {counts}.',
  nothingFound: 'Aucun résultat.',
  version: 'Version de la politique',
  effective: 'En vigueur à partir du',
  undecided: 'Vous n’avez pas encore choisi.',
  decided: 'Votre choix',
  firstDecided: 'Premier choix',
  decidedThrough: 'Choix effectué via',
  id: 'Identifiant du choix',
  origins: {
    banner: 'la bannière',
    preferences: 'ces paramètres',
    embed: 'un contenu intégré',
    gpc: 'le signal de votre navigateur',
    api: 'cette page',
    import: 'l’ancienne bannière',
  },
  descriptions: {
    necessary:
      'Nécessaires au fonctionnement des pages pendant cette visite, par exemple pour que votre session reste ouverte. Ils prennent fin avec la visite et ne peuvent pas être désactivés.',
    affiliate:
      'Retient quel partenaire vous a fait venir ici, par un lien ou une promotion, afin qu’il puisse être payé.',
    personalization: 'Retient les réglages et ce que vous avez consulté, afin d’adapter les pages pour vous.',
    analytics: 'Compte les visites et mesure l’utilisation des pages.',
    social:
      'Charge des contenus de réseaux sociaux et de sites de vidéo, qui prennent ainsi connaissance de votre visite.',
    marketing: 'Mesure la publicité et affiche de la publicité en rapport avec ce que vous avez consulté.',
  },
};
