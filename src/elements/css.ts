/**
 * Marks a text as CSS for editors and for the build, which minifies it. Lit's tag of that name returns an object of
 * Lit, but the banner does not use Lit.
 */
export const css = (texts: TemplateStringsArray): string => texts.raw.join('');
