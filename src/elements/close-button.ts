import {html, type TemplateResult} from 'lit';

/** The cross that closes the dialog. @param label Read out by screen readers. */
export const closeButton = (label: string): TemplateResult => html`
  <button part="close" type="button" aria-label=${label}>
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M3 3l10 10M13 3L3 13"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
      />
    </svg>
  </button>
`;
