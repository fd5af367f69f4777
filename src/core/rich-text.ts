/**
 * A text with simple markup. A string is plain text, and is never parsed. In HTML, write the markup itself.
 *
 * @example
 * const text: RichText = ['Counts visits. ', {tag: 'a', href: '/privacy#analytics', content: 'How we count'}];
 */
export type RichText = string | readonly (string | RichTextElement)[];

/**
 * An element in a text.
 *
 * @example
 * const link: RichTextElement = {tag: 'a', href: '/privacy', content: 'our policy'};
 */
export interface RichTextElement {
  /** Name of the element. */
  readonly tag: TextTag;
  /** Address of a link: http, https, relative or `mailto:`. */
  readonly href?: string | undefined;
  /** The text in the element. */
  readonly content?: RichText | undefined;
}

/** The elements that a text may contain. */
export const TEXT_TAGS = ['a', 'em', 'strong', 'br', 'p', 'code'] as const;

/**
 * The name of an element that a text may contain.
 *
 * @example
 * const tag: TextTag = 'em';
 */
export type TextTag = (typeof TEXT_TAGS)[number];

/** Returns the tag that a name stands for, if a text may contain the element. */
export const asTextTag = (name: unknown): TextTag | undefined => TEXT_TAGS.find((tag) => tag === name);

/** Returns a text without its markup. */
export function plainText(text: RichText): string {
  if (typeof text === 'string') return text;
  const parts = text.map((part) => {
    if (typeof part === 'string') return part;
    const inner = plainText(part.content ?? '');
    return part.tag === 'p' || part.tag === 'br' ? ` ${inner} ` : inner;
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}
