import {css} from '../css.js';

/**
 * The styles of the banner.
 *
 * - `align-content: start`: without it, WebKit makes a fixed grid as high as `max-block-size` allows.
 * - `view-transition-name`: without it, the banner flickers between pages that have cross-document view transitions.
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
    max-inline-size: 72em;
    max-block-size: calc(100dvh - 32px);
    margin: 0 auto;
    padding: 20px 24px;
    overflow: auto;
    outline: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: 400 calc(15em / 16) / 1.5 var(--_font);
    text-align: start;
    overflow-wrap: anywhere;
    box-shadow:
      0 1px 2px rgb(0 0 0 / 8%),
      0 16px 48px rgb(0 0 0 / 18%);
    view-transition-name: consent-banner;
  }
  /* A banner that the page's HTML has brought stands there from the first frame. */
  .rising {
    animation: rise 0.24s ease-out;
  }
  [data-position='top'] {
    inset-block: max(16px, env(safe-area-inset-top)) auto;
  }
  [data-position='center'] {
    inset: 0;
    block-size: fit-content;
    margin: auto;
  }
  [data-position='center'],
  [data-position^='bottom-'] {
    grid-template-columns: minmax(0, 1fr);
    inline-size: min(28em, 100% - 16px);
  }
  [data-position='bottom-start'] {
    inset-inline-end: auto;
  }
  [data-position='bottom-end'] {
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
    font-size: calc(14em / 15);
  }
  [part='actions'] {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 10px;
  }
  [data-position='center'] [part='actions'],
  [data-position^='bottom-'] [part='actions'] {
    display: flex;
    flex-wrap: wrap;
  }
  [part='actions'] > button {
    flex: 1 1 calc(140em / 15 - 16px);
  }
  /* The answers to a notice may differ in width, so a long word is not broken. */
  [part='opt-out'],
  [part='dismiss'] {
    max-inline-size: 100%;
    overflow-wrap: break-word;
  }
  [part='preferences'] {
    border-color: color-mix(in srgb, var(--_text) 50%, var(--_surface));
    background: transparent;
    color: var(--_text);
  }
  [part='preferences']:hover {
    background: color-mix(in srgb, var(--_text) 8%, var(--_surface));
  }
  [part='preferences']:active {
    background: color-mix(in srgb, var(--_text) 16%, var(--_surface));
  }
  @media (max-width: 70em) {
    [part='base'] {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 38.75em) {
    [part='base'] {
      inset-inline: 8px;
      inset-block-end: 8px;
      gap: 6px;
      max-block-size: calc(100dvh - 16px);
      padding: 8px 14px 10px;
      font-size: calc(14em / 16);
      line-height: 1.4;
    }
    [data-position='center'],
    [data-position^='bottom-'] {
      inline-size: min(30em, 100% - 16px);
    }
    h2 {
      font-size: calc(16em / 14);
    }
    [part='message'] {
      gap: 1px;
    }
    .more {
      font-size: calc(13em / 14);
    }
    [part='actions'] {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    [part='actions'] > button {
      padding-inline: 8px;
      font-size: calc(15em / 14);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .rising {
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
