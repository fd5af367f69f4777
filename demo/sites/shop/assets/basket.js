const EUROS = new Intl.NumberFormat('en-IE', {style: 'currency', currency: 'EUR', minimumFractionDigits: 0});

/** Kept in memory alone, so that the shop stores nothing beyond what it declares. */
export function createBasket() {
  const lines = new Map();
  const part = (name) => document.querySelector(`[data-basket="${name}"]`);

  function show(news) {
    const all = [...lines.values()];
    const count = all.reduce((sum, line) => sum + line.count, 0);
    const total = all.reduce((sum, line) => sum + line.count * line.price, 0);
    part('count').textContent = count;
    part('items').replaceChildren(...all.map(itemOf));
    part('total').textContent = count === 0 ? 'It is empty.' : `Together ${EUROS.format(total)}`;
    part('status').textContent = `${news} ${count} in the basket.`;
  }

  function itemOf({name, price, count}) {
    const item = document.createElement('li');
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'link';
    remove.textContent = 'Remove';
    remove.setAttribute('aria-label', `Remove ${name}`);
    remove.addEventListener('click', () => {
      lines.delete(name);
      show(`${name} removed.`);
      // The button is gone, and the focus must not fall to the top of the page.
      document.querySelector('[popovertarget="basket"]').focus();
    });
    item.append(`${count} × ${name}, ${EUROS.format(price * count)}`, remove);
    return item;
  }

  return {
    add(name, price) {
      lines.set(name, {name, price, count: (lines.get(name)?.count ?? 0) + 1});
      show(`${name} added.`);
    },
  };
}
