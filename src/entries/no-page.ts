// What `consent-elements` is in a worker and at the edge, where Lit cannot be loaded: it takes HTMLElement for granted.

export {consent, start} from './headless.js';
export * from './api.js';

/** Stands in for classes and functions of the interface, so that what imports them can be imported. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- it can be extended, and that is all
class NoPage {}

const nothing = (): void => undefined;

export {
  NoPage as ConsentBanner,
  NoPage as ConsentPreferencesCloseEvent,
  NoPage as ConsentEmbed,
  NoPage as ConsentNotice,
  NoPage as ConsentPreferencesOpenEvent,
  NoPage as ConsentPreferences,
  NoPage as ConsentRequestEvent,
  NoPage as ConsentPreferencesButton,
  nothing as registerLocale,
};
