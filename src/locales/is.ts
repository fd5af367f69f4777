import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'is',
  heading: 'Val þitt um vafrakökur',
  request:
    '{organization} óskar eftir samþykki þínu fyrir því að vista og lesa gögn í þessu tæki í eftirfarandi tilgangi: {purposes}.',
  optOut:
    '{organization} vistar og les gögn í þessu tæki þar til þú hafnar því, í eftirfarandi tilgangi: {purposes}.',
  thirdParties: 'Hluti þessara gagna fer til annarra fyrirtækja sem eru tilgreind í stillingunum.',
  signal:
    'Vafrinn þinn sendir merkið Global Privacy Control. Nema þú leyfir annað er slökkt á þessu: {purposes}.',
  optOutButton: 'Hafna þessu',
  dismiss: 'Í lagi',
  honored: 'Höfnun þín er virt',
  change: 'Þú getur hafnað og skipt um skoðun hvenær sem er í vafrakökustillingunum.',
  policy: 'Persónuverndarstefna',
  imprint: 'Um útgefanda',
  accept: 'Samþykkja allt',
  reject: 'Hafna öllu',
  preferences: 'Stillingar',
  saved: 'Val þitt hefur verið vistað.',
  settings: 'Vafrakökustillingar',
  categories: {
    necessary: 'Nauðsynlegt',
    affiliate: 'Samstarfstenglar',
    personalization: 'Sérsnið',
    analytics: 'Tölfræði',
    social: 'Samfélagsmiðlar',
    marketing: 'Markaðssetning',
  },
  notice: {
    upcoming: 'Persónuverndarstefnan mun breytast',
    from: 'Ný útgáfa gildir frá {date}.',
    changed: 'Nýtt eða breytt: {purposes}.',
    untilThen: 'Þangað til gildir val þitt óbreytt.',
    signal: 'Persónuverndarmerki þitt er virt',
    switchedOff: 'Vafrinn þinn sendi merkið Global Privacy Control. Slökkt var á þessu: {purposes}.',
    change: 'Þú getur leyft það aftur í stillingunum.',
    dismiss: 'Í lagi',
  },
  embed: {
    text: 'Þegar efnið er sótt fær {recipient} að vita af heimsókn þinni og getur vistað gögn í þessu tæki.',
    unknown: 'annað vefsvæði',
    once: 'Sækja einu sinni',
    always: 'Leyfa alltaf: {name}',
    close: 'Loka án breytinga',
  },
};
