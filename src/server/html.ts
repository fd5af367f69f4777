/** Characters that would end a text or an attribute. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Returns a text as HTML, for the content of an element or for a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);

/** Attributes by name. True stands for an attribute without a value, and false for none. */
export type HtmlAttributes = Readonly<Record<string, string | boolean | undefined>>;

/** Returns an element as HTML. @param content HTML, or nothing for an element without an end tag. */
export function htmlElement(tag: string, attributes: HtmlAttributes, content?: string): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`;
  });
  return `<${tag}${written.join('')}>${content === undefined ? '' : `${content}</${tag}>`}`;
}
