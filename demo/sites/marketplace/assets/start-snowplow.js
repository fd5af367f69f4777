// A block, for classic scripts share one scope of names.
{
  const {collect} = document.currentScript.dataset;

  window.snowplow.newTracker('swapfield', collect, {appId: 'swapfield-demo', cookieName: '_swapfield_'});
  window.snowplow.trackPageView();
  (window.__ran ??= []).push('snowplow');
}
