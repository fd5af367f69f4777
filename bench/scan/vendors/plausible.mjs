import Plausible from 'plausible-tracker';
import {vendorHost} from './port.mjs';

Plausible({
  domain: 'shop.localhost',
  apiHost: vendorHost('plausibleapi'),
  trackLocalhost: true,
}).trackPageview();
