import * as CookieConsent from 'vanilla-cookieconsent';

export function Head({id, services, ...rest}) {
  return (
    <>
      <script type="text/plain" data-category="analytics" data-src={`/stats.js?id=${id}`} />
      <script type="text/plain" data-category="analytics" data-service={services[0]} src="/a.js" />
      <script {...rest} type="text/plain" data-category="ads" data-type="module" data-src="/ads.mjs" />
      <script type="text/plain" data-category='marketing'>{`pixel("${id}")`}</script>
      <button data-cc="show-preferencesModal">Cookies</button>
      <button onClick={() => CookieConsent.showPreferences()}>Cookies</button>
    </>
  );
}
