import {css} from 'lit';

/**
 * The styles of a small embed: the button that fills its box, and the dialog.
 *
 * - Queries in em know how large the visitor has set the text.
 */
export const embedSmallStyles = css`
  [part='open'] {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    justify-items: center;
    overflow: hidden;
    border-radius: inherit;
  }
  .icon {
    align-self: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 5px;
    border-radius: 50%;
    background: var(--_button);
    color: var(--_button-text);
    forced-color-adjust: preserve-parent-color;
  }
  [part='open']:hover .icon {
    background: color-mix(in srgb, var(--_button) 86%, var(--_surface));
  }
  [part='open']:active .icon {
    background: color-mix(in srgb, var(--_button) 74%, var(--_surface));
  }
  .label {
    display: grid;
    box-sizing: border-box;
    inline-size: 100%;
    max-block-size: 100cqh;
    padding: 0 6px 5px;
    overflow: hidden;
    font-size: calc(13em / 16);
    line-height: 1.25;
  }
  [part='poster'] + [part='open'] .label {
    padding-block-start: 3px;
    background: color-mix(in srgb, var(--_surface) 92%, transparent);
  }
  .name,
  .recipient {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .name {
    display: -webkit-box;
    overflow: hidden;
    font-weight: 600;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .recipient {
    overflow: hidden;
    color: var(--_muted);
    font-size: calc(12em / 13);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [part='open']:focus-visible {
    outline-offset: -3px;
  }
  dialog {
    position: fixed;
    inset: 0;
    inline-size: min(calc(400em / 15), 100vw - 32px);
    max-inline-size: none;
    max-block-size: calc(100dvh - 32px);
    margin: auto;
    padding: 20px 24px 24px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--consent-radius, 16px);
    background: var(--_surface);
    color: var(--_text);
    font-size: calc(15em / 16);
    line-height: 1.5;
    text-align: start;
    box-shadow: 0 24px 80px rgb(0 0 0 / 32%);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 48%);
  }
  dialog .content {
    gap: 16px;
  }
  dialog #title {
    margin-inline-end: 36px;
    font-size: calc(18em / 15);
  }
  dialog .words {
    font-size: 1em;
    text-wrap: wrap;
  }
  dialog .links {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin-block-start: 8px;
  }
  dialog .actions {
    flex-wrap: wrap;
  }
  dialog .actions button {
    padding: 8px 16px;
    font-size: 1em;
  }
  dialog [part='load-once'] {
    max-inline-size: 100%;
  }
  [part='close'] {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-end: 10px;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: var(--consent-button-radius, 10px);
  }
  [part='close']:hover {
    background: color-mix(in srgb, var(--_text) 8%, transparent);
  }
  @container (max-height: 6.875em) and (min-width: 11.25em) {
    [part='open'] {
      grid-template: minmax(0, 1fr) / auto minmax(0, 1fr);
      gap: 12px;
      align-items: center;
      padding-inline-start: 16px;
    }
    .icon {
      inline-size: 36px;
      block-size: 36px;
      padding: 7px;
    }
    .label {
      align-content: center;
      block-size: 100%;
      padding: 0;
      padding-inline-end: 12px;
      text-align: start;
    }
    [part='poster'] + [part='open'] .label {
      padding: 0 12px;
    }
  }
  @container (min-height: 7.1875em) {
    .icon {
      inline-size: 36px;
      block-size: 36px;
      padding: 7px;
    }
    .label {
      padding-block-end: 8px;
    }
    [part='poster'] + [part='open'] .label {
      padding-block-start: 6px;
    }
  }
  @container (max-height: 4.0625em) {
    [part='open'] {
      padding: 0;
    }
    .icon {
      display: none;
    }
    .label {
      grid-column: 1 / -1;
      grid-row: 1 / -1;
      align-content: center;
    }
  }
  @container (max-height: 3.25em) {
    .name {
      -webkit-line-clamp: 1;
    }
  }
  @media (forced-colors: active) {
    .label {
      background: Canvas !important;
    }
    .icon,
    [part='close'] {
      border: 1px solid ButtonText;
      background: ButtonFace !important;
      color: ButtonText;
    }
    [part='open']:hover .icon,
    [part='close']:hover {
      border-color: Highlight;
    }
  }
`;
