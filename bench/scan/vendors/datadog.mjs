import {datadogRum} from '@datadog/browser-rum';
import {vendorHost} from './port.mjs';

datadogRum.init({
  applicationId: 'planted',
  clientToken: 'pubplanted',
  proxy: `${vendorHost('datadogapi')}/rum`,
  sessionSampleRate: 100,
  sessionReplaySampleRate: 0,
});
