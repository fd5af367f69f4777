// What a server imports by mistake, too, must do nothing there.
import 'consent-elements';
import 'consent-elements/define';
import 'consent-elements/headless';
import type {} from 'consent-elements/react';
import {createPolicy, readConsent} from 'consent-elements/server';
import {renderToPipeableStream, renderToString} from 'react-dom/server';
import {Page, type Facts} from './Page';

/** As the page declares it. */
const policy = createPolicy({
  organization: 'Acme',
  policyHref: '/privacy',
  policyVersion: '2026-11-20',
  categories: [
    'social',
    {name: 'affiliate', capture: ['ref', 'promo']},
    {name: 'analytics', services: [{name: 'matomo'}]},
  ],
});

const isGranted = (cookies: string | undefined) => readConsent(cookies, policy).isGranted('analytics');
const codeFor = (facts: Facts) => `window.facts = ${JSON.stringify(facts)}`;

/** As it comes, piece by piece. */
export function stream(response: NodeJS.WritableStream): void {
  const facts = {counted: null};
  const {pipe} = renderToPipeableStream(<Page {...facts} />, {
    bootstrapScriptContent: codeFor(facts),
    bootstrapModules: ['/client.js'],
    onShellReady: () => pipe(response),
    onError(error) {
      throw error;
    },
  });
}

/** At once, for this visitor. */
export function text(cookies: string | undefined): string {
  const facts = {counted: isGranted(cookies)};
  const html = renderToString(<Page {...facts} />);
  return `<!doctype html>${html}<script>${codeFor(facts)}</script><script type="module" src="/client.js"></script>`;
}
