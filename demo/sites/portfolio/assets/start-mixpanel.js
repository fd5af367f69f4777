window.mixpanel.init('easelrow-demo', {
  api_host: document.currentScript.dataset.collect,
  batch_flush_interval_ms: 1000, // the default of 5 seconds is long to watch a panel for
});
window.mixpanel.track('Page viewed', {path: location.pathname});
(window.__ran ??= []).push('mixpanel');
