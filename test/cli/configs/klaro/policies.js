export const klaroConfig = {
  declineAll: true,
  storageMethod: 'localStorage',
  privacyPolicy: {default: '/privacy', de: '/datenschutz', en: '/privacy'},
  services: [{name: 'maps', title: 'Maps', purposes: ['social'], cookies: [/^pk.*$/, ['NID', '/', '.maps.example']]}],
  callback: (manager, service) => location.reload(),
};
