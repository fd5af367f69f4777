import {html} from 'lit';
import {asTextTag, type RichText, type RichTextElement} from '../../core/rich-text.js';
import {isLinkAddress} from '../../core/schema.js';

/** Returns a text for a template. Lit makes each element itself, so no text is parsed as HTML. */
export const richText = (text: RichText): unknown =>
  typeof text === 'string' ? text : text.map((part) => (typeof part === 'string' ? part : elementOf(part)));

function elementOf({tag, href = '', content = ''}: RichTextElement): unknown {
  const inner = richText(content);
  // A policy may have been made by hand, so tag and address are checked here, too.
  switch (asTextTag(tag)) {
    case 'a':
      return isLinkAddress(href) ? html`<a part="text-link" href=${href}>${inner}</a>` : inner;
    case 'em':
      return html`<em>${inner}</em>`;
    case 'strong':
      return html`<strong>${inner}</strong>`;
    case 'br':
      return html`<br />`;
    case 'p':
      return html`<p>${inner}</p>`;
    case 'code':
      return html`<code>${inner}</code>`;
    default:
      return inner;
  }
}
