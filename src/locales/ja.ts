import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'ja',
  comma: '、',
  heading: 'Cookieに関する選択',
  request:
    '{organization}は、次の目的でこの端末にデータを保存し、読み取ることについて、同意を求めています：{purposes}。',
  optOut: '拒否されるまで、{organization}は次の目的でこの端末にデータを保存し、読み取ります：{purposes}。',
  thirdParties: 'このデータの一部は他社に送信されます。送信先は設定に記載しています。',
  signal:
    'お使いのブラウザーはGlobal Privacy Controlシグナルを送信しています。許可しない限り、次の項目はオフのままです：{purposes}。',
  optOutButton: 'オプトアウトする',
  dismiss: 'OK',
  honored: 'オプトアウトの要求に従っています',
  change: '拒否することもできます。選択はCookie設定でいつでも変更できます。',
  policy: 'プライバシーポリシー',
  imprint: '運営者情報',
  accept: 'すべて同意',
  reject: 'すべて拒否',
  preferences: '設定',
  saved: '選択を保存しました。',
  settings: 'Cookie設定',
  categories: {
    necessary: '必須',
    affiliate: 'アフィリエイトリンク',
    personalization: 'パーソナライズ',
    analytics: 'アクセス解析',
    social: 'ソーシャルメディア',
    marketing: '広告',
  },
  notice: {
    upcoming: 'プライバシーポリシーが変わります',
    from: '{date}から新しいバージョンが適用されます。',
    changed: '新規または変更：{purposes}。',
    untilThen: 'それまでは、現在の選択がそのまま有効です。',
    signal: 'プライバシーシグナルに従っています',
    switchedOff:
      'お使いのブラウザーがGlobal Privacy Controlシグナルを送信しました。次の項目をオフにしました：{purposes}。',
    change: '設定で再び許可できます。',
    dismiss: 'OK',
  },
  embed: {
    text: '読み込むと、{recipient}が訪問を把握し、この端末にデータを保存することがあります。',
    unknown: '別のサイト',
    once: '今回だけ読み込む',
    always: '{name}を常に許可',
    close: '変更せずに閉じる',
  },
};
