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
  details > ul {
    gap: 8px;
    padding-block: 4px;
  }
  .service {
    padding: 2px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_button-radius);
  }
  .service > .text {
    padding-block-end: 8px;
    font-size: 14px;
  }
  .service > label,
  h4 {
    padding-block: 10px;
    font-size: 15px;
    font-weight: 600;
    line-height: 24px;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 13px;
  }
  th,
  td {
    padding: 6px 0;
    padding-inline-end: 12px;
    border-block-start: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }
  th {
    color: var(--_muted);
    font-weight: 500;
  }
  code {
    overflow-wrap: anywhere;
    font:
      12.5px ui-monospace,
      SFMono-Regular,
      Menlo,
      Consolas,
      monospace;
  }
`;
