import {tellPartners} from './tell-partners.js';

const COOKIE = 'easelrow-interest';
const DAYS = 90;

const chooser = document.querySelector('.chooser');
const note = document.querySelector('[data-interest="note"]');

/** The library, once it is there. Where a blocker has stopped it, never: then nothing is remembered. */
const library = new Promise((resolve) => {
  if (window.consent) resolve(window.consent);
  else document.addEventListener('consent-ready', () => resolve(window.consent), {once: true});
});

/** Puts what was chosen before the rest, which stays in its order. */
function sort(interest) {
  const list = document.querySelector('[data-sort]');
  const items = [...list.children];
  items.sort((a, b) => Number(a.dataset.place) - Number(b.dataset.place));
  const isFirst = (item) => item.dataset.discipline === interest;
  list.replaceChildren(...items.filter(isFirst), ...items.filter((item) => !isFirst(item)));
}

function show(interest, remembered) {
  const radio = chooser.querySelector(`[value="${CSS.escape(interest)}"]`);
  if (!radio) return; // a cookie from another version of this page
  sort(interest);
  radio.checked = true;
  const label = radio.parentElement.textContent.trim();
  const fate = remembered ? 'This device remembers it.' : 'This is not remembered.';
  note.textContent = interest ? `${label} first. ${fate}` : 'Newest first.';
}

async function tend() {
  for (const [place, item] of [...document.querySelector('[data-sort]').children].entries()) {
    item.dataset.place = String(place);
  }
  let interest = '';
  let remember = () => undefined;
  chooser.addEventListener('change', ({target}) => {
    interest = target.value;
    show(interest, Boolean(window.consent?.isGranted('personalization')));
    remember();
    tellPartners(interest);
  });

  const consent = await library;
  const jar = consent.jar('personalization');
  remember = () =>
    void (interest ? jar.set(COOKIE, interest, {expires: DAYS, sameSite: 'Lax'}) : jar.remove(COOKIE));
  consent.when('personalization', ({signal}) => {
    interest ||= jar.get(COOKIE) ?? '';
    show(interest, true);
    signal.addEventListener('abort', () => {
      interest = '';
      show(interest, false);
    });
  });
}

if (chooser) void tend();
