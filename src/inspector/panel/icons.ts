import {svg, type SVGTemplateResult, html, type TemplateResult} from 'lit';

const icon = (path: SVGTemplateResult): TemplateResult =>
  html`<svg
    width="18"
    height="18"
    viewBox="0 0 20 20"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${path}
  </svg>`;

/** A magnifying glass over a switch. */
export const inspectIcon = icon(
  svg`<circle cx="9" cy="9" r="6.2" /><path d="M13.7 13.7 18 18M6.3 9l2 2 3.4-3.8" />`,
);
export const closeIcon = icon(svg`<path d="M4.5 4.5l11 11M15.5 4.5l-11 11" />`);
export const collapseIcon = icon(svg`<path d="M4 14h12" />`);
export const moveIcon = icon(svg`<path d="M7 6L3 10l4 4M13 6l4 4-4 4M3.5 10h13" />`);
