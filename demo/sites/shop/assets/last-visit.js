const COOKIE = 'last-visit';
const DAYS = 30;
const LONG = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', timeZone: 'UTC'});

/** Waits in memory until the visitor has decided on personalization, and is dropped at a refusal. */
export function rememberChoice(item) {
  const today = new Date().toISOString().slice(0, 10);
  window.consent?.jar('personalization').set(COOKIE, `${today} ${item}`, {expires: DAYS});
}

/** Greets a visitor who has been here before, as long as personalization is granted. */
export function greet() {
  const {consent} = window;
  const greeting = document.querySelector('[data-greeting]');
  if (!greeting) return;
  consent.when('personalization', ({signal}) => {
    const [day, ...item] = consent.jar('personalization').get(COOKIE)?.split(' ') ?? [];
    if (!day) return;
    greeting.textContent = `Welcome back. On ${LONG.format(new Date(day))} you chose the ${item.join(' ')}.`;
    greeting.hidden = false;
    signal.addEventListener('abort', () => (greeting.hidden = true));
  });
}
