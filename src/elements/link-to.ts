import {html, nothing, type TemplateResult} from 'lit';
import {isAddress} from '../core/schema.js';

/** A link; none where the site declared no address, or one that is not http, https or relative. */
export const linkTo = (part: string, href: string, text: string): TemplateResult | typeof nothing =>
  href && isAddress(href) ? html`<a part=${part} href=${href}>${text}</a>` : nothing;
