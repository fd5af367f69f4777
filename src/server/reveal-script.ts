import {hasRules, type ConsentPolicy} from '../core/policy.js';

/**
 * Returns a script that shows the banner of `renderStaticBanner` before the page's first frame, to visitors without a
 * record. Write it directly after `</consent-banner>`, with a nonce, or with its hash in the Content Security Policy.
 * Without it, the library shows the banner once it has loaded.
 *
 * The text depends only on the policy's `cookieName`. It is empty if only the library can tell whether to ask: with rules by
 * region, or with a former tool's record.
 *
 * @param policy The policy of the page, from `createPolicy`.
 * @example
 * console.log(`<script>${revealScript(policy)}</script>`);
 */
export function revealScript(policy: ConsentPolicy): string {
  if (hasRules(policy) || policy.importFrom.length > 0) return '';
  // Names of cookies have no character that means anything in a script. Another name would show nothing.
  const name = policy.cookieName.replace(/[^\w-]/g, '');
  return (
    `try{let b=document.querySelector("consent-banner").shadowRoot.querySelector("[part=base]");` +
    `b.hidden=top!==self||navigator.globalPrivacyControl||/(^|; ?)${name}=v=/.test(document.cookie)||` +
    `/^v=/.test(localStorage.getItem("${name}"))}catch{}`
  );
}
