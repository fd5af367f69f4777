import {askAge} from './age.js';
import {takeOffers} from './offers.js';
import {showSections} from './sections.js';

showSections();
takeOffers();

// The library loads beside the page: either may be there first.
if (window.consent?.policy) askAge();
else document.addEventListener('consent-ready', askAge, {once: true});

// Where a blocker has stopped the consent library, the settings have no dialog: the policy answers instead.
document.addEventListener('click', ({target}) => {
  if (!window.consent && target.closest('[data-consent-action]'))
    location.assign('/marketplace/privacy#stored');
});
