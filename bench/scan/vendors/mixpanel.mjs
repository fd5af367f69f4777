import mixpanel from 'mixpanel-browser/src/loaders/loader-module-core.js';
import {vendorHost} from './port.mjs';

mixpanel.init('planted', {api_host: vendorHost('mixpanelapi'), track_pageview: true});
