window.tarteaucitron.init({orientation: 'popup', showAlertSmall: true, closePopup: true, dataLayer: true, serverSide: true});
(window.tarteaucitron.job = window.tarteaucitron.job || []).push('facebookpixel', 'linkedin', 'disqus', 'tawkto', 'recaptcha', 'calendly', 'intercomChat', 'gcmanalyticsstorage');
