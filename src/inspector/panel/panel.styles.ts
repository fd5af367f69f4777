import {css} from 'lit';

/**
 * The frame of the panel: its place, its head, its tabs and its foot.  *
 * Without popovers, `z-index` places the panel above the page.
 */
export const panelStyles = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
  }
  [hidden] {
    display: none !important;
  }
  [part='base'] {
    position: fixed;
    inset: auto;
    z-index: 2147483647;
    padding: 0;
    overflow: visible;
    border: 0;
    background: transparent;
    color: var(--_text);
    font:
      400 13px/1.5 system-ui,
      sans-serif;
    text-align: start;
    overflow-wrap: anywhere;
  }
  [part='base'].closed {
    inset-block-start: 38%;
    right: 0;
  }
  [part='base'].closed.left {
    right: auto;
    left: 0;
  }
  [part='base'].open {
    inset-block: 12px;
    right: 12px;
    inline-size: min(540px, calc(100vw - 24px));
    block-size: auto;
    max-block-size: none;
  }
  [part='base'].open.left {
    right: auto;
    left: 12px;
  }
  .window {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    block-size: 100%;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: 14px;
    background: var(--_surface);
    box-shadow:
      0 1px 2px rgb(0 0 0 / 12%),
      0 18px 60px rgb(0 0 0 / 26%);
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    min-block-size: 32px;
    padding: 4px 12px;
    border: 1px solid var(--_control);
    border-radius: 8px;
    background: var(--_surface);
    font-weight: 550;
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    background: var(--_sunken);
  }
  button:disabled {
    opacity: 0.55;
    cursor: not-allowed;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 1px;
  }
  .toggle {
    display: grid;
    gap: 6px;
    justify-items: center;
    padding: 12px 8px;
    border: 1px solid var(--_line);
    border-inline-end: 0;
    border-radius: 12px 0 0 12px;
    background: var(--_surface);
    box-shadow: 0 4px 18px rgb(0 0 0 / 18%);
  }
  .left > .toggle {
    border-inline: 0 1px solid var(--_line);
    border-radius: 0 12px 12px 0;
  }
  .head {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 10px 10px 6px 16px;
  }
  .head > svg {
    flex: none;
    color: var(--_accent);
  }
  h2 {
    flex: 1;
    font-size: 15px;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .head button {
    display: grid;
    place-items: center;
    inline-size: 32px;
    padding: 0;
    border-color: transparent;
    background: transparent;
  }
  .head button:hover {
    background: var(--_sunken);
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    padding-inline: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .tabs button {
    min-block-size: 34px;
    padding: 4px 6px;
    font-size: 12.5px;
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: 6px 6px 0 0;
    background: transparent;
    color: var(--_muted);
  }
  .tabs [aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
  }
  .count {
    font-size: 11px;
    font-variant-numeric: tabular-nums;
    font-weight: 500;
  }
  .body {
    padding: 14px 16px 20px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .foot {
    display: grid;
    gap: 8px;
    padding: 10px 16px;
    border-block-start: 1px solid var(--_line);
    background: var(--_sunken);
  }
  .foot [role='status']:empty {
    display: none;
  }
  textarea {
    inline-size: 100%;
    block-size: 96px;
    border: 1px solid var(--_control);
    border-radius: 8px;
    background: var(--_surface);
    font:
      400 11.5px/1.45 ui-monospace,
      monospace;
  }
`;
