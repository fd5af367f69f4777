// A block, for classic scripts share one scope of names.
{
  const {collect} = document.currentScript.dataset;

  window.snowplow.newTracker('stillmere', collect, {appId: 'stillmere-demo', cookieName: '_stillmere_'});
  window.snowplow.trackPageView();
  (window.__ran ??= []).push('snowplow');
}
