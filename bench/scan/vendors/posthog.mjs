import posthog from 'posthog-js';
import {vendorHost} from './port.mjs';

posthog.init('phc_planted', {
  api_host: vendorHost('posthogapi'),
  persistence: 'cookie',
  disable_session_recording: true,
  advanced_disable_decide: true,
});
