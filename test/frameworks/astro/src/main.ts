// Runs once, and lives on while pages take each other's place.
import {consent} from 'consent-elements';
import 'consent-elements/define';

Object.assign(window, {consent});

/** What an island would do. */
const acts: Readonly<Record<string, () => unknown>> = {
  open: () => consent.showPreferences(),
  toggle() {
    const place = document.querySelector('#policy');
    const again = document.querySelector<HTMLTemplateElement>('#again');
    if (place?.firstElementChild) place.replaceChildren();
    else if (again) place?.append(again.content.cloneNode(true));
  },
  count() {
    const times = document.querySelector('#times');
    if (times) times.textContent = String(Number(times.textContent) + 1);
  },
};

document.addEventListener('click', ({target}) => {
  if (target instanceof Element) acts[target.id]?.();
});
document.addEventListener('consent-change', ({added, removed}) => {
  window.note(`change +${added.join()} -${removed.join()}`);
});
// The dialog's requests come by here, too.
document.documentElement.addEventListener('consent-request', ({source}) => {
  if (source !== 'preferences') window.note(`request ${source}`);
});
