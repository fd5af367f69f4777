var tarteaucitronForceLanguage = 'fr';
var tarteaucitronForceExpire = 180;
tarteaucitronCustomText = {
  alertBigPrivacy: 'Ce site demande votre avis.',
  acceptAll: 'Tout accepter',
  denyAll: 'Tout refuser',
  personalize: 'Choisir',
  title: 'Vos choix',
  support: {title: 'Aide'},
  close: 'Fermer',
};
tarteaucitron.init({privacyUrl: '', readmoreLink: '/cookies', cookieDomain: '.ville.example', orientation: 'bottom'});
tarteaucitron.job = tarteaucitron.job || [];
tarteaucitron.job.push('matomo');
