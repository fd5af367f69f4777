import * as klaro from 'klaro/dist/klaro-no-css';

const services = [
  {name: 'googleAnalytics', title: 'Google Analytics', purposes: ['analytics'], cookies: [/^_ga(_.*)?$/, '_gid']},
  {name: 'youtube', title: 'YouTube', purposes: ['external media']},
];

const config = {
  acceptAll: true,
  cookieDomain: '.site.example',
  privacyPolicy: 'https://site.example/privacy',
  services,
};

window.klaro = klaro;
klaro.setup(config);
