window.clarity('start', {
  projectId: 'easelrow-demo',
  // Without the scheme: from its cookie Clarity would read an http address back as https://http://...
  upload: document.currentScript.dataset.collect.replace('http:', ''),
});
(window.__ran ??= []).push('clarity');
