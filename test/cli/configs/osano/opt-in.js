cookieconsent.initialise({
  type: 'opt-in',
  theme: 'classic',
  position: 'bottom-right',
  content: {
    header: 'Cookies',
    message: 'May we count visits?',
    allow: 'Yes',
    deny: 'No',
    dismiss: 'Fine',
    link: 'Why?',
    href: '/privacy',
    policy: 'Cookies',
    target: '_blank',
  },
  cookie: {name: 'cookieconsent_status', domain: '.blog.example', path: '/', expiryDays: 365, secure: true},
  revokable: true,
  onInitialise: function (status) {
    if (status === 'allow') start();
  },
  onStatusChange: function (status) {
    if (this.hasConsented()) start();
    else stop();
  },
  onRevokeChoice: function () {
    stop();
  },
});
