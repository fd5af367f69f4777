// The page without a library, and how each product is put on a page as its own documentation says.
import {CONTENDERS} from '../contenders.mjs';
import {c15t} from './c15t.mjs';
import {klaro} from './klaro.mjs';
import {osano} from './osano.mjs';
import {tarteaucitron} from './tarteaucitron.mjs';
import {vanilla} from './vanilla.mjs';

/** What is clicked. Elements are given as selectors, each within the shadow root of the one before it. */
export const BUTTONS = ['accept', 'reject', 'preferences', 'save', 'close'];

/**
 * @typedef {object} Product
 * @property {string} [head] What the page loads.
 * @property {string} [banner] What the page declares at the start of its body.
 * @property {string} [end] What stands at the end of its body.
 * @property {string} [settings] Attributes of the page's own button that opens the preferences.
 * @property {string} [controls] Buttons of a page that has none from a library.
 * @property {(script: {src?: string, code?: string}) => string} [gate] Markup of a gated script.
 * @property {(scripts: {src?: string, code?: string}[]) => string} [gateAll] The same for all, where it is no markup.
 * @property {Record<string, string[]>} buttons
 * @property {boolean} [partial] Not a full product: no gate, or nothing to choose in.
 * @property {Record<string, string>} [files] Text of the files that the site's owner writes.
 * @property {() => Promise<Record<string, string>>} [build] The same, where they have to be built first.
 */

const floor = {
  gate: ({src, code = ''}) => `<script type="text/plain"${src ? ` src="${src}"` : ''}>${code}</script>`,
  controls: `<div class="bar"><button id="accept">Accept all</button> <button id="reject">Reject all</button>
    <button id="preferences">Preferences</button></div>
    <dialog><button id="save">Save</button> <button id="close">Close</button></dialog>
    <script>{
      const bar = document.querySelector('.bar');
      const dialog = document.querySelector('dialog');
      const on = (id, act) => document.getElementById(id).addEventListener('click', act);
      on('accept', () => { bar.hidden = true; document.cookie = 'choice=yes;path=/'; ${CONTENDERS.floor.click} });
      on('reject', () => { bar.hidden = true; });
      on('preferences', () => dialog.showModal());
      on('settings', () => dialog.showModal());
      on('save', () => dialog.close());
      on('close', () => dialog.close());
    }</script>`,
  buttons: Object.fromEntries(BUTTONS.map((name) => [name, [`#${name}`]])),
};

const ours = {
  head: '<script async src="dist/consent.js"></script>',
  banner:
    '<consent-banner hidden organization="Farglow" policy-href="/privacy" categories="analytics marketing"></consent-banner>',
  settings: 'data-consent-action="preferences"',
  gate: ({src, code = ''}) =>
    `<script type="text/plain" data-consent="analytics"${src ? ` src="${src}"` : ''}>${code}</script>`,
  buttons: {
    accept: ['consent-banner', '[part=accept]'],
    reject: ['consent-banner', '[part=reject]'],
    preferences: ['consent-banner', '[part=preferences]'],
    save: ['consent-preferences', '[part=save]'],
    close: ['consent-preferences', '[part=close]'],
  },
};

/** @type {Record<string, Product>} The first is the floor, the second is ours. */
export const PRODUCTS = {
  floor,
  'consent-elements': ours,
  'vanilla-cookieconsent': vanilla,
  klaro,
  tarteaucitron,
  c15t,
  cookieconsent: osano,
};

export const [FLOOR, OURS] = Object.keys(PRODUCTS);
