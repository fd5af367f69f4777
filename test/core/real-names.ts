const words = (text: string): string[] => text.trim().split(/\s+/);

/** Categories of a large site. */
export const CATEGORIES = words(`
  affiliate personalization analytics social marketing performance functional advertising
  customer-support video-player research fraud-prevention
`);

/** Services of a large site. */
export const SERVICES = words(`
  google-analytics google-ads google-tag-manager google-maps google-optimize youtube youtube-nocookie vimeo
  facebook-pixel instagram tiktok-pixel linkedin-insight pinterest-tag twitter-pixel snapchat-pixel reddit-pixel
  microsoft-clarity microsoft-ads hotjar matomo mixpanel amplitude segment heap fullstory optimizely
  hubspot salesforce marketo intercom zendesk drift criteo taboola outbrain awin impact-radius
  sentry new-relic cloudflare-turnstile
`);
