// tarteaucitron gates no markup: a service is a function of the site's own. Its files come through `addScript`.
const LOOP = `for (const old of document.querySelectorAll('script[type="text/plain"]')) {
      const src = old.getAttribute('src');
      if (src) { tarteaucitron.addScript(src); continue; }
      const script = document.createElement('script');
      script.text = old.text;
      old.replaceWith(script);
    }`;

const service = (key, name, act) =>
  `tarteaucitron.services.${key} = {key: '${key}', type: 'analytic', name: '${name}', needConsent: true, cookies: [],
    js() { ${act} }};`;

export const tarteaucitron = {
  head: `<script src="peers/tarteaucitronjs/tarteaucitron.min.js"></script>
    <script>
    tarteaucitron.init({privacyUrl: '/privacy', highPrivacy: true, orientation: 'bottom', showIcon: false});
    ${service('shopanalytics', 'Analytics', LOOP)}
    ${service('shopmarketing', 'Marketing', '')}
    (tarteaucitron.job = tarteaucitron.job || []).push('shopanalytics', 'shopmarketing');
    </script>`,
  settings: 'onclick="tarteaucitron.userInterface.openPanel()"',
  gate: ({src, code = ''}) => `<script type="text/plain"${src ? ` src="${src}"` : ''}>${code}</script>`,
  // What is switched in its panel holds at once: there is nothing to save.
  buttons: {
    accept: ['#tarteaucitronPersonalize2'],
    reject: ['#tarteaucitronAllDenied2'],
    preferences: ['#tarteaucitronCloseAlert'],
    close: ['#tarteaucitronClosePanel'],
  },
};
