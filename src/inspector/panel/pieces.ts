import {html, nothing, type TemplateResult} from 'lit';

/** How something stands: each has its own color, and always a word beside it. */
export type Tone = 'on' | 'off' | 'problem' | 'notice' | 'plain';

/** Returns a word in a small box. */
export const badge = (text: string, tone: Tone = 'plain'): TemplateResult =>
  html`<span class="badge" data-tone=${tone}>${text}</span>`;

/** Returns a text that stands where a list is empty. */
export const emptyText = (text: string): TemplateResult => html`<p class="empty">${text}</p>`;

/** Returns a section with a heading. */
export const section = (title: string, content: unknown): TemplateResult =>
  html`<section class="section">
    <h3>${title}</h3>
    ${content}
  </section>`;

/** Returns a list, or a text if there is nothing to list. */
export const listOf = (items: readonly TemplateResult[], empty: string): TemplateResult =>
  items.length === 0
    ? emptyText(empty)
    : // eslint-disable-next-line lit-a11y/no-redundant-role -- Safari takes the role of a list from one without markers
      html`<ul role="list">
        ${items}
      </ul>`;

/** An item of a list. */
export interface Item {
  /** What the item is about, as code. */
  readonly title: string;
  readonly badges?: readonly TemplateResult[];
  /** Smaller lines below. Empty ones are left out. */
  readonly lines?: readonly unknown[];
  readonly isInner?: boolean;
}

/** Returns an item of a list: a title with badges, and lines below. */
export const itemOf = ({title, badges = [], lines = [], isInner = false}: Item): TemplateResult =>
  html`<li class=${isInner ? 'item inner' : 'item'}>
    <div class="line">
      <code><bdi>${title}</bdi></code>
      <span class="badges">${badges}</span>
    </div>
    ${lines.filter(Boolean).map((line) => html`<p>${line}</p>`)}
  </li>`;

/** Returns a text as code. */
export const code = (text: string): TemplateResult | typeof nothing =>
  text === '' ? nothing : html`<code><bdi>${text}</bdi></code>`;

/** Returns a time as seconds since the page began to load. */
export const secondsText = (at: number | null): string => (at === null ? '' : `${(at / 1000).toFixed(2)} s`);

/** Returns a date and time in the developer's own way of writing. */
export const dateText = (time: number): string =>
  new Date(time).toLocaleString(undefined, {dateStyle: 'medium', timeStyle: 'medium'});

/** Returns a number with its word. */
export const countText = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;
