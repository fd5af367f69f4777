import {css} from 'lit';

/**
 * The list of services and cookies that a category opens.
 *
 * - In quirks mode a table inherits neither color nor line height.
 * - In quirks mode a line is as high as what stands in it, so links are blocks.
 * - Where four columns do not fit, they stand one below the other, each with its head.
 */
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
    table-layout: fixed;
    border-collapse: collapse;
    color: inherit;
    font-size: 13px;
    line-height: inherit;
  }
  th,
  td {
    padding: 6px 0;
    padding-inline-end: 12px;
    border-block-start: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  th {
    inline-size: 19%;
    color: var(--_muted);
    font-weight: 500;
  }
  th:first-child {
    inline-size: 25%;
  }
  th:nth-child(2) {
    inline-size: 34%;
  }
  th:last-child {
    inline-size: 22%;
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  code {
    display: block;
    overflow-wrap: anywhere;
    font:
      12.5px ui-monospace,
      SFMono-Regular,
      Menlo,
      Consolas,
      monospace;
    line-height: inherit;
  }
  @media (max-width: 520px) {
    thead {
      display: none;
    }
    tr {
      display: block;
      padding-block: 6px;
      border-block-start: 1px solid var(--_line);
    }
    td {
      display: block;
      padding: 1px 0;
      border: 0;
    }
    td:empty {
      display: none;
    }
    td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--_muted);
    }
  }
`;
