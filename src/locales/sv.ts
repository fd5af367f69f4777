import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'sv',
  heading: 'Ditt val om cookies',
  request:
    '{organization} ber om ditt samtycke till att lagra och läsa data på den här enheten för dessa ändamål: {purposes}.',
  optOut:
    'Tills du säger nej lagrar och läser {organization} data på den här enheten för dessa ändamål: {purposes}.',
  thirdParties: 'En del av dessa data går till andra företag, som anges i inställningarna.',
  signal:
    'Din webbläsare skickar signalen Global Privacy Control. Om du inte tillåter något annat är detta avstängt: {purposes}.',
  optOutButton: 'Välj bort',
  dismiss: 'OK',
  honored: 'Ditt bortval respekteras',
  change: 'Du kan säga nej och när som helst ändra dig i cookieinställningarna.',
  policy: 'Integritetspolicy',
  imprint: 'Om utgivaren',
  accept: 'Godkänn alla',
  reject: 'Avvisa alla',
  preferences: 'Inställningar',
  saved: 'Ditt val har sparats.',
  settings: 'Cookieinställningar',
  categories: {
    necessary: 'Nödvändigt',
    affiliate: 'Partnerlänkar',
    personalization: 'Personanpassning',
    analytics: 'Statistik',
    social: 'Sociala medier',
    marketing: 'Marknadsföring',
  },
  notice: {
    upcoming: 'Integritetspolicyn kommer att ändras',
    from: 'En ny version gäller från och med {date}.',
    changed: 'Nytt eller ändrat: {purposes}.',
    untilThen: 'Fram till dess gäller ditt val oförändrat.',
    signal: 'Din integritetssignal respekteras',
    switchedOff: 'Din webbläsare skickade signalen Global Privacy Control. Detta stängdes av: {purposes}.',
    change: 'Du kan tillåta det igen i inställningarna.',
    dismiss: 'OK',
  },
  embed: {
    text: 'När innehållet laddas får {recipient} veta om ditt besök och kan lagra data på den här enheten.',
    unknown: 'en annan webbplats',
    once: 'Ladda en gång',
    always: 'Tillåt alltid {name}',
    close: 'Stäng utan att ändra',
  },
};
