import {css} from './css.js';

/**
 * The reset, the tokens and the buttons. System colours follow the page's `color-scheme`; sizes are in px, for the
 * page's root font size is not ours.
 */
export const baseStyles = css`
  :host {
    all: initial !important;
    color-scheme: inherit !important;
    display: block !important;
    --_surface: var(--consent-surface, Canvas);
    --_text: var(--consent-text, CanvasText);
    --_muted: var(--consent-muted, color-mix(in srgb, var(--_text) 72%, var(--_surface)));
    --_line: var(--consent-line, color-mix(in srgb, var(--_text) 16%, var(--_surface)));
    --_button: var(--consent-button, color-mix(in srgb, var(--_text) 90%, var(--_surface)));
    --_button-text: var(--consent-button-text, var(--_surface));
    --_accent: var(--consent-accent, #2558d8);
    --_focus: var(--consent-focus, color-mix(in srgb, var(--_accent) 80%, var(--_text)));
    --_radius: var(--consent-radius, 16px);
    --_button-radius: var(--consent-button-radius, 10px);
    --_font: var(--consent-font, system-ui, sans-serif);
  }
  :host([hidden]) {
    display: none !important;
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
    font-size: 17px;
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
    font: 600 15px/1.4 var(--_font);
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
    position: absolute;
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
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_text);
    }
  }
`;
