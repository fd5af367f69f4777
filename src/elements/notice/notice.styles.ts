import {css} from 'lit';

/** The notice looks like the banner, apart from its buttons. */
export const noticeStyles = css`
  [data-position] [part='actions'] {
    display: flex;
    flex-wrap: wrap;
  }
  button {
    flex: auto;
  }
`;
