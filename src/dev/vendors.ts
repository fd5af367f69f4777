import {parseBlock, ruleFor, type BlockRule} from '../gate/block-rules.js';

/** A vendor whose tags need consent nearly everywhere. */
export interface KnownVendor {
  readonly name: string;
  /** The built-in category that its tags mostly belong under. */
  readonly category: string;
}

/** Vendors by the addresses of their tags, written as `data-block` has them. */
const VENDORS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  analytics: {
    'Google Analytics': 'google-analytics.com analytics.google.com googletagmanager.com/gtag',
    'Google Tag Manager': 'googletagmanager.com',
    'Microsoft Clarity': 'clarity.ms',
    Hotjar: 'hotjar.com hotjar.io',
    Matomo: 'matomo.cloud',
    'Yandex Metrica': 'mc.yandex.ru mc.yandex.com',
    'Baidu Tongji': 'hm.baidu.com',
    Mixpanel: 'mxpnl.com mixpanel.com',
    Amplitude: 'amplitude.com',
    Segment: 'cdn.segment.com api.segment.io',
    Heap: 'heapanalytics.com heap-api.com',
    FullStory: 'fullstory.com',
    Mouseflow: 'mouseflow.com',
    'Crazy Egg': 'crazyegg.com',
    'Lucky Orange': 'luckyorange.com',
    Contentsquare: 'contentsquare.net',
    PostHog: 'posthog.com',
    'New Relic': 'js-agent.newrelic.com nr-data.net',
    Optimizely: 'optimizely.com',
    VWO: 'visualwebsiteoptimizer.com',
    Piano: 'piano.io xiti.com',
    Scorecard: 'scorecardresearch.com',
    Quantcast: 'quantserve.com',
    Chartbeat: 'chartbeat.com',
    Parsely: 'parsely.com',
    'Adobe Analytics': 'omtrdc.net demdex.net adobedtm.com',
  },
  marketing: {
    'Google Ads':
      'doubleclick.net googleadservices.com googlesyndication.com google.com/pagead google.com/ads adservice.google.com',
    'Meta Pixel': 'connect.facebook.net facebook.com/tr',
    'TikTok Pixel': 'analytics.tiktok.com',
    'LinkedIn Insight': 'snap.licdn.com px.ads.linkedin.com',
    'X Ads': 'static.ads-twitter.com analytics.twitter.com ads-api.x.com',
    'Pinterest Tag': 's.pinimg.com ct.pinterest.com',
    'Snap Pixel': 'sc-static.net tr.snapchat.com',
    'Reddit Pixel': 'redditstatic.com/ads alb.reddit.com',
    'Microsoft Ads': 'bat.bing.com bat.bing.net',
    Criteo: 'criteo.com criteo.net',
    Taboola: 'taboola.com',
    Outbrain: 'outbrain.com',
    AdRoll: 'adroll.com',
    'Amazon Ads': 'amazon-adsystem.com',
    'The Trade Desk': 'adsrvr.org',
    HubSpot: 'hs-scripts.com hs-analytics.net hs-banner.com hsforms.net hubspot.com',
    Klaviyo: 'klaviyo.com',
    Mailchimp: 'chimpstatic.com list-manage.com',
  },
  affiliate: {
    Awin: 'dwin1.com awin1.com zenaps.com',
  },
  social: {
    YouTube: 'youtube.com youtube-nocookie.com ytimg.com youtu.be',
    Vimeo: 'player.vimeo.com vimeocdn.com',
    Facebook: 'facebook.com/plugins',
    Instagram: 'instagram.com cdninstagram.com',
    X: 'platform.twitter.com platform.x.com',
    TikTok: 'tiktok.com/embed tiktok.com/player',
    Spotify: 'open.spotify.com',
    SoundCloud: 'w.soundcloud.com',
    'Google Maps': 'google.com/maps maps.google.com maps.googleapis.com',
    Disqus: 'disqus.com',
    AddThis: 'addthis.com sharethis.com',
    LinkedIn: 'platform.linkedin.com linkedin.com/embed',
    Twitch: 'player.twitch.tv',
    Dailymotion: 'dailymotion.com',
  },
  personalization: {
    'Google Fonts': 'fonts.googleapis.com fonts.gstatic.com',
    'Adobe Fonts': 'use.typekit.net p.typekit.net',
    reCAPTCHA: 'google.com/recaptcha gstatic.com/recaptcha recaptcha.net',
    Intercom: 'intercom.io intercomcdn.com',
    Zendesk: 'zdassets.com zopim.com',
    Drift: 'drift.com driftt.com driftapi.com',
    'tawk.to': 'tawk.to',
    Crisp: 'crisp.chat',
    LiveChat: 'livechatinc.com',
    Gravatar: 'gravatar.com',
  },
};

let rules: readonly BlockRule[] | undefined;

/** The rules of all vendors, each with category and name as its expression. */
const allRules = (): readonly BlockRule[] =>
  (rules ??= Object.entries(VENDORS).flatMap(([category, vendors]) =>
    Object.entries(vendors).flatMap(
      ([name, addresses]) => parseBlock(`${category}/${name}: ${addresses}`).rules,
    ),
  ));

/** Returns the vendor whose tag an address is, if it is a well-known one. */
export function vendorOf({href}: URL): KnownVendor | undefined {
  const rule = ruleFor(allRules(), href, href);
  if (!rule) return undefined;
  const [category = '', name = ''] = rule.expression.split('/');
  return {category, name};
}
