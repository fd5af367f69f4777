/** Stands in where the package is imported by a server, which has no `HTMLElement`. Nobody makes an element there. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- it can be extended, and that is all
const OnServer = class {} as typeof HTMLElement;

/** What a plain element of ours extends: `HTMLElement`, as Lit's elements do. */
export const BaseElement = typeof HTMLElement === 'undefined' ? OnServer : HTMLElement;
