const EUROS = new Intl.NumberFormat('en-IE', {style: 'currency', currency: 'EUR', minimumFractionDigits: 0});

/** Offers go nowhere here; the clickstream tool hears of them if it runs. */
export function takeOffers() {
  for (const form of document.querySelectorAll('[data-offer]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const price = Number(new FormData(form).get('price'));
      form.querySelector('[role=status]').textContent =
        `${EUROS.format(price)} offered. The seller has two days.`;
      tellSnowplow(form.dataset.offer, price);
    });
  }
}

function tellSnowplow(label, value) {
  if (!window.__ran?.includes('snowplow') || !window.consent?.isGranted('snowplow')) return;
  window.snowplow.trackStructEvent({category: 'offer', action: 'make', label, value});
}
