// A block, for classic scripts share one scope of names.
{
  const {collect} = document.currentScript.dataset;

  window.snowplow.newTracker('farglow', collect, {appId: 'farglow-demo'});
  window.snowplow.trackPageView();
  (window.__ran ??= []).push('snowplow');
}
