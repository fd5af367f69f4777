import {css} from 'lit';

/**
 * The search field, and what is left out while something is searched for.
 *
 * - `.searchable`: what is found must not make the box jump.
 * - Below 16px, iOS zooms in on a field.
 */
export const searchStyles = css`
  [hidden] {
    display: none !important;
  }
  .searchable {
    block-size: 100%;
  }
  .search {
    display: grid;
    gap: 4px;
  }
  .search > label {
    padding-block: 0;
    font-size: 14px;
  }
  [part='search'] {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_control);
    border-radius: var(--_button-radius);
    background: var(--_surface);
    color: inherit;
    font: 400 16px/1.5 var(--_font);
    appearance: none;
  }
  [role='status'] {
    min-block-size: 21px;
    color: var(--_muted);
    font-size: 14px;
  }
`;
