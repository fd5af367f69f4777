const TELL = {
  mixpanel: (item) => window.mixpanel.track('Added to basket', {item}),
  clarity: () => window.clarity('event', 'added-to-basket'),
  snowplow: (item) => window.snowplow.trackStructEvent({category: 'basket', action: 'add', label: item}),
};

/** A vendor hears of it if it runs, and if the visitor has not taken the yes back since it started. */
export function tellVendors(item) {
  for (const [vendor, tell] of Object.entries(TELL)) {
    if (window.__ran?.includes(vendor) && window.consent?.isGranted(vendor)) tell(item);
  }
}
