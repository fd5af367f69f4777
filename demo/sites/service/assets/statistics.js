// Without cookies, storage, id and address: what reaches the collector identifies nobody.
window.snowplow.newTracker('trialyard', document.currentScript.dataset.collector, {
  appId: 'trialyard-demo',
  anonymousTracking: {withServerAnonymisation: true},
  stateStorageStrategy: 'none',
});
window.snowplow.trackPageView();
(window.__ran ??= []).push('snowplow');
