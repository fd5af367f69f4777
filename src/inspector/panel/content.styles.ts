import {css} from 'lit';

/** What stands in the tabs: sections, lists, badges, facts and forms. */
export const contentStyles = css`
  .section + .section,
  .hint {
    margin-block-start: 20px;
  }
  h3 {
    margin-block-end: 8px;
    color: var(--_muted);
    font-size: 11.5px;
    font-weight: 650;
    letter-spacing: 0.05em;
    text-transform: uppercase;
  }
  ul {
    display: grid;
    gap: 8px;
    padding: 0;
    list-style: none;
  }
  ul.plain {
    padding-inline-start: 18px;
    color: var(--_muted);
    list-style: disc;
  }
  .item,
  .finding {
    display: grid;
    gap: 2px;
    padding: 9px 12px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    background: var(--_surface);
  }
  .inner {
    margin-inline-start: 20px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: baseline;
    justify-content: space-between;
  }
  .line > code {
    color: var(--_text);
    font-weight: 600;
  }
  .item p,
  .empty,
  .hint {
    color: var(--_muted);
  }
  code {
    font:
      400 12px/1.5 ui-monospace,
      'SFMono-Regular',
      Menlo,
      monospace;
  }
  .time {
    font-variant-numeric: tabular-nums;
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .badge {
    padding: 1px 8px;
    border: 1px solid transparent;
    border-radius: 99px;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 11.5px;
    font-weight: 600;
    white-space: nowrap;
  }
  .badge[data-tone='on'] {
    background: var(--_on-back);
    color: var(--_on);
  }
  .badge[data-tone='notice'] {
    background: var(--_notice-back);
    color: var(--_notice);
  }
  .badge[data-tone='problem'] {
    background: var(--_problem-back);
    color: var(--_problem);
  }
  .badge[data-tone='off'] {
    border-color: var(--_line);
    background: var(--_surface);
  }
  .finding {
    grid-template-columns: 5.6em minmax(0, 1fr);
    gap: 4px 10px;
    align-items: start;
  }
  .finding[data-tone='problem'] {
    border-inline-start: 4px solid var(--_problem);
  }
  .finding[data-tone='notice'] {
    border-inline-start: 4px solid var(--_notice);
  }
  .finding > .badge {
    justify-self: start;
  }
  .finding .link {
    grid-column: 2;
    justify-self: start;
  }
  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: transparent;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  dl {
    display: grid;
    gap: 4px;
  }
  dl > div {
    display: grid;
    grid-template-columns: 12.5em minmax(0, 1fr);
    gap: 0 12px;
  }
  dt {
    color: var(--_muted);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 170px), 1fr));
    gap: 10px;
    margin-block-start: 10px;
  }
  form .row {
    grid-column: 1 / -1;
  }
  label {
    display: grid;
    gap: 4px;
    font-weight: 550;
  }
  input,
  select {
    inline-size: 100%;
    min-block-size: 34px;
    padding: 4px 10px;
    border: 1px solid var(--_control);
    border-radius: 8px;
    background: var(--_surface);
    font-weight: 400;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  @media (max-width: 24em) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .inner {
      margin-inline-start: 8px;
    }
  }
  @media (forced-colors: active) {
    .badge {
      border-color: CanvasText;
    }
    .finding[data-tone] {
      border-inline-start-color: Mark;
    }
  }
`;
