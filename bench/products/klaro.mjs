// klaro: its configuration and itself, both deferred.
import {WORDS} from './words.mjs';

const CONFIG = `var klaroConfig = {
  version: 1,
  acceptAll: true,
  privacyPolicy: '/privacy',
  translations: {en: {
    consentNotice: {title: '${WORDS.title}', description: '${WORDS.text}', learnMore: '${WORDS.preferences}'},
    acceptAll: '${WORDS.accept}', ok: '${WORDS.accept}', decline: '${WORDS.reject}', acceptSelected: '${WORDS.save}',
    purposes: {analytics: 'Analytics', marketing: 'Marketing'},
  }},
  services: [
    {name: 'analytics', title: 'Analytics', purposes: ['analytics']},
    {name: 'marketing', title: 'Marketing', purposes: ['marketing']},
  ],
};`;

export const klaro = {
  head: `<script defer src="klaro-config.js"></script>
    <script defer src="peers/klaro/dist/klaro.js"></script>`,
  settings: 'onclick="return klaro.show()"',
  gate: ({src, code = ''}) =>
    `<script type="text/plain" data-type="application/javascript" data-name="analytics"${src ? ` data-src="${src}"` : ''}>${code}</script>`,
  buttons: {
    accept: ['#klaro .cookie-notice .cm-btn-success'],
    reject: ['#klaro .cookie-notice .cn-decline'],
    preferences: ['#klaro .cookie-notice .cn-learn-more'],
    save: ['#klaro .cookie-modal .cm-btn-accept'],
    close: ['#klaro .cookie-modal .hide'],
  },
  files: {'klaro-config.js': CONFIG},
};
