const COOKIE = 'age';
const MINOR = 'minor';
const NOTE =
  'Everything optional is off, and stays off while you are under 18. You may look around as you like.';
const ALL_OFF = {analytics: false, personalization: false};

/** What the visitor said in this visit. */
const isMinor = () => window.consent.jar('necessary').get(COOKIE) === MINOR;

/** Keeps everything optional off for those who say that they are minors: what is granted, and what is asked for. */
export function askAge() {
  const {consent} = window;
  let state;

  const obey = () => {
    const minor = isMinor();
    showAge(minor);
    const isOff = Object.keys(ALL_OFF).every((name) => state.decisions.get(name) === false);
    // A refusal answers the banner, too. Where all is off already the decision stays as old as it is.
    if (minor && !isOff) void consent.decide(ALL_OFF);
  };

  consent.subscribe((now) => {
    state = now;
    obey();
  });
  for (const input of document.querySelectorAll('[name=age]')) {
    input.checked = input.value === consent.jar('necessary').get(COOKIE);
    input.addEventListener('change', async () => {
      await consent.jar('necessary').set(COOKIE, input.value);
      obey();
    });
  }
  document.addEventListener('consent-request', (event) => {
    if (!isMinor() || !Object.values(event.choice).includes(true)) return;
    event.preventDefault();
    consent.hidePreferences();
  });
}

function showAge(minor) {
  document.querySelector('[data-age=note]').textContent = minor ? NOTE : '';
  for (const control of document.querySelectorAll('[data-adults]')) control.disabled = minor;
}
