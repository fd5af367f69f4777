import {colorStyles} from './colors.styles.js';
import {css} from './css.js';

/**
 * The colors, the reset and the buttons. Type is in em of the host, whose
 * font size is the one that the visitor has set in the browser: 16px at first. The page's root font size is not ours, so
 * nothing is in rem. The box of each element has 15px then, and `calc(14em / 15)` is 14px in it.
 *
 * - `display: contents`: the host takes no part in the page's layout, in a grid or a flex box either. This holds against
 *   the page's `!important` too, and while the host is `hidden`: the library never changes what the server wrote.
 * - `.unseen` stands at the window's corner, because at the end of the page it would make the page longer.
 */
export const baseStyles = `${colorStyles}${css`
  :host {
    all: initial !important;
    color-scheme: inherit !important;
    display: contents !important;
    --_radius: var(--consent-radius, 16px);
    --_button-radius: var(--consent-button-radius, 10px);
    --_font: var(--consent-font, system-ui, sans-serif);
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
  }
  ::slotted(*) {
    margin: 0;
  }
  h2,
  h3 {
    font-size: calc(17em / 15);
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  a {
    color: inherit;
    text-underline-offset: 3px;
    text-decoration-thickness: 1px;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  button {
    all: unset;
    box-sizing: border-box;
    min-block-size: 44px;
    padding: 10px 20px;
    border: 1px solid transparent;
    border-radius: var(--_button-radius);
    background: var(--_button);
    color: var(--_button-text);
    font: 600 1em/1.4 var(--_font);
    text-align: center;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  button:hover {
    background: color-mix(in srgb, var(--_button) 86%, var(--_surface));
  }
  button:active {
    background: color-mix(in srgb, var(--_button) 74%, var(--_surface));
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .unseen {
    position: fixed;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
    button:hover {
      border-color: Highlight;
      background: ButtonFace;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_text);
    }
  }
`}`;
