tarteaucitron.services.mycounter = {
  key: 'mycounter',
  type: 'analytic',
  name: 'Our counter',
  needConsent: true,
  cookies: ['counter', 'counter_' + siteId, 'visits'],
  readmoreLink: '/privacy#counter',
  js: function () {
    'use strict';
    start();
  },
  fallback: function () {
    'use strict';
  },
};
tarteaucitron.services.unused = {key: 'unused', type: 'ads', name: 'Not started', js: () => {}};
(tarteaucitron.job = tarteaucitron.job || []).push('mycounter');
tarteaucitron.init({privacyUrl: '/privacy', orientation: 'top', highPrivacy: true});
