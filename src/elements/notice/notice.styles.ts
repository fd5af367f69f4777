import {css} from 'lit';

/**
 * All but this it has from the banner.
 *
 * - The page's layout makes no room for the notice, because the library puts it there after the page was made.
 */
export const noticeStyles = css`
  :host {
    position: absolute !important;
  }
  :host([position]) [part='actions'] {
    display: flex;
    flex-wrap: wrap;
  }
  button {
    flex: auto;
  }
`;
