const COOKIE = 'section';
const DAYS = 60;

/** Shows one section of the market, and remembers it where personalization is granted. */
export function showSections() {
  const buttons = [...document.querySelectorAll('[data-section]')];
  if (buttons.length === 0) return;
  const show = (section) => {
    for (const button of buttons) button.setAttribute('aria-pressed', button.dataset.section === section);
    for (const lot of document.querySelectorAll('[data-in]')) {
      lot.hidden = section !== 'all' && lot.dataset.in !== section;
    }
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      show(button.dataset.section);
      window.consent?.jar('personalization').set(COOKIE, button.dataset.section, {expires: DAYS});
    });
  }
  const restore = () => {
    const {consent} = window;
    const known = consent.isGranted('personalization') && consent.jar('personalization').get(COOKIE);
    if (known) show(known);
  };
  if (window.consent?.policy) restore();
  else document.addEventListener('consent-ready', restore, {once: true});
}
