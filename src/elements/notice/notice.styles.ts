import {css} from 'lit';

/** All but this it has from the banner. */
export const noticeStyles = css`
  /* The page's layout is not to make room for it: it is put there by the library, after the page was made. */
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
