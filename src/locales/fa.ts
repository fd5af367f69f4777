import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'fa',
  dir: 'rtl',
  comma: '، ',
  heading: 'انتخاب شما دربارهٔ کوکی‌ها',
  request: '{organization} از شما رضایت می‌خواهد تا در این دستگاه داده ذخیره کند و بخواند، برای: {purposes}.',
  optOut:
    'تا زمانی که رد نکنید، {organization} در این دستگاه داده ذخیره می‌کند و می‌خواند، برای: {purposes}.',
  thirdParties: 'بخشی از این داده‌ها به شرکت‌های دیگری می‌رود که نامشان در تنظیمات آمده است.',
  signal:
    'مرورگر شما سیگنال Global Privacy Control را می‌فرستد. تا خودتان اجازه ندهید، این موارد خاموش می‌ماند: {purposes}.',
  change: 'می‌توانید رد کنید و هر زمان در تنظیمات کوکی‌ها نظرتان را تغییر دهید.',
  policy: 'سیاست حریم خصوصی',
  accept: 'پذیرفتن همه',
  reject: 'رد کردن همه',
  preferences: 'تنظیمات',
  saved: 'انتخاب شما ذخیره شد.',
  settings: 'تنظیمات کوکی‌ها',
  categories: {
    necessary: 'ضروری',
    affiliate: 'لینک‌های همکاری در فروش',
    personalization: 'شخصی‌سازی',
    analytics: 'آمار',
    social: 'شبکه‌های اجتماعی',
    marketing: 'بازاریابی',
  },
  notice: {
    upcoming: 'سیاست حریم خصوصی تغییر خواهد کرد',
    from: 'نسخهٔ جدید از {date} اجرا می‌شود.',
    changed: 'جدید یا تغییریافته: {purposes}.',
    untilThen: 'تا آن زمان انتخاب شما به همین صورت می‌ماند.',
    signal: 'سیگنال حریم خصوصی شما رعایت می‌شود',
    switchedOff: 'مرورگر شما سیگنال Global Privacy Control را فرستاد. این موارد خاموش شد: {purposes}.',
    change: 'می‌توانید در تنظیمات دوباره اجازه دهید.',
    dismiss: 'متوجه شدم',
  },
  embed: {
    text: 'با بارگذاری، {recipient} از بازدید شما باخبر می‌شود و ممکن است در این دستگاه داده ذخیره کند.',
    unknown: 'یک سایت دیگر',
    once: 'بارگذاری برای یک بار',
    always: 'اجازهٔ همیشگی به {name}',
  },
};
