import {consent} from 'consent-elements';
import type {} from 'consent-elements/react';
import {hydrateRoot} from 'react-dom/client';
import {Page} from './Page';

/** `?library=first`: it has done all it does before React takes the page up. */
const isFirst = new URLSearchParams(location.search).get('library') === 'first';

const loadLibrary = () => import('./library');

/** It asks, or has let run what is granted. */
const isDone = () => consent.record ?? document.querySelector('consent-banner')?.shadowRoot;

async function untilDone(): Promise<void> {
  while (!isDone()) await new Promise(requestAnimationFrame);
}

if (isFirst) {
  await loadLibrary();
  await untilDone();
}
hydrateRoot(document, <Page {...window.facts} />, {
  // It goes on, with a page made anew: for us this is a failure.
  onRecoverableError: (error) => console.error(`recovered: ${String(error)}`),
});
if (!isFirst) await loadLibrary();
