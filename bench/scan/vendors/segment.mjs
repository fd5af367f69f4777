import {AnalyticsBrowser} from '@segment/analytics-next';
import {vendorHost} from './port.mjs';

const analytics = AnalyticsBrowser.load(
  {writeKey: 'planted', cdnURL: vendorHost('segmentapi'), cdnSettings: {integrations: {}}},
  {},
);
void analytics.page();
