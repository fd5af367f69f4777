import {css} from './css.js';

/**
 * The colors of all elements. System colors follow the page's `color-scheme`.
 *
 * A site may set one color alone. So what stands on a color is black or white, whichever can be read there, in browsers
 * that have `contrast-color()`.
 *
 * @see https://drafts.csswg.org/css-color-5/#contrast-color
 */
export const colorStyles = css`
  :host {
    --_surface: var(--consent-surface, Canvas);
    --_text: var(--consent-text, CanvasText);
    --_muted: var(--consent-muted, color-mix(in srgb, var(--_text) 72%, var(--_surface)));
    --_line: var(--consent-line, color-mix(in srgb, var(--_text) 16%, var(--_surface)));
    --_button: var(--consent-button, color-mix(in srgb, var(--_text) 90%, var(--_surface)));
    --_button-text: var(--consent-button-text, var(--_surface));
    --_accent: var(--consent-accent, #2558d8);
    --_focus: var(--consent-focus, color-mix(in srgb, var(--_accent) 80%, var(--_text)));
    --_accent-text: var(--consent-accent-text, #fff);
  }
  @supports (color: contrast-color(red)) {
    :host {
      --_text: var(--consent-text, contrast-color(var(--_surface)));
      --_button-text: var(--consent-button-text, contrast-color(var(--_button)));
      --_accent-text: var(--consent-accent-text, contrast-color(var(--_accent)));
    }
  }
`;
