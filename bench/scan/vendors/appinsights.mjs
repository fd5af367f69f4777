import {ApplicationInsights} from '@microsoft/applicationinsights-web';
import {vendorHost} from './port.mjs';

const insights = new ApplicationInsights({
  config: {
    connectionString: `InstrumentationKey=11111111-2222-3333-4444-555555555555;IngestionEndpoint=${vendorHost('insightsapi')}/`,
    disableTelemetry: false,
  },
});
insights.loadAppInsights();
insights.trackPageView();
