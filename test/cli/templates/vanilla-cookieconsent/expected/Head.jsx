import * as CookieConsent from 'vanilla-cookieconsent';

export function Head({id, services, ...rest}) {
  return (
    <>
      <script type="text/plain" data-consent="analytics" src={`/stats.js?id=${id}`} />
      <script type="text/plain" data-category="analytics" data-service={services[0]} src="/a.js" />
      <script {...rest} type="text/plain" data-consent="ads" data-consent-type="module" src="/ads.mjs" />
      <script type="text/plain" data-consent='marketing'>{`pixel("${id}")`}</script>
      <button data-consent-action="preferences">Cookies</button>
      <button onClick={() => CookieConsent.showPreferences()}>Cookies</button>
    </>
  );
}
