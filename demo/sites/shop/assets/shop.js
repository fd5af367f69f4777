import {createBasket} from './basket.js';
import {greet, rememberChoice} from './last-visit.js';
import {tellVendors} from './tell-vendors.js';

const basket = createBasket();

document.addEventListener('click', ({target}) => {
  const add = target.closest('[data-add]');
  if (!add) return;
  basket.add(add.dataset.add, Number(add.dataset.price));
  rememberChoice(add.dataset.add);
  tellVendors(add.dataset.add);
});

// The library loads beside the page: either may be there first.
if (window.consent) greet();
else document.addEventListener('consent-ready', greet, {once: true});

// Where a blocker has stopped the consent library, the settings have no dialog: the policy answers instead.
document.addEventListener('click', ({target}) => {
  if (!window.consent && target.closest('[data-consent-action]')) location.assign('/shop/privacy#stored');
});
