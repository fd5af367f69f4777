/* global chrome */
// Hides the library's banner and dialog as content blockers do: by a style sheet of the user's, which no page can override.
const css = 'consent-banner, consent-preferences {display: none !important}';

chrome.webNavigation.onCommitted.addListener(({tabId, frameId}) => {
  if (frameId === 0) chrome.scripting.insertCSS({target: {tabId}, css, origin: 'USER'});
});
