// What is asked inside a page. Each runs there, so it may use nothing from outside itself.

/** Names of the categories that wait for an answer; known as soon as the library has started. */
export const asked = () => new Promise((done) => window.consent.subscribe((state) => done(state.asked)));

/** The part that has the focus, through shadow roots. */
export const focusedPart = () => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.getAttribute('part') ?? active?.localName;
};

/** Turns every switch of the dialog on, as a click does. */
export const turnAllOn = () => {
  const {shadowRoot} = document.querySelector('consent-preferences');
  for (const control of shadowRoot.querySelectorAll('[part~=switch]')) if (!control.checked) control.click();
};

/** Shows the services of all categories. */
export const unfold = () => {
  const {shadowRoot} = document.querySelector('consent-preferences');
  for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
};

export const openDialog = () => window.consent.showPreferences();
