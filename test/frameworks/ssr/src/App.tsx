import {consent, type ConsentChangeEvent, type ConsentRequestEvent} from 'consent-elements';
import {useEffect, useState} from 'react';
import {Home} from './Home';
import {Policy} from './Policy';
import {Report} from './Report';

const tell = ({added, removed}: ConsentChangeEvent): void => {
  window.note(`change +${added.join()} -${removed.join()}`);
};

/** The dialog's requests come by here, too. */
const tellRequest = ({source}: ConsentRequestEvent): void => {
  if (source !== 'preferences') window.note(`request ${source}`);
};

export function App() {
  const [route, setRoute] = useState('home');
  const [asks, setAsks] = useState(true);
  const [count, setCount] = useState(0);

  useEffect(() => {
    // React forgets listeners on custom elements when it takes up a page from a server; these events bubble.
    const {documentElement} = document;
    document.addEventListener('consent-change', tell);
    documentElement.addEventListener('consent-request', tellRequest);
    return () => {
      document.removeEventListener('consent-change', tell);
      documentElement.removeEventListener('consent-request', tellRequest);
    };
  }, []);

  return (
    <>
      {asks && <Policy />}
      <nav>
        <button id="home" onClick={() => setRoute('home')}>
          Home
        </button>
        <button id="report" onClick={() => setRoute('report')}>
          Report
        </button>
        <button id="toggle" onClick={() => setAsks(!asks)}>
          Banner on or off
        </button>
        <button id="count" onClick={() => setCount(count + 1)}>
          Rendered again: {count}
        </button>
        <button id="open" onClick={() => consent.showPreferences()}>
          Open by code
        </button>
        <button id="settings" data-consent-action="preferences">
          Cookie settings
        </button>
      </nav>
      <main>{route === 'home' ? <Home count={count} /> : <Report />}</main>
    </>
  );
}
