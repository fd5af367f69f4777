import Bugsnag from '@bugsnag/js';
import {vendorHost} from './port.mjs';

Bugsnag.start({
  apiKey: '11112222333344445555666677778888',
  endpoints: {notify: vendorHost('bugsnagapi'), sessions: vendorHost('bugsnagapi')},
});
