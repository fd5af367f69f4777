import {css} from 'lit';

/** What is said of the policy and the decision: there for who looks for it. */
export const recordDetailsStyles = css`
  .facts {
    color: var(--_muted);
    font-size: 13px;
  }
  .facts > div {
    display: grid;
    grid-template-columns: 136px minmax(0, 1fr);
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
  @media (max-width: 520px) {
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
      margin-block-end: 6px;
    }
  }
`;
