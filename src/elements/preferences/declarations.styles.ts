import {css} from 'lit';

/**
 * The styles of the services and cookies of a category.
 *
 * - In quirks mode, a table inherits neither color nor line height.
 * - In quirks mode, a line is only as high as its content, so links are blocks.
 * - On narrow screens the four columns become lines, each with its heading.
 */
export const declarationsStyles = css`
  summary {
    inline-size: fit-content;
    padding-block: 6px;
    color: var(--_muted);
    font-size: calc(14em / 15);
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
    font-size: calc(14em / 15);
  }
  .service > label,
  h4 {
    padding-block: 10px;
    font-size: 1em;
    font-weight: 600;
    line-height: 1.6;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    color: inherit;
    font-size: calc(13em / 15);
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
  code:where([dir]) {
    display: block;
  }
  code {
    overflow-wrap: anywhere;
    font:
      calc(12.5em / 13) ui-monospace,
      SFMono-Regular,
      Menlo,
      Consolas,
      monospace;
    line-height: inherit;
  }
  .text code {
    font-size: calc(12.5em / 15);
  }
  .service > .text code {
    font-size: calc(12.5em / 14);
  }
  @media (max-width: 32.5em) {
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
