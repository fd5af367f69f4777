import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'he',
  dir: 'rtl',
  heading: 'הבחירה שלכם לגבי עוגיות',
  request: 'אנו, {organization}, מבקשים את הסכמתכם לשמור ולקרוא נתונים במכשיר הזה לצורך: {purposes}.',
  optOut: 'עד שתסרבו, אנו, {organization}, שומרים וקוראים נתונים במכשיר הזה לצורך: {purposes}.',
  thirdParties: 'חלק מהנתונים האלה מועבר לחברות אחרות, ששמותיהן מופיעים בהגדרות.',
  signal:
    'הדפדפן שלכם שולח את האות Global Privacy Control. הפריטים הבאים יישארו כבויים, אלא אם תתירו אותם: {purposes}.',
  change: 'אפשר לסרב, ולשנות את הבחירה בכל עת בהגדרות העוגיות.',
  policy: 'מדיניות הפרטיות',
  accept: 'אישור הכול',
  reject: 'דחיית הכול',
  preferences: 'הגדרות',
  saved: 'הבחירה שלכם נשמרה.',
  settings: 'הגדרות העוגיות',
  categories: {
    necessary: 'הכרחי',
    affiliate: 'קישורי שותפים',
    personalization: 'התאמה אישית',
    analytics: 'ניתוח שימוש',
    social: 'רשתות חברתיות',
    marketing: 'שיווק',
  },
  notice: {
    upcoming: 'מדיניות הפרטיות תשתנה',
    from: 'גרסה חדשה תיכנס לתוקף בתאריך {date}.',
    changed: 'חדש או מעודכן: {purposes}.',
    untilThen: 'עד אז הבחירה שלכם נשארת כפי שהיא.',
    signal: 'אנו מכבדים את אות הפרטיות שלכם',
    switchedOff: 'הדפדפן שלכם שלח את האות Global Privacy Control. הפריטים הבאים כובו: {purposes}.',
    change: 'אפשר להתיר אותם שוב בהגדרות.',
    dismiss: 'הבנתי',
  },
  embed: {
    text: 'הטעינה חושפת את הביקור שלכם בפני גורם שעשוי לשמור נתונים במכשיר הזה: {recipient}.',
    unknown: 'אתר אחר',
    once: 'טעינה חד־פעמית',
    always: 'אישור קבוע: {name}',
  },
};
