// A block, for classic scripts share one scope of names.
{
  const {collect} = document.currentScript.dataset;

  window.mixpanel.init('swapfield-demo', {
    api_host: collect,
    batch_flush_interval_ms: 1000, // the default of 5 seconds is long to watch a panel for
  });
  window.mixpanel.track('Page viewed', {path: location.pathname});
  (window.__ran ??= []).push('mixpanel');
}
