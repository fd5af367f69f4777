import {css} from 'lit';

/**
 * Not the shared sheet: its reset takes the host out of the page's hands, and an embed is part of the page's layout.
 * Here the placeholder is reset instead, and what the page sets on the host (size, ratio, margin, corners) holds.
 */
/**
 * - The least height is room for the buttons, which a frame of the height of a line does not have.
 */
export const embedStyles = css`
  :host {
    --_surface: var(--consent-surface, Canvas);
    --_text: var(--consent-text, CanvasText);
    --_line: var(--consent-line, color-mix(in srgb, var(--_text) 16%, var(--_surface)));
    --_button: var(--consent-button, color-mix(in srgb, var(--_text) 90%, var(--_surface)));
    --_button-text: var(--consent-button-text, var(--_surface));
    --_accent: var(--consent-accent, #2558d8);
    --_focus: var(--consent-focus, color-mix(in srgb, var(--_accent) 80%, var(--_text)));
    --_font: var(--consent-font, system-ui, sans-serif);
    position: relative;
    display: block;
    box-sizing: border-box;
    min-inline-size: min(240px, 100%);
    max-inline-size: 100%;
    min-block-size: 150px;
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
    font: 400 13px/1.35 var(--_font);
    text-align: center;
    overflow-wrap: anywhere;
    visibility: inherit;
    container-type: size;
  }
  [part='poster'] {
    object-fit: cover;
  }
  .panel {
    position: relative;
    display: grid;
    gap: 8px;
    align-content: safe center;
    min-block-size: 0;
    padding: 8px 12px;
    overflow: auto;
  }
  [part='poster'] + .panel {
    background: color-mix(in srgb, var(--_surface) 92%, transparent);
  }
  #title {
    display: none;
    font-size: 16px;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }
  .words {
    text-wrap: balance;
  }
  [part='text'] {
    display: inline;
  }
  ::slotted(a) {
    color: inherit;
    text-underline-offset: 3px;
  }
  .actions {
    display: flex;
    gap: 8px;
    justify-content: center;
  }
  button {
    all: unset;
    box-sizing: border-box;
    flex: 1 1 auto;
    display: grid;
    place-items: center;
    min-block-size: 44px;
    padding: 4px 8px;
    border: 1px solid transparent;
    border-radius: var(--consent-button-radius, 10px);
    background: var(--_button);
    color: var(--_button-text);
    font-size: 13px;
    font-weight: 600;
    line-height: 1.3;
    cursor: pointer;
  }
  [part='once'] {
    flex-shrink: 0;
    max-inline-size: 50%;
  }
  button:hover {
    background: color-mix(in srgb, var(--_button) 86%, var(--_surface));
  }
  button:active {
    background: color-mix(in srgb, var(--_button) 74%, var(--_surface));
  }
  :focus-visible,
  ::slotted(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  @container (min-height: 250px) or ((min-height: 200px) and (min-width: 360px)) {
    .panel {
      gap: 12px;
      padding: 16px;
      font-size: 14px;
    }
    #title,
    [part='text'] {
      display: block;
    }
  }
  @container (min-height: 250px) {
    .actions {
      flex-wrap: wrap;
    }
    [part='once'] {
      max-inline-size: 100%;
    }
    button {
      font-size: 14px;
    }
    [part='poster'] + .panel {
      align-self: end;
      justify-self: center;
      max-block-size: calc(100% - 24px);
      max-inline-size: min(480px, 100% - 24px);
      margin-block-end: 12px;
      border: 1px solid var(--_line);
      border-radius: 12px;
      background: var(--_surface);
    }
  }
  @container (min-width: 440px) {
    .panel {
      font-size: 15px;
      line-height: 1.5;
    }
    .words {
      max-inline-size: 460px;
      margin-inline: auto;
    }
    button {
      flex-grow: 0;
      padding: 8px 20px;
      font-size: 15px;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_line: var(--_text);
    }
  }
  @media (forced-colors: active) {
    .panel {
      background: Canvas !important;
    }
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
`;
