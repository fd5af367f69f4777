/**
 * The doors by which a script can bring something into the page. Each is wrapped so that a look comes first; what it
 * does, returns and throws stays the browser's own.
 */

/** Methods that put nodes in, by owner. */
const INSERTS: readonly (readonly [owner: object, names: readonly string[]])[] = [
  [Node.prototype, ['appendChild', 'insertBefore', 'replaceChild']],
  [
    Element.prototype,
    [
      'append',
      'prepend',
      'before',
      'after',
      'replaceWith',
      'replaceChildren',
      'insertAdjacentElement',
      'moveBefore',
    ],
  ],
  [Document.prototype, ['append', 'prepend', 'replaceChildren', 'moveBefore']],
  [DocumentFragment.prototype, ['append', 'prepend', 'replaceChildren', 'moveBefore']],
  [CharacterData.prototype, ['before', 'after', 'replaceWith']],
  [Range.prototype, ['insertNode', 'surroundContents']],
];

/** Properties whose value loads something, by owner. */
const ADDRESSES: readonly (readonly [owner: object, names: readonly string[]])[] = [
  [HTMLScriptElement.prototype, ['src']],
  [HTMLIFrameElement.prototype, ['src']],
  [HTMLImageElement.prototype, ['src', 'srcset']],
];

/** Methods and properties that take HTML, by owner. */
const HTML: readonly (readonly [owner: object, names: readonly string[]])[] = [
  [Element.prototype, ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe']],
  [ShadowRoot.prototype, ['innerHTML', 'setHTMLUnsafe']],
  [Range.prototype, ['createContextualFragment']],
  [Document.prototype, ['write', 'writeln']],
];

/** Gives the arguments to go on with, or null: then nothing is done. */
type Look = (self: unknown, args: unknown[]) => unknown[] | null;

type Native = (...args: unknown[]) => unknown;

function wrap(owner: object, name: string, look: Look): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  const key = descriptor?.set ? 'set' : 'value';
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with the right `this` below
  const native = descriptor?.[key] as Native | undefined;
  if (!descriptor || !native) return;
  // A method, for those have no `prototype` and cannot be called with `new`, as the browser's own.
  const wrapper = {
    [key](this: unknown, ...args: unknown[]): unknown {
      const seen = look(this, args);
      return seen ? Reflect.apply(native, this, seen) : undefined;
    },
  };
  for (const part of ['name', 'length'] as const) {
    Object.defineProperty(wrapper[key], part, {value: native[part], configurable: true});
  }
  Object.defineProperty(owner, name, {...descriptor, ...wrapper});
}

/** @param look Sees each node before it is put in. */
export function onInsert(look: (node: Node) => void): void {
  for (const [owner, names] of INSERTS) {
    for (const name of names) {
      wrap(owner, name, (_, args) => {
        for (const arg of args) if (arg instanceof Node) look(arg);
        return args;
      });
    }
  }
}

/** @param keep Sees each address before it is set; true keeps it back, in `data-consent-src` or `data-consent-srcset`. */
export function onAddress(keep: (element: Element, address: string) => boolean): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- the browser's own, kept before it is wrapped
  const {setAttribute} = Element.prototype;
  const isKept = (element: unknown, name: string, value: unknown): boolean => {
    const loads = ADDRESSES.some(([owner, names]) => isPrototypeOf(owner, element) && names.includes(name));
    if (!loads || !keep(element as Element, String(value))) return false;
    setAttribute.call(element, `data-consent-${name}`, String(value));
    return true;
  };
  for (const [owner, names] of ADDRESSES) {
    for (const name of names) {
      wrap(owner, name, (self, args) => (isKept(self, name, args[0]) ? null : args));
    }
  }
  wrap(Element.prototype, 'setAttribute', (self, args) =>
    typeof args[0] === 'string' && args.length > 1 && isKept(self, args[0].toLowerCase(), args[1])
      ? null
      : args,
  );
  wrap(Element.prototype, 'setAttributeNS', (self, args) =>
    typeof args[1] === 'string' && args.length > 2 && isKept(self, args[1], args[2]) ? null : args,
  );
}

const isPrototypeOf = (owner: object, object: unknown): boolean =>
  typeof object === 'object' && object !== null && Object.prototype.isPrototypeOf.call(owner, object);

const TAG = /<(?:script|iframe|img)\b[^>]*>/gi;

/**
 * @param rewrite Sees each start tag of a script, frame or image, and gives what shall stand there.
 * @param hosts Only text that names one of these is looked at.
 */
export function onHtml(rewrite: (tag: string) => string, hosts: readonly string[]): void {
  const look: Look = (_, args) =>
    args.map((arg) =>
      typeof arg === 'string' && hosts.some((host) => arg.toLowerCase().includes(host))
        ? arg.replace(TAG, rewrite)
        : arg,
    );
  for (const [owner, names] of HTML) for (const name of names) wrap(owner, name, look);
}
