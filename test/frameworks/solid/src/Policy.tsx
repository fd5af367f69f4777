import type {ConsentRequestEvent} from 'consent-elements';

const tell = ({source}: ConsentRequestEvent): void => window.note(`request ${source}`);

export function Policy() {
  return (
    <consent-banner
      hidden
      organization="Acme"
      policy-href="/privacy"
      policy-version="2026-11-20"
      position="bottom-end"
      categories="social"
      on:consent-request={tell}
    >
      <p slot="message">We count visits.</p>
      <consent-category name="affiliate" capture="ref promo" />
      <consent-category name="analytics">
        <consent-service name="matomo" provider="InnoCraft Ltd" href="https://matomo.org/privacy-policy/">
          <consent-cookie name="_pk_*" retention="13 months">
            Counts visits.
          </consent-cookie>
        </consent-service>
      </consent-category>
    </consent-banner>
  );
}
