import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'mt',
  heading: 'L-għażla tiegħek dwar il-cookies',
  request:
    'Il-kunsens tiegħek qed jintalab minn {organization} biex tinħażen u tinqara data fuq dan l-apparat għal dawn l-għanijiet: {purposes}.',
  optOut:
    'Sakemm tirrifjuta, data tinħażen u tinqara minn {organization} fuq dan l-apparat għal dawn l-għanijiet: {purposes}.',
  thirdParties: 'Parti minn din id-data tmur għand kumpaniji oħra, li huma msemmija fil-preferenzi.',
  signal:
    'Il-browser tiegħek jibgħat is-sinjal Global Privacy Control. Sakemm ma tippermettihomx int, dawn l-għanijiet jibqgħu mitfija: {purposes}.',
  optOutButton: 'Nirrifjuta dan',
  dismiss: 'OK',
  honored: 'Ir-rifjut tiegħek huwa rrispettat',
  change: 'Tista’ tirrifjuta, u tbiddel fehmtek fi kwalunkwe ħin fil-preferenzi tal-cookies.',
  policy: 'Politika tal-privatezza',
  imprint: 'Tagħrif legali',
  accept: 'Aċċetta kollox',
  reject: 'Irrifjuta kollox',
  preferences: 'Preferenzi',
  saved: 'L-għażla tiegħek ġiet issejvjata.',
  settings: 'Preferenzi tal-cookies',
  categories: {
    necessary: 'Meħtieġa',
    affiliate: 'Links tal-affiljati',
    personalization: 'Personalizzazzjoni',
    analytics: 'Analitika',
    social: 'Midja soċjali',
    marketing: 'Marketing',
  },
  notice: {
    upcoming: 'Il-politika tal-privatezza se tinbidel',
    from: 'Data li fiha tibda tapplika verżjoni ġdida: {date}.',
    changed: 'Ġdid jew mibdul: {purposes}.',
    untilThen: 'Sa dakinhar l-għażla tiegħek tibqa’ kif inhi.',
    signal: 'Is-sinjal tal-privatezza tiegħek huwa rrispettat',
    switchedOff:
      'Il-browser tiegħek bagħat is-sinjal Global Privacy Control. Intfew dawn l-għanijiet: {purposes}.',
    change: 'Tista’ terġa’ tippermettihom fil-preferenzi.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Meta jitgħabba dan il-kontenut, iż-żjara tiegħek issir magħrufa lil {recipient} u b’hekk tista’ tinħażen data fuq dan l-apparat.',
    unknown: 'sit ieħor',
    once: 'Għabbi darba',
    always: 'Ippermetti dejjem: {name}',
    close: 'Agħlaq mingħajr bidliet',
  },
};
