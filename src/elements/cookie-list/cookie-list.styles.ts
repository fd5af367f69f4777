import {css} from 'lit';

/**
 * The styles of the cookie list, which is a part of the page's text: font and colors are the page's. The colors of the
 * banner and the dialog (`--consent-text` and the like) have no effect, because they fit `--consent-surface` and not the page.
 *
 * - Boxes are blocks, which every browser breaks between pages of paper.
 * - Where the list is narrow, or its text large, the four columns become lines, each with its heading.
 */
export const cookieListStyles = css`
  :host {
    display: block;
    /* A box whose width comes from its content has none, because the content asks how wide it is. */
    min-inline-size: min(100%, 18em);
    --_line: color-mix(in srgb, currentColor 25%, transparent);
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
  }
  [part='base'] {
    container-type: inline-size;
    text-align: start;
    overflow-wrap: anywhere;
  }
  [part='base'] > * + * {
    margin-block-start: 2em;
  }
  section > * + *,
  .text > p + p {
    margin-block-start: 0.6em;
  }
  section > section {
    margin-block-start: 1.2em;
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_line);
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
  }
  [part='label'] {
    font-weight: 700;
    font-size: 1.15em;
  }
  [part='service'] [part='label'] {
    font-size: 1em;
  }
  [part='state'] {
    font-weight: 600;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }
  dt {
    font-weight: 600;
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    color: inherit;
    font-size: 0.9em;
    line-height: inherit;
  }
  th,
  td {
    padding: 0.4em 0;
    padding-inline-end: 1em;
    border-block-start: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  th {
    inline-size: 19%;
    font-weight: 600;
  }
  th:first-child {
    inline-size: 25%;
  }
  th:nth-child(2) {
    inline-size: 34%;
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  code {
    font-size: 0.95em;
  }
  .facts code {
    -webkit-user-select: all;
    user-select: all;
  }
  a {
    color: inherit;
  }
  button {
    min-block-size: 44px;
    padding: 0.6em 1.25em;
    border: 1px solid currentColor;
    border-radius: var(--consent-button-radius, 10px);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 3px solid currentColor;
    outline-offset: 2px;
  }
  @container (max-width: 34em) {
    thead {
      display: none;
    }
    tr,
    td {
      display: block;
    }
    tr {
      padding-block: 0.4em;
      border-block-start: 1px solid var(--_line);
    }
    td {
      padding: 0.05em 0;
      border: 0;
    }
    td:empty {
      display: none;
    }
    td:first-child {
      font-weight: 600;
    }
    td[data-label]::before {
      content: attr(data-label) ': ';
      font-weight: 600;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_line: currentColor;
    }
  }
  @media print {
    button {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
    .heading {
      break-after: avoid;
    }
  }
`;
