import {css} from 'lit';

/**
 * The colors of the panel. They follow the visitor's system and not the page, so that the panel looks the same on every
 * site.
 */
export const colorStyles = css`
  :host {
    all: initial !important;
    display: contents !important;
    color-scheme: light dark !important;
    --_surface: #fff;
    --_sunken: #f5f6f8;
    --_text: #16181d;
    --_muted: #565c6b;
    --_line: #dfe2e8;
    --_control: #767d8c;
    --_accent: #2f52cc;
    --_on: #0c6b40;
    --_on-back: #e2f4ea;
    --_notice: #7a4d00;
    --_notice-back: #fdf1d6;
    --_problem: #a81f17;
    --_problem-back: #fde9e7;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --_surface: #16181d;
      --_sunken: #1f2229;
      --_text: #eceef3;
      --_muted: #a9afbc;
      --_line: #31353f;
      --_control: #8990a0;
      --_accent: #9bb2ff;
      --_on: #7fdcae;
      --_on-back: #14301f;
      --_notice: #f2c76e;
      --_notice-back: #33270d;
      --_problem: #ffa59c;
      --_problem-back: #3b1815;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_text);
      --_control: var(--_text);
    }
  }
`;
