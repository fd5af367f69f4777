// `consent-elements` in a worker or at the edge. Lit cannot be loaded there, because it expects `HTMLElement`.

export {consent, start} from './headless.js';
export * from './api.js';

/** Replaces the classes of the interface, so that code can import and extend them. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- other classes only extend this class
class NoPage {}

/** Replaces the functions of the interface. */
const nothing = (): void => undefined;

export {
  NoPage as ConsentBanner,
  NoPage as ConsentPreferencesCloseEvent,
  NoPage as ConsentCookieList,
  NoPage as ConsentEmbed,
  NoPage as ConsentEmbedLoadEvent,
  NoPage as ConsentNotice,
  NoPage as ConsentPreferencesOpenEvent,
  NoPage as ConsentPreferences,
  NoPage as ConsentRequestEvent,
  NoPage as ConsentPreferencesButton,
  nothing as registerLocale,
};
