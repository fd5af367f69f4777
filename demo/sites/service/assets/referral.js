/** Says what becomes of a partner's link, on the page that it led to. */
export function showReferral(consent) {
  const place = document.querySelector('[data-referral]');
  const query = new URLSearchParams(location.search);
  const source = query.get('ref') ?? query.get('promo');
  if (!place || !source) return;
  consent.subscribe(({decisions}) => {
    place.textContent = textOf(source, decisions.get('affiliate'));
    place.hidden = false;
  });
}

function textOf(source, decision) {
  if (decision === undefined) return `You came by “${source}”. It is credited only if you allow it.`;
  return decision
    ? `You came by “${source}”, which is credited for this visit.`
    : `You came by “${source}”, which is forgotten, as you asked.`;
}
