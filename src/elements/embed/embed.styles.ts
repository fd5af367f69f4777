import {css} from 'lit';

/**
 * The styles of an embed. The shared sheet takes the host out of the page's control, but an embed is part of the page's
 * layout. Here only the placeholder is reset, so the page's styles for the host apply (size, ratio, margin, corners).
 *
 * - The font size is the one that the visitor has set in the browser: 16px at first. `calc(13em / 16)` is 13px then.
 * - The least size leaves room for the button of a small embed, even if the page makes the embed one line high.
 */
export const embedStyles = css`
  :host {
    --_font: var(--consent-font, system-ui, sans-serif);
    position: relative;
    display: block;
    box-sizing: border-box;
    min-inline-size: min(120px, 100%);
    max-inline-size: 100%;
    min-block-size: 80px;
    aspect-ratio: 16 / 9;
    border-radius: var(--consent-radius, 16px);
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  ::slotted(*) {
    box-sizing: border-box;
    margin: 0;
  }
  [part='frame'],
  [part='placeholder'],
  [part='poster'] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    border-radius: inherit;
  }
  [part='placeholder'] {
    all: initial;
    position: absolute;
    inset: 0;
    display: grid;
    box-sizing: border-box;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: inherit;
    background: color-mix(in srgb, var(--_text) 4%, var(--_surface));
    color: var(--_text);
    color-scheme: inherit;
    font: 400 medium/1.35 var(--_font);
    text-align: center;
    overflow-wrap: anywhere;
    visibility: inherit;
    container-type: size;
  }
  [part='poster'] {
    object-fit: cover;
  }
  button {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
  }
  a,
  ::slotted(a) {
    color: inherit;
    text-underline-offset: 3px;
  }
  :focus-visible,
  ::slotted(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_text);
    }
  }
`;
