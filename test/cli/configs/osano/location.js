cookieconsent.initialise({
  type: 'info',
  location: {services: ['ipinfo'], timeout: 3000},
  law: {regionalLaw: false, countryCode: 'DE'},
  revokable: false,
  dismissOnScroll: 100,
  dismissOnTimeout: 10000,
  dismissOnWindowClick: true,
  whitelistPage: ['/help'],
  blacklistPage: [/\/admin/],
  onNoCookieLaw: function () {},
  onPopupOpen: () => {},
  onPopupClose: () => {},
}, function (popup) {}, function (error) {});
