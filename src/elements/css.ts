/**
 * Marks a text as CSS, for the editor and for the build, which minifies it. Lit's tag of that name gives an object of
 * Lit's; the banner has no Lit.
 */
export const css = (texts: TemplateStringsArray): string => texts.raw.join('');
