import {css} from 'lit';

/**
 * The styles of a switch. The switch is larger than its visible part, so that it is easy to hit with a finger.
 *
 * - The focus ring is around the track.
 *
 * @see https://www.w3.org/WAI/WCAG22/Understanding/target-size-enhanced.html
 */
export const switchStyles = css`
  [part='switch'] {
    position: relative;
    inline-size: 46px;
    block-size: 44px;
    border: 0;
    background: none;
    appearance: none;
    cursor: pointer;
    outline: none;
  }
  [part='switch']::before,
  [part='switch']::after {
    content: '';
    position: absolute;
  }
  [part='switch']::before {
    inset: 8px 0;
    border: 2px solid var(--_control);
    border-radius: 14px;
  }
  [part='switch']::after {
    inset-block: 14px;
    inset-inline: 6px auto;
    inline-size: 16px;
    border-radius: 8px;
    background: var(--_control);
    transition: inset-inline-start 0.15s;
  }
  [part='switch']:checked::before,
  [part='switch']:indeterminate::before {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  [part='switch']:checked::after {
    inset-inline-start: 24px;
    background: var(--_accent-text);
  }
  [part='switch']:indeterminate::after {
    inset-block: 20px;
    inset-inline-start: 15px;
    background: var(--_accent-text);
  }
  [part='switch']:focus-visible::before {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    [part='switch']::before {
      border-color: ButtonText;
    }
    [part='switch']::after {
      background: ButtonText;
    }
    [part='switch']:checked::before,
    [part='switch']:indeterminate::before {
      border-color: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }
    [part='switch']:checked::after,
    [part='switch']:indeterminate::after {
      background: HighlightText;
      forced-color-adjust: none;
    }
    [part='switch']:focus-visible::before {
      outline-color: Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [part='switch']::after {
      transition: none;
    }
  }
`;
