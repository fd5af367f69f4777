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

const home = (count) => `
  <h1>Welcome</h1>
  <p>Rendered again <span id="times">${count}</span> times.</p>
  <script type="text/plain" data-consent="analytics">note('ran inline')</script>
  <script type="text/plain" data-consent="analytics & matomo" src="/vendor.js"></script>
  <consent-embed category="social" src="/film.html" title="A film" width="320" height="180">
    <a href="/film.html">Watch the film</a>
  </consent-embed>`;

const report = `
  <h1>Report</h1>
  <script type="text/plain" data-consent="analytics">note('ran report')</script>`;

/** Each link asks for the other state when it is pressed next. */
const toggle = (shown) => `
  <a id="toggle" href="/parts/policy?shown=${!shown}" data-turbo-stream>Banner on or off</a>`;

const count = (next) => `
  <a id="count" href="/parts/times?count=${next}" data-turbo-stream>Rendered again: ${next - 1}</a>`;

const stream = (action, target, content) =>
  `<turbo-stream action="${action}" target="${target}"><template>${content}</template></turbo-stream>`;

/** Changes of a page, by their address. */
export const streams = {
  '/parts/policy': (query) => {
    const shown = query.get('shown') === 'true';
    return stream('update', 'policy', shown ? policy : '') + stream('replace', 'toggle', toggle(shown));
  },
  '/parts/times': (query) => {
    const done = Number(query.get('count'));
    return stream('update', 'times', done) + stream('replace', 'count', count(done + 1));
  },
};

const HEAD = `<script type="text/plain" data-consent="analytics">note('ran head')</script>`;

/** A link to the page itself, in place of its entry in the history, has Turbo compare and change what differs. */
const page = (content, {cached = false, head = ''} = {}) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="turbo-refresh-method" content="morph" />
    ${cached ? '' : '<meta name="turbo-cache-control" content="no-cache" />'}
    <link rel="icon" href="data:," />
    <title>Consent Elements with Turbo</title>
    ${head}
    <script async src="/consent/consent.js"></script>
    <script defer src="/turbo/turbo.es2017-umd.js"></script>
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
    <div id="policy">${policy}</div>
    <nav>
      <a id="home" href="/">Home</a>
      <a id="report" href="/report">Report</a>
      ${toggle(true)}
      ${count(1)}
      <a id="morph" href="?count=9" data-turbo-action="replace">Morph</a>
      <button id="open" onclick="consent.showPreferences()">Open by code</button>
      <button id="settings" data-consent-action="preferences">Cookie settings</button>
    </nav>
    <main>${content}</main>
  </body>
</html>
`;

/** The site's pages, by their address. */
export const pages = {
  '/': (query) => page(home(Number(query.get('count')))),
  '/report': () => page(report),
  // As the same page is where Turbo may keep a copy of it.
  '/head': (query) => page(home(Number(query.get('count'))), {head: HEAD}),
  '/cached': () => page(home(0), {cached: true}),
};
