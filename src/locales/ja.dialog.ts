import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro:
    'この端末で保存と読み取りを許可するものを選んでください。「選択を保存」を押すまで、何も変わりません。',
  save: '選択を保存',
  withdraw: 'すべて撤回',
  close: '変更せずに閉じる',
  alwaysOn: '常にオン',
  required: '同意は必要ありません。',
  optOut: 'オフにしない限りオンです。',
  signalled: 'お使いのブラウザーのGlobal Privacy Controlシグナルにより、オンにしない限りオフのままです。',
  services: {other: '{count}件のサービス'},
  cookies: {other: '{count}件のCookie'},
  cookieName: '名前',
  cookiePurpose: '目的',
  cookieStorage: '保存場所',
  cookieRetention: '保存期間',
  sessionRetention: 'ブラウザーを閉じるまで',
  storages: {
    cookie: 'Cookie',
    local: 'ローカルストレージ',
    session: 'セッションストレージ',
    indexeddb: 'データベース',
    cache: 'キャッシュ',
  },
  search: 'サービスとCookieを検索',
  found: '検索結果：{counts}。',
  nothingFound: '見つかりませんでした。',
  version: 'ポリシーのバージョン',
  effective: '適用開始日',
  undecided: 'まだ選択していません。',
  decided: '選択日時',
  firstDecided: '最初の選択日',
  decidedThrough: '選択方法',
  id: '選択のID',
  origins: {
    banner: 'バナー',
    preferences: 'この設定画面',
    embed: '埋め込みコンテンツ',
    gpc: 'ブラウザーのシグナル',
    api: 'このページ',
  },
  descriptions: {
    necessary:
      'ログイン状態の維持など、今回の訪問中にページが機能するために必要です。訪問の終了とともに無効になり、オフにはできません。',
    affiliate:
      'どの提携先のリンクやキャンペーンから訪問されたかを記録し、提携先に報酬が支払われるようにします。',
    personalization: '設定や閲覧した内容を記録し、それに合わせてページを調整します。',
    analytics: '訪問数とページの利用状況を集計します。',
    social: 'SNSや動画サイトのコンテンツを読み込みます。これにより、訪問がそれらのサイトに伝わります。',
    marketing: '広告の効果を測定し、閲覧した内容に合う広告を表示します。',
  },
};
