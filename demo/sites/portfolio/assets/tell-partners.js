const TELL = {
  mixpanel: (interest) => window.mixpanel.track('Interest chosen', {interest}),
  snowplow: (interest) =>
    window.snowplow.trackStructEvent({category: 'interest', action: 'choose', label: interest}),
};

/** A partner hears of it if it runs, and if the visitor has not taken the yes back since it started. */
export function tellPartners(interest) {
  for (const [partner, tell] of Object.entries(TELL)) {
    if (window.__ran?.includes(partner) && window.consent?.isGranted(partner)) tell(interest);
  }
}
