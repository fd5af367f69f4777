document.addEventListener('DOMContentLoaded', () => {
  const options = {privacyUrl: '/privacy', ...defaults, orientation: ORIENTATION, unknownOption: 1, tarteaucitronFoo: {}};
  tarteaucitron.init(options);
  ['vimeo', 'gtag'].forEach((name) => tarteaucitron.job.push(name));
  tarteaucitron.job.push('hotjar');
});
