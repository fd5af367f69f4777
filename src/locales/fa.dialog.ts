import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro:
    'انتخاب کنید چه چیزی اجازه دارد در این دستگاه ذخیره و خوانده شود. تا ذخیره نکنید، چیزی تغییر نمی‌کند.',
  save: 'ذخیرهٔ انتخاب‌ها',
  withdraw: 'پس گرفتن همهٔ رضایت‌ها',
  close: 'بستن بدون تغییر',
  alwaysOn: 'همیشه روشن',
  on: 'روشن',
  off: 'خاموش',
  partly: 'تا حدی روشن',
  required: 'برای این مورد رضایت لازم نیست.',
  optOut: 'روشن است، مگر اینکه خاموشش کنید.',
  signaled: 'سیگنال Global Privacy Control مرورگر شما این مورد را خاموش نگه می‌دارد، مگر اینکه روشنش کنید.',
  services: {one: '{count} سرویس', other: '{count} سرویس'},
  cookies: {one: '{count} کوکی', other: '{count} کوکی'},
  cookieName: 'نام',
  cookiePurpose: 'هدف',
  cookieStorage: 'محل ذخیره',
  cookieRetention: 'مدت نگهداری',
  sessionRetention: 'تا زمانی که مرورگر را ببندید',
  storages: {
    cookie: 'کوکی',
    local: 'حافظهٔ محلی',
    session: 'حافظهٔ نشست',
    indexeddb: 'پایگاه داده',
    cache: 'حافظهٔ نهان',
  },
  search: 'جستجوی سرویس‌ها و کوکی‌ها',
  found: 'یافت شد: {counts}.',
  nothingFound: 'چیزی یافت نشد.',
  version: 'نسخهٔ سیاست حریم خصوصی',
  effective: 'تاریخ اجرا',
  undecided: 'هنوز تصمیم نگرفته‌اید.',
  decided: 'تصمیم شما',
  firstDecided: 'نخستین تصمیم',
  decidedThrough: 'تصمیم‌گیری از طریق',
  id: 'شناسهٔ تصمیم',
  origins: {
    banner: 'بنر',
    preferences: 'همین تنظیمات',
    embed: 'محتوای جاسازی‌شده',
    gpc: 'سیگنال مرورگر شما',
    api: 'این صفحه',
    import: 'بنر پیشین',
  },
  descriptions: {
    necessary:
      'برای کارکرد صفحه‌ها در این بازدید لازم است، مانند باقی ماندن در حساب کاربری. با پایان بازدید تمام می‌شود و نمی‌توان خاموشش کرد.',
    affiliate:
      'به خاطر می‌سپارد که با لینک یا پیشنهاد کدام همکار به اینجا آمده‌اید، تا دستمزد آن همکار پرداخت شود.',
    personalization: 'تنظیمات و آنچه را دیده‌اید به خاطر می‌سپارد تا صفحه‌ها را با شما سازگار کند.',
    analytics: 'بازدیدها و نحوهٔ استفاده از صفحه‌ها را می‌شمارد.',
    social:
      'محتوای شبکه‌های اجتماعی و سایت‌های ویدیویی را بارگذاری می‌کند و آن‌ها از بازدید شما باخبر می‌شوند.',
    marketing: 'تبلیغات را می‌سنجد و تبلیغاتی متناسب با آنچه دیده‌اید نشان می‌دهد.',
  },
};
