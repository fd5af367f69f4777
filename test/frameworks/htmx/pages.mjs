const policy = `
  <consent-banner hidden organization="Acme" policy-href="/privacy" policy-version="2026-11-20"
      position="bottom-end" categories="social">
    <p slot="message">We count visits.</p>
    <consent-category name="affiliate" capture="ref promo"></consent-category>
    <consent-category name="analytics">
      <consent-service name="matomo" provider="InnoCraft Ltd" href="https://matomo.org/privacy-policy/">
        <consent-cookie name="_pk_*" retention="13 months">Counts visits.</consent-cookie>
      </consent-service>
    </consent-category>
  </consent-banner>`;

const times = (count) => `<p id="times">Rendered again ${count} times.</p>`;

const home = (count = 0) => `
  <h1>Welcome</h1>
  ${times(count)}
  <script type="text/plain" data-consent="analytics">note('ran inline')</script>
  <script type="text/plain" data-consent="analytics & matomo" src="/vendor.js"></script>
  <consent-embed category="social" src="/film.html" title="A film" width="320" height="180">
    <a href="/film.html">Watch the film</a>
  </consent-embed>`;

const report = `
  <h1>Report</h1>
  <script type="text/plain" data-consent="analytics">note('ran report')</script>`;

/** A button takes its own place, and asks for another state when it is pressed next. */
const button = (id, address, text) =>
  `<button id="${id}" hx-get="${address}" hx-swap="outerHTML">${text}</button>`;
const toggle = (shown) => button('toggle', `/parts/policy?shown=${!shown}`, 'Banner on or off');
const count = (done) => button('count', `/parts/times?count=${done + 1}`, `Rendered again: ${done}`);

/** What is changed besides: the same element, elsewhere. */
const elsewhere = (element) => element.replace(' id=', ' hx-swap-oob="true" id=');
const policyPlace = (content) => `<div id="policy">${content}</div>`;

/** What the page asks for, by its address. */
export const fragments = {
  '/parts/home': (query) => home(query.get('count') ?? 0),
  '/parts/report': () => report,
  '/parts/policy': (query) => {
    const shown = query.get('shown') === 'true';
    return toggle(shown) + elsewhere(policyPlace(shown ? policy : ''));
  },
  '/parts/times': (query) => {
    const done = Number(query.get('count'));
    return count(done) + elsewhere(times(done));
  },
};

export const page = () => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>Consent Elements with htmx</title>
    <script async src="/consent/consent.js"></script>
    <script defer src="/htmx/htmx.js"></script>
    <script>
      document.addEventListener('consent-change', ({added, removed}) => {
        note('change +' + added.join() + ' -' + removed.join());
      });
      // On the document, for elements come and go; the dialog's requests come by here, too.
      document.addEventListener('consent-request', ({source}) => {
        if (source !== 'preferences') note('request ' + source);
      });
    </script>
  </head>
  <body>
    ${policyPlace(policy)}
    <nav>
      <button id="home" hx-get="/parts/home" hx-target="main">Home</button>
      <button id="report" hx-get="/parts/report" hx-target="main">Report</button>
      ${toggle(true)}
      ${count(0)}
      <button id="morph" hx-get="/parts/home?count=9" hx-target="main" hx-swap="innerMorph">Morph</button>
      <button id="open" onclick="consent.showPreferences()">Open by code</button>
      <button id="settings" data-consent-action="preferences">Cookie settings</button>
    </nav>
    <main>${home()}</main>
  </body>
</html>
`;
