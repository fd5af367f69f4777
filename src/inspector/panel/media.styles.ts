import {css} from 'lit';

/** The frame of the panel in small windows, in forced colors and in print. */
export const mediaStyles = css`
  @media (max-width: 40em) {
    [part='base'].open,
    [part='base'].open.left {
      inset: auto 8px 8px;
      inline-size: auto;
      block-size: min(72dvh, 620px);
    }
    .body {
      padding-inline: 12px;
    }
    .foot {
      padding-inline: 12px;
    }
  }
  @media (max-height: 24em) {
    [part='base'].open {
      inset-block: 4px;
      block-size: auto;
    }
    .window {
      display: block;
      overflow: auto;
    }
  }
  @media (forced-colors: active) {
    .window,
    .toggle {
      border: 1px solid CanvasText;
    }
    .tabs button {
      border-block-end-color: Canvas;
    }
    .tabs [aria-selected='true'] {
      border-block-end-color: Highlight;
      color: Highlight;
    }
  }
  @media print {
    :host,
    [part='base'] {
      display: none !important;
    }
  }
`;
