import {css} from 'lit';

/**
 * The styles of the search field, and of elements that a search hides.
 *
 * - `.searchable`: the height is fixed, so that the box does not jump during a search.
 * - The font has 16px, because iOS zooms in on fields with smaller text.
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
    font-size: calc(14em / 15);
    line-height: calc(22 / 14);
  }
  [part='search'] {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_control);
    border-radius: var(--_button-radius);
    background: var(--_surface);
    color: inherit;
    font: 400 calc(16em / 15) / 1.5 var(--_font);
    appearance: none;
  }
  [role='status'] {
    min-block-size: 1.5em;
    color: var(--_muted);
    font-size: calc(14em / 15);
  }
`;
