import {css} from 'lit';

/**
 * The styles of what an embed shows in place of its frame.
 *
 * - The queries set the type by the size of the box. They do not look at `.small`, or the panel would not be measured as
 *   it would be shown.
 */
export const embedPanelStyles = css`
  .panel {
    position: relative;
    display: grid;
    align-content: safe center;
    min-block-size: 0;
    padding: 8px 12px;
    overflow: auto;
  }
  .small > .panel {
    visibility: hidden;
  }
  [part='poster'] ~ .panel {
    background: color-mix(in srgb, var(--_surface) 92%, transparent);
  }
  .content {
    display: grid;
    gap: 8px;
  }
  #title {
    font-size: 1em;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }
  .panel #title {
    display: none;
  }
  .words {
    font-size: calc(13em / 16);
    text-wrap: balance;
  }
  .panel [part='text'],
  .panel .links {
    display: inline;
  }
  .panel .links > * {
    display: inline-block;
    margin-inline: 4px;
  }
  .actions {
    display: flex;
    gap: 8px;
    justify-content: center;
  }
  .actions button {
    flex: 1 1 auto;
    display: grid;
    place-items: center;
    min-block-size: 44px;
    padding: 4px 8px;
    border: 1px solid transparent;
    border-radius: var(--consent-button-radius, 10px);
    background: var(--_button);
    color: var(--_button-text);
    font-size: calc(13em / 16);
    font-weight: 600;
    line-height: 1.3;
  }
  [part='load-once'] {
    flex-shrink: 0;
    max-inline-size: 50%;
  }
  .actions button:hover {
    background: color-mix(in srgb, var(--_button) 86%, var(--_surface));
  }
  .actions button:active {
    background: color-mix(in srgb, var(--_button) 74%, var(--_surface));
  }
  @container (min-height: 15.625em) or ((min-height: 12.5em) and (min-width: 22.5em)) {
    .panel {
      padding: 16px;
    }
    .panel .words {
      font-size: calc(14em / 16);
    }
    .panel .content {
      gap: 12px;
    }
    .panel #title,
    .panel .words > * {
      display: block;
    }
    .panel .links {
      margin-block-start: 6px;
    }
    .panel .links > * {
      margin-inline: 8px;
    }
  }
  @container (min-height: 14.375em) {
    .panel .actions {
      flex-wrap: wrap;
    }
    .panel [part='load-once'] {
      max-inline-size: 100%;
    }
  }
  @container (min-height: 15.625em) {
    .panel button {
      font-size: calc(14em / 16);
    }
    [part='poster'] ~ .panel {
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
  @container (min-width: 27.5em) {
    .panel .words {
      max-inline-size: 460px;
      margin-inline: auto;
    }
    .panel button {
      flex-grow: 0;
      padding: 8px 20px;
    }
  }
  @container (min-width: 27.5em) and (min-height: 12.5em) {
    .panel {
      line-height: 1.5;
    }
    .panel .words,
    .panel button {
      font-size: calc(15em / 16);
    }
  }
  @media (forced-colors: active) {
    .panel {
      background: Canvas !important;
    }
    .actions button {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
    .actions button:hover {
      border-color: Highlight;
      background: ButtonFace;
    }
  }
`;
