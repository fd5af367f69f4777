tarteaucitron.init({privacyUrl: '/p', highPrivacy: false, serviceDefaultState: 'true', cookieName: 'tac-town', hashtag: '#cookies'});
var service = config.service;
(tarteaucitron.job = tarteaucitron.job || []).push(service);
(tarteaucitron.job = tarteaucitron.job || []).push('nosuchservice');
(tarteaucitron.job = tarteaucitron.job || []).push('vimeo');
