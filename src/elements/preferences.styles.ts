import {css} from 'lit';

export const preferencesStyles = css`
  dialog {
    position: fixed;
    inset: 0;
    inline-size: min(640px, calc(100vw - 32px));
    max-inline-size: none;
    max-block-size: min(760px, calc(100dvh - 32px));
    margin: auto;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: 400 15px/1.5 var(--_font);
    text-align: start;
    overflow-wrap: anywhere;
    box-shadow: 0 24px 80px rgb(0 0 0 / 32%);
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 48%);
  }
  .head {
    display: flex;
    gap: 16px;
    align-items: start;
    justify-content: space-between;
    padding: 20px 24px 12px;
  }
  h2 {
    padding-block: 8px;
    font-size: 20px;
    outline-offset: 4px;
  }
  [part='close'] {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 44px;
    padding: 0;
    background: transparent;
    color: inherit;
  }
  [part='close']:hover {
    background: color-mix(in srgb, var(--_text) 8%, transparent);
  }
  .body {
    display: grid;
    gap: 20px;
    align-content: start;
    padding: 4px 24px 20px;
    overflow: auto;
  }
  .intro,
  .text,
  .always {
    color: var(--_muted);
  }
  ul {
    display: grid;
    padding: 0;
    list-style: none;
  }
  .category {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 16px;
    padding-block: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .category > .text,
  .category > details {
    grid-column: 1 / -1;
  }
  label,
  h3 {
    font-size: 16px;
    font-weight: 600;
    line-height: 1.4;
  }
  label {
    cursor: pointer;
  }
  .always {
    font-size: 14px;
  }
  [part='switch'] {
    position: relative;
    flex: none;
    inline-size: 46px;
    block-size: 28px;
    border: 2px solid var(--_control);
    border-radius: 14px;
    background: transparent;
    appearance: none;
    cursor: pointer;
  }
  [part='switch']::before {
    content: '';
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 4px;
    inline-size: 16px;
    block-size: 16px;
    border-radius: 50%;
    background: var(--_control);
    transition: inset-inline-start 0.15s;
  }
  [part='switch']:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  [part='switch']:checked::before {
    inset-inline-start: 22px;
    background: #fff;
  }
  .foot {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 10px;
    padding: 16px 24px 20px;
    border-block-start: 1px solid var(--_line);
  }
  [part='withdraw'] {
    justify-self: start;
  }
  @media (max-width: 520px) {
    .head,
    .body,
    .foot {
      padding-inline: 16px;
    }
    .foot {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-height: 480px) {
    dialog[open] {
      display: block;
      overflow: auto;
    }
  }
  @media (forced-colors: active) {
    [part='switch']:checked::before,
    [part='switch']::before {
      background: ButtonText;
    }
    [part='switch']:checked {
      background: Highlight;
    }
    [part='switch']:checked::before {
      background: HighlightText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [part='switch']::before {
      transition: none;
    }
  }
`;
