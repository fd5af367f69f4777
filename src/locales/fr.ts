import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'fr',
  heading: 'Votre choix concernant les cookies',
  request:
    '{organization} demande votre consentement pour stocker et lire des données sur cet appareil aux fins suivantes : {purposes}.',
  optOut:
    'Tant que vous ne refusez pas, {organization} stocke et lit des données sur cet appareil aux fins suivantes : {purposes}.',
  thirdParties:
    'Une partie de ces données est transmise à d’autres entreprises, nommées dans les paramètres.',
  signal:
    'Votre navigateur envoie le signal Global Privacy Control. Éléments désactivés, sauf si vous les autorisez : {purposes}.',
  optOutButton: "M'y opposer",
  dismiss: 'OK',
  honored: 'Votre opposition est respectée',
  change: 'Vous pouvez refuser, et changer d’avis à tout moment dans les paramètres des cookies.',
  policy: 'Politique de confidentialité',
  imprint: 'Mentions légales',
  accept: 'Tout accepter',
  reject: 'Tout refuser',
  preferences: 'Paramètres',
  saved: 'Votre choix est enregistré.',
  settings: 'Paramètres des cookies',
  categories: {
    necessary: 'Nécessaires',
    affiliate: 'Liens d’affiliation',
    personalization: 'Personnalisation',
    analytics: 'Mesure d’audience',
    social: 'Réseaux sociaux',
    marketing: 'Publicité',
  },
  notice: {
    upcoming: 'La politique de confidentialité va changer',
    from: 'Une nouvelle version s’applique à partir du {date}.',
    changed: 'Nouveau ou modifié : {purposes}.',
    untilThen: 'D’ici là, votre choix reste valable tel quel.',
    signal: 'Votre signal de confidentialité est respecté',
    switchedOff:
      'Votre navigateur a envoyé le signal Global Privacy Control. Éléments désactivés : {purposes}.',
    change: 'Vous pouvez les autoriser à nouveau dans les paramètres.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Au chargement, {recipient} prend connaissance de votre visite et peut stocker des données sur cet appareil.',
    unknown: 'un autre site',
    once: 'Charger une fois',
    always: 'Toujours autoriser {name}',
    close: 'Fermer sans modifier',
  },
};
