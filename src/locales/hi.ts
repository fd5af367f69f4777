import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'hi',
  heading: 'कुकी के बारे में आपकी पसंद',
  request:
    '{organization} की ओर से इस डिवाइस पर डेटा सहेजने और पढ़ने के लिए आपकी सहमति माँगी जा रही है। उद्देश्य: {purposes}।',
  optOut: 'आपके मना करने तक {organization} की ओर से इस डिवाइस पर डेटा सहेजा और पढ़ा जाता है। उद्देश्य: {purposes}।',
  thirdParties: 'इस डेटा का कुछ हिस्सा दूसरी कंपनियों को जाता है, जिनके नाम सेटिंग में दिए गए हैं।',
  signal: 'आपका ब्राउज़र Global Privacy Control सिग्नल भेजता है। आपकी अनुमति के बिना ये बंद रहते हैं: {purposes}।',
  change: 'आप मना कर सकते हैं और कुकी सेटिंग में कभी भी अपनी पसंद बदल सकते हैं।',
  policy: 'गोपनीयता नीति',
  accept: 'सभी स्वीकार करें',
  reject: 'सभी अस्वीकार करें',
  preferences: 'सेटिंग',
  saved: 'आपकी पसंद सहेज ली गई है।',
  settings: 'कुकी सेटिंग',
  categories: {
    necessary: 'आवश्यक',
    affiliate: 'एफ़िलिएट लिंक',
    personalization: 'वैयक्तिकरण',
    analytics: 'विश्लेषण',
    social: 'सोशल मीडिया',
    marketing: 'मार्केटिंग',
  },
  notice: {
    upcoming: 'गोपनीयता नीति बदलने वाली है',
    from: '{date} से नया संस्करण लागू होगा।',
    changed: 'नया या बदला हुआ: {purposes}।',
    untilThen: 'तब तक आपकी पसंद वैसी ही रहेगी।',
    signal: 'आपके गोपनीयता सिग्नल का पालन किया जाता है',
    switchedOff: 'आपके ब्राउज़र ने Global Privacy Control सिग्नल भेजा। इन्हें बंद किया गया: {purposes}।',
    change: 'आप सेटिंग में फिर से अनुमति दे सकते हैं।',
    dismiss: 'ठीक है',
  },
  embed: {
    text: 'लोड होने पर {recipient} को आपकी विज़िट का पता चलता है और उसकी ओर से इस डिवाइस पर डेटा सहेजा जा सकता है।',
    unknown: 'एक अन्य साइट',
    once: 'एक बार लोड करें',
    always: 'हमेशा अनुमति दें: {name}',
  },
};
