import {css, unsafeCSS} from 'lit';
import {FLOATING} from './floating.js';

const floating = unsafeCSS(FLOATING);

/** The styles of the button. */
export const settingsStyles = css`
  :host {
    --_edge: max(16px, env(safe-area-inset-left), env(safe-area-inset-right));
    display: inline-block !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  [part='button'] {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    justify-content: center;
    min-inline-size: 44px;
    border-color: var(--consent-control, color-mix(in srgb, var(--_text) 50%, var(--_surface)));
    background: var(--_surface);
    color: var(--_text);
    font-size: calc(15em / 16);
  }
  [part='button']:hover {
    background: color-mix(in srgb, var(--_text) 8%, var(--_surface));
  }
  [part='button']:active {
    background: color-mix(in srgb, var(--_text) 16%, var(--_surface));
  }
  [part='icon'] {
    flex: none;
  }
  :host(${floating}) {
    position: fixed !important;
    inset-block: auto max(16px, env(safe-area-inset-bottom)) !important;
    inset-inline: var(--_edge) auto !important;
    z-index: 2147483646 !important;
  }
  :host(${floating}[position$='end']) {
    inset-inline: auto var(--_edge) !important;
  }
  :host(${floating}[position^='top']) {
    inset-block: max(16px, env(safe-area-inset-top)) auto !important;
  }
  :host(${floating}) [part='button'] {
    padding: 0 11px;
    border-radius: var(--consent-button-radius, 22px);
    box-shadow:
      0 1px 2px rgb(0 0 0 / 10%),
      0 4px 16px rgb(0 0 0 / 14%);
  }
  :host(${floating}) [part='button']:not(:hover, :focus-visible) [part='label'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
