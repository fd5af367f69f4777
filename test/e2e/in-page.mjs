// What is asked inside a page. Each runs there, so it may use nothing from outside itself.

/** The library has read the policy and the record. */
export const isStarted = () => window.consent?.ready.then(() => true);

export const bannerShows = () =>
  document.querySelector('consent-banner')?.shadowRoot?.querySelector('[part~=base]')?.checkVisibility() ===
  true;

export const bannerIsGone = () =>
  !document.querySelector('consent-banner')?.shadowRoot?.querySelector('[part~=base]')?.checkVisibility();

export const dialogShows = () =>
  document.querySelector('consent-preferences')?.shadowRoot?.querySelector('[part~=dialog]')?.open === true;

export const dialogIsGone = () =>
  !document.querySelector('consent-preferences')?.shadowRoot?.querySelector('[part~=dialog]')?.open;

/** Names of the categories whose switches are on. */
export const switchesOn = () =>
  [...document.querySelector('consent-preferences').shadowRoot.querySelectorAll('[part~=switch]')]
    .filter(({checked}) => checked)
    .map(({dataset}) => dataset.name);

/** Keys of all storages but cookies, each with its kind before it, sorted. */
export const storedKeys = async () => {
  const databases = await indexedDB.databases();
  return [
    ...Object.keys(localStorage).map((key) => `local ${key}`),
    ...Object.keys(sessionStorage).map((key) => `session ${key}`),
    ...databases.map(({name}) => `indexeddb ${name}`),
  ].sort();
};

/** The demo's vendors note here that they ran. */
export const ranVendors = () => window.__ran ?? [];
