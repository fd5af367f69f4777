import {css} from 'lit';

/** The list of services and cookies that a category opens. */
export const declarationsStyles = css`
  summary {
    inline-size: fit-content;
    padding-block: 6px;
    color: var(--_muted);
    font-size: 14px;
    cursor: pointer;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 13px;
  }
  caption {
    padding-block: 8px 4px;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding-block: 6px;
    padding-inline-end: 12px;
    border-block-start: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th {
    color: var(--_muted);
    font-weight: 500;
  }
  code {
    font:
      12.5px ui-monospace,
      SFMono-Regular,
      Menlo,
      Consolas,
      monospace;
  }
`;
