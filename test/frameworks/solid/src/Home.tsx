import type {ConsentRequestEvent} from 'consent-elements';

const tell = ({source}: ConsentRequestEvent): void => window.note(`request ${source}`);

export function Home(props: {readonly count: number}) {
  return (
    <>
      <h1>Welcome</h1>
      <p>Rendered again {props.count} times.</p>
      <script type="text/plain" data-consent="analytics">
        {`note('ran inline')`}
      </script>
      <script type="text/plain" data-consent="analytics & matomo" src="/vendor.js" />
      <consent-embed
        category="social"
        src="/film.html"
        title="A film"
        width={320}
        height={180}
        on:consent-request={tell}
      >
        <a href="/film.html">Watch the film</a>
      </consent-embed>
    </>
  );
}
