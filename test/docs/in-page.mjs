// What is done in the pages. Each runs there, so it may use nothing from outside itself.

export const isStarted = () => Boolean(window.consent?.policy);

/** The banner asks. */
export const asks = () =>
  document.querySelector('consent-banner')?.shadowRoot?.querySelector('[part~=base]')?.checkVisibility() ===
  true;

export const accept = () => window.consent.acceptAll();

/** Addresses that nothing may be asked of before a choice. */
export function heldAddresses() {
  const templates = [...document.querySelectorAll('template[data-consent]')];
  const gated = [...document.querySelectorAll('[data-consent]:not(template), consent-embed')];
  const within = templates.flatMap(({content}) => [...content.querySelectorAll('[src], link[href]')]);
  const addressesOf = (element) =>
    [
      'src',
      'data-consent-src',
      'data-consent-href',
      'data-consent-poster',
      'data-consent-data',
      'href',
    ].flatMap((name) => element.getAttribute(name) ?? []);
  return [...gated, ...within].flatMap(addressesOf).map((address) => new URL(address, location.href).href);
}

/** Addresses of the vendors' scripts that have run; in the site, each notes its own. */
export const vendorsRan = () => window.vendorsRan ?? [];

/** What is granted and still off. */
export function stillHeld() {
  const isOn = (element) => {
    if (element.localName === 'script') {
      return window.putInAgain.has(element) && (!element.src || window.vendorsRan?.includes(element.src));
    }
    if (element.localName === 'template') return element.content.childNodes.length === 0;
    if (element.localName === 'consent-embed') return Boolean(element.shadowRoot?.querySelector('iframe'));
    return ['src', 'srcset', 'href', 'poster', 'data'].every(
      (name) => !element.hasAttribute(`data-consent-${name}`) || element.hasAttribute(name),
    );
  };
  const expressionOf = (element) =>
    element.dataset.consent ?? (element.getAttribute('service') || element.getAttribute('category'));
  return [...document.querySelectorAll('[data-consent], consent-embed')]
    .filter((element) => window.consent.isGranted(expressionOf(element)) && !isOn(element))
    .map((element) => element.outerHTML.slice(0, 80));
}
