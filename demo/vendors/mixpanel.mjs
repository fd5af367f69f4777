// The core build has no session recorder in it and refuses to fetch one, so nothing comes from cdn.mxpnl.com.
import mixpanel from 'mixpanel-browser/src/loaders/loader-module-core.js';

window.mixpanel = mixpanel;
