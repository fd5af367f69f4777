// A block, for classic scripts share one scope of names.
{
  const {collect} = document.currentScript.dataset;

  // Without the scheme: from its cookie Clarity would read an http address back as https://http://...
  window.clarity('start', {projectId: 'farglow-demo', upload: collect.replace('http:', '')});
  (window.__ran ??= []).push('clarity');
}
