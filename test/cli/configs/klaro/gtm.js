// Google Tag Manager with consent mode, one service for each kind.
window.dataLayer = window.dataLayer || [];
window.gtag = function () {
  window.dataLayer.push(arguments);
};

window.klaroConfig = {
  services: [
    {
      name: 'google-tag-manager',
      required: true,
      purposes: ['marketing'],
      onAccept: `
        for (const name of Object.keys(opts.consents)) dataLayer.push({event: 'klaro-' + name + '-accepted'});
      `,
      onInit: () => {
        gtag('consent', 'default', {ad_storage: 'denied', analytics_storage: 'denied'});
      },
    },
    {
      name: 'google-analytics',
      cookies: [/^_ga(_.*)?/],
      purposes: ['marketing'],
      onAccept: () => gtag('consent', 'update', {analytics_storage: 'granted'}),
      onDecline: () => gtag('consent', 'update', {analytics_storage: 'denied'}),
    },
    {name: 'google-ads', purposes: ['marketing'], cookies: [{pattern: '_gcl_au', path: '/', domain: '.site.example'}]},
  ],
};
window.klaroConfig.lang = document.documentElement.lang;
