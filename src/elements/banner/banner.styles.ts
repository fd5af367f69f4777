import {css} from '../css.js';

/**
 * - `align-content: start`: else WebKit makes a fixed grid as high as it may be.
 */
export const bannerStyles = css`
  [part='base'] {
    position: fixed;
    inset: auto max(16px, env(safe-area-inset-right)) max(16px, env(safe-area-inset-bottom))
      max(16px, env(safe-area-inset-left));
    z-index: 2147483647;
    display: grid;
    grid-template-columns: minmax(45%, 1fr) auto;
    gap: 16px 32px;
    align-items: center;
    align-content: start;
    inline-size: auto;
    max-inline-size: 1080px;
    max-block-size: calc(100dvh - 32px);
    margin: 0 auto;
    padding: 20px 24px;
    overflow: auto;
    outline: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: 400 15px/1.5 var(--_font);
    text-align: start;
    overflow-wrap: anywhere;
    box-shadow:
      0 1px 2px rgb(0 0 0 / 8%),
      0 16px 48px rgb(0 0 0 / 18%);
    animation: rise 0.24s ease-out;
  }
  :host([position='top']) [part='base'] {
    inset-block: max(16px, env(safe-area-inset-top)) auto;
  }
  :host([position='center']) [part='base'] {
    inset: 0;
    block-size: fit-content;
    margin: auto;
  }
  :host([position='center']) [part='base'],
  :host([position^='bottom-']) [part='base'] {
    grid-template-columns: minmax(0, 1fr);
    inline-size: min(420px, 100% - 16px);
  }
  :host([position='bottom-start']) [part='base'] {
    inset-inline-end: auto;
  }
  :host([position='bottom-end']) [part='base'] {
    inset-inline-start: auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  [part='message'] {
    display: grid;
    gap: 6px;
  }
  .more {
    color: var(--_muted);
    font-size: 14px;
  }
  [part='actions'] {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 10px;
  }
  :host([position='center']) [part='actions'],
  :host([position^='bottom-']) [part='actions'] {
    grid-auto-flow: row;
  }
  @media (max-width: 1120px) {
    [part='base'] {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 620px) {
    [part='base'] {
      inset-inline: 8px;
      inset-block-end: 8px;
      max-block-size: calc(100dvh - 16px);
      padding: 16px;
    }
    [part='actions'] {
      grid-auto-flow: row;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [part='base'] {
      animation: none;
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 12px;
    }
  }
`;
