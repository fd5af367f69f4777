import i18next from 'i18next';
import LanguageDetector from 'i18next-browser-languagedetector';
import $ from 'jquery';

i18next.use(LanguageDetector).init({
  resources: {en: {translation: {theme: 'Dark'}}, de: {translation: {theme: 'Dunkel'}}},
  fallbackLng: 'en',
  detection: {caches: ['localStorage']},
});
const keep = () => {
  document.cookie = 'choir-theme=dark; path=/; max-age=31536000; samesite=lax';
};
$('#theme').text(i18next.t('theme')).on('click', keep);
keep();
