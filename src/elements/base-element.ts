/** Base class on a server, which has no `HTMLElement`. No code creates elements there. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- other classes only extend this class
const OnServer = class {} as typeof HTMLElement;

/** Base class of the elements without Lit: `HTMLElement`, if it exists. Lit's base class does the same. */
export const BaseElement = typeof HTMLElement === 'undefined' ? OnServer : HTMLElement;
