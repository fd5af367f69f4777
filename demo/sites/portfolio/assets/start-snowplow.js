window.snowplow.newTracker('easelrow', document.currentScript.dataset.collect, {
  appId: 'easelrow-demo',
  cookieName: '_easelrow_',
});
window.snowplow.trackPageView();
(window.__ran ??= []).push('snowplow');
