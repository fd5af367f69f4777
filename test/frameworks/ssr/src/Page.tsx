import {useEffect} from 'react';
import {App} from './App';
import {Stats} from './Stats';

/** What the server knows when it renders the page. */
export interface Facts {
  /** Whether the visitor has granted `analytics`; null: the page does not count visits. */
  readonly counted: boolean | null;
}

// The box of an embed is there before the library is.
const SHEET = 'consent-embed:not(:defined) {display: block; width: 320px; height: 180px}';

/** The whole document, as in Next. */
export function Page({counted}: Facts) {
  useEffect(() => {
    window.hydrated = true;
  }, []);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>Consent Elements in a page from a server</title>
        <style>{SHEET}</style>
      </head>
      <body>
        <App />
        <footer>What moves when something above it grows.</footer>
        {counted !== null && <Stats granted={counted} />}
      </body>
    </html>
  );
}
