import * as CookieConsent from 'vanilla-cookieconsent';

const markup = `<script type="text/plain" data-category="analytics">stats()</script>`;
export const wide = <T,>(list: readonly T[]): boolean => list.length < 3;

document.addEventListener('cc:onConsent', () => document.head.insertAdjacentHTML('beforeend', markup));
void CookieConsent.run({categories: {analytics: {}}, language: {default: 'en', translations: {}}});
