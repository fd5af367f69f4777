import * as countly from 'countly-sdk-web';
import {vendorHost} from './port.mjs';

// A CommonJS file with a default of its own.
const Countly = countly.default.default ?? countly.default;
Countly.init({
  // Driven browsers are bots to it.
  ignore_bots: false,
  app_key: 'shopkey',
  url: vendorHost('countlyapi'),
  storage: 'localstorage',
});
Countly.track_sessions();
