import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'tr',
  heading: 'Çerez tercihiniz',
  request:
    '{organization}, şu amaçlarla bu cihazda veri saklamak ve okumak için rızanızı istiyor: {purposes}.',
  optOut: 'Siz reddedene kadar {organization} şu amaçlarla bu cihazda veri saklar ve okur: {purposes}.',
  thirdParties: 'Bu verilerin bir kısmı, ayarlarda adı belirtilen başka şirketlere iletilir.',
  signal:
    'Tarayıcınız Global Privacy Control sinyali gönderiyor. Siz izin vermedikçe şunlar kapalı kalır: {purposes}.',
  optOutButton: 'Vazgeç',
  dismiss: 'Tamam',
  honored: 'Ret isteğinize uyuluyor',
  change: 'Reddedebilir ve tercihinizi istediğiniz zaman çerez ayarlarından değiştirebilirsiniz.',
  policy: 'Gizlilik politikası',
  imprint: 'Künye',
  accept: 'Kabul et',
  reject: 'Reddet',
  preferences: 'Ayarlar',
  saved: 'Tercihiniz kaydedildi.',
  settings: 'Çerez ayarları',
  categories: {
    necessary: 'Zorunlu',
    affiliate: 'Satış ortaklığı bağlantıları',
    personalization: 'Kişiselleştirme',
    analytics: 'Analiz',
    social: 'Sosyal medya',
    marketing: 'Pazarlama',
  },
  notice: {
    upcoming: 'Gizlilik politikası değişecek',
    from: '{date} tarihinden itibaren yeni bir sürüm geçerli olacak.',
    changed: 'Yeni veya değişen: {purposes}.',
    untilThen: 'O zamana kadar tercihiniz olduğu gibi geçerlidir.',
    signal: 'Gizlilik sinyalinize uyuluyor',
    switchedOff: 'Tarayıcınız Global Privacy Control sinyali gönderdi. Şunlar kapatıldı: {purposes}.',
    change: 'Ayarlardan yeniden izin verebilirsiniz.',
    dismiss: 'Tamam',
  },
  embed: {
    text: 'Bu içerik yüklendiğinde {recipient} ziyaretinizi öğrenir ve bu cihazda veri saklayabilir.',
    unknown: 'başka bir site',
    once: 'Bir kez yükle',
    always: 'Her zaman izin ver: {name}',
    close: 'Değiştirmeden kapat',
  },
};
