import * as amplitude from '@amplitude/analytics-browser';
import {vendorHost} from './port.mjs';

amplitude.init('plantedkey00', {
  serverUrl: vendorHost('amplitudeapi'),
  remoteConfig: {fetchRemoteConfig: false},
});
