import {html, nothing, type TemplateResult} from 'lit';
import {isAddress} from '../core/schema.js';

/** Returns a link. Returns nothing if the address is empty, or is neither http, https nor relative. */
export const linkTo = (part: string, href: string, text: string): TemplateResult | typeof nothing =>
  href && isAddress(href) ? html`<a part=${part} href=${href}>${text}</a>` : nothing;
