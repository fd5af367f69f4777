import {namesInClasses} from './find-names.js';
import type {FormerMarkup} from './former-markup.js';

const EMBED = 'Write <consent-embed> with the address of the frame.';

/** Classes of elements that a service fills, those of version 1.34 that stand in no other text. */
const FILLED = [
  ...[
    'tac_',
    'youtube_player',
    'youtube_playlist_player',
    'vimeo_player',
    'dailymotion_player',
    'twitch_player',
  ],
  ...['artetv_player', 'canalu_player', 'webtvnu_player', 'archive_player', 'gallica_player', 'ausha_player'],
  ...[
    'deezer_player',
    'soundcloud_player',
    'spotify_player',
    'bandcamp_player',
    'issuu_player',
    'discord_widget',
  ],
  ...[
    'googlemaps-canvas',
    'googlemapssearch',
    'googlemapsembed',
    'googlemaps_embed',
    'openstreetmap',
    'geoportail',
  ],
  ...['calameo-canvas', 'calameolibrary-canvas', 'slideshare-canvas', 'prezi-canvas', 'timelinejs-canvas'],
  ...['fculture_embed', 'acast_embed', 'mixcloud_embed', 'gagenda_embed', 'gdocs_embed', 'gsheets_embed'],
  ...[
    'gslides_embed',
    'gforms_embed',
    'instagram_post',
    'twitterembed-canvas',
    'clicmanager-canvas',
    'criteo-canvas',
  ],
];

/** Other classes of that version. Their names are also those of vendors, or may stand in any text. */
const ALSO_OF_VENDORS =
  `addthis_inline_share_toolbox adsbygoogle aduptech_ads afscontainer1 amazon_product calendly-inline-widget
  datingaffiliation-canvas datingaffiliationpopup-canvas doubleclick_container fb-activity fb-comments fb-customerchat fb-follow
  fb-like fb-like-box fb-page fb-post fb-send fb-share-button fb-video g-page g-partnersbadge g-person g-plus g-plusone
  g-recaptcha h-captcha intercom-chat matterport prelinker-canvas proactiveChat pubdirecte-canvas rumbletalk seamlessaccess_button
  shareaholic-canvas shareasale-canvas statcounter-canvas tacLinkedin tacPinterest tacSharethis tacTwitter tacTwitterAPI
  tacTwitterTimelines tiktok-embed trustpilot-widget vcashW xandrconversion-canvas xandrsegment-canvas`.split(
    /\s+/,
  );

const isFilled = (name: string): boolean =>
  FILLED.includes(name) || ALSO_OF_VENDORS.includes(name) || name.startsWith('tac_');

/**
 * tarteaucitron has the code of the vendors itself, and gates no element.
 *
 * @see https://tarteaucitron.io/en/install/
 */
export const tarteaucitron: FormerMarkup = {
  title: 'tarteaucitron',
  names: new Map(),
  hasOwnNames: true,
  findGate: (element) => {
    const found = namesInClasses(element, (name) => (isFilled(name) ? [] : undefined));
    const problem = {
      code: 'needs-template',
      what: 'tarteaucitron fills this element once its service is allowed',
      cure: "Write <consent-embed> with the address of a frame, or the vendor's own snippet with data-consent.",
    } as const;
    return found && {...found, problem};
  },
  controls: [
    {href: '#tarteaucitron', action: 'preferences'},
    {className: 'tarteaucitronOpenPanel', action: 'preferences'},
    {call: 'tarteaucitron.userInterface.openPanel()', action: 'preferences'},
    {call: 'tarteaucitron.userInterface.respondAll(true)', action: 'accept'},
    {call: 'tarteaucitron.userInterface.respondAll(false)', action: 'reject'},
  ],
  loaders: ['tarteaucitron'],
  marks: [
    {text: '](#tarteaucitron)', cure: 'Write a button with data-consent-action="preferences".'},
    ...FILLED.map((text) => ({text, cure: EMBED})),
    ...ALSO_OF_VENDORS.map((text) => ({text, near: 'class', inCode: true, cure: EMBED})),
  ],
  calls: [
    {
      text: 'tarteaucitron.job',
      cure: 'Write each vendor\'s own snippet with type="text/plain" and data-consent.',
    },
    {text: 'tarteaucitron.user', cure: "Put the number into the vendor's own snippet."},
    {text: 'tarteaucitron.services', cure: 'Declare a <consent-service>, and gate its script.'},
    {text: 'tarteaucitron.', cure: 'Use <consent-banner>, and the methods of window.consent.'},
  ],
};
