import {css} from 'lit';

/** The styles of the facts about the policy and the decision, which are less prominent than the switches. */
export const recordDetailsStyles = css`
  .facts {
    color: var(--_muted);
    font-size: calc(13em / 15);
  }
  .facts > div {
    display: grid;
    grid-template-columns: calc(136em / 13) minmax(0, 1fr);
    gap: 12px;
  }
  dd {
    color: var(--_text);
  }
  dd > code {
    -webkit-user-select: all;
    user-select: all;
  }
  .about {
    display: grid;
    gap: 12px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  @media (max-width: 32.5em) {
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
      margin-block-end: 6px;
    }
  }
`;
