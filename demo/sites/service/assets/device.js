import {showReferral} from './referral.js';

const COOKIE = 'trialyard-device';
const DAYS = 90;

const part = (name) => document.querySelector(`[data-device="${name}"]`);

/** The library, once it is there. Where a blocker has stopped it, never: then nothing is remembered. */
const library = new Promise((resolve) => {
  if (window.consent) resolve(window.consent);
  else document.addEventListener('consent-ready', () => resolve(window.consent), {once: true});
});

const textOf = (decision) => {
  if (!part('remember').checked) return 'Nothing about you is kept on this device.';
  if (decision === undefined) return 'Waiting for your answer about cookies. Until then nothing is kept.';
  return decision
    ? `Your account name and your list are kept on this device for ${DAYS} days, or until you untick this.`
    : 'Not kept: personalization is off in your cookie settings.';
};

/** The card of the account that says what this device keeps. */
function tendCard(jar, consent) {
  const [remember, compact] = [part('remember'), part('compact')];
  const stored = new URLSearchParams(jar.get(COOKIE));
  remember.checked = stored.has('name');
  compact.checked = stored.get('list') === 'short';
  let decision;

  const show = () => {
    document.body.classList.toggle('short-list', compact.checked);
    part('status').textContent = textOf(decision);
  };
  const keep = async () => {
    const value = new URLSearchParams({
      name: remember.dataset.name,
      list: compact.checked ? 'short' : 'long',
    });
    if (remember.checked) await jar.set(COOKIE, String(value), {expires: DAYS, sameSite: 'Lax'});
    else await jar.remove(COOKIE);
  };
  const change = () => {
    show();
    void keep();
  };
  remember.addEventListener('change', change);
  compact.addEventListener('change', change);
  consent.subscribe(({decisions}) => {
    const before = decision;
    decision = decisions.get('personalization');
    // The jar has dropped it at the refusal; who allows it later still has the box ticked.
    if (before === false && decision) void keep();
    show();
  });
}

/** Fills in the name that this device remembers. */
function welcome(jar) {
  const name = new URLSearchParams(jar.get(COOKIE)).get('name');
  if (!name) return;
  document.querySelector('input[data-name]').value = name;
  document.querySelector('[data-welcome]').hidden = false;
}

const consent = await library;
const jar = consent.jar('personalization');
if (part('remember')) tendCard(jar, consent);
if (document.querySelector('[data-welcome]')) welcome(jar);
showReferral(consent);
