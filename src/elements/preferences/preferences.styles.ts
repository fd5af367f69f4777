import {css} from 'lit';

/** The styles of the dialog. */
export const preferencesStyles = css`
  :host {
    --_control: var(--consent-control, color-mix(in srgb, var(--_text) 58%, var(--_surface)));
  }
  dialog {
    position: fixed;
    inset: 0;
    inline-size: min(calc(640em / 15), calc(100vw - 32px));
    max-inline-size: none;
    max-block-size: min(calc(760em / 15), calc(100dvh - 32px));
    margin: auto;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: 400 calc(15em / 16) / 1.5 var(--_font);
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
    font-size: calc(20em / 15);
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
    grid-auto-rows: max-content;
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
  /* A text of the site may be in another language than the words around it. */
  .text {
    unicode-bidi: plaintext;
  }
  .text p + p,
  td p + p {
    margin-block-start: 6px;
  }
  ul {
    display: grid;
    padding: 0;
    list-style: none;
  }
  [part='signal'],
  .note {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_control);
  }
  .category,
  .service {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 16px;
    align-items: center;
    border-block-start: 1px solid var(--_line);
  }
  .category {
    padding-block: 8px 16px;
  }
  .category > :not(label, h3, h4, input, .always),
  .service > :not(label, h4, input) {
    grid-column: 1 / -1;
  }
  label,
  h3 {
    padding-block: 11px;
    font-size: calc(16em / 15);
    font-weight: 600;
    line-height: 1.375;
  }
  label {
    cursor: pointer;
  }
  .always,
  .note {
    font-size: calc(14em / 15);
  }
  .note {
    margin-block: 8px 4px;
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
  @media (prefers-contrast: more) {
    :host {
      --_control: var(--_text);
    }
  }
  @media (max-width: 32.5em) {
    .head,
    .body,
    .foot {
      padding-inline: 16px;
    }
    .head {
      padding-block: 12px 4px;
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      padding-block: 10px 12px;
    }
    .foot > button {
      flex: 1 1 calc(124em / 15);
      padding-inline: 8px;
    }
  }
  @media (max-height: 30em) {
    dialog[open] {
      display: block;
      overflow: auto;
    }
  }
`;
