import {isConnected, isNode, ownerDocumentOf, rootOf} from './native-dom.js';
import {wrapNative, type Interceptor} from './wrap-native.js';

/**
 * Methods that put nodes into a page, or that bring them from a document where nothing loads, by owner; and which
 * argument is the node, where not all of them are.
 */
const INSERTS: readonly (readonly [owner: object, names: readonly string[], only?: number])[] = [
  [Node.prototype, ['appendChild', 'insertBefore', 'replaceChild'], 0],
  [
    Element.prototype,
    ['append', 'prepend', 'before', 'after', 'replaceWith', 'replaceChildren', 'insertAdjacentElement'],
  ],
  [Document.prototype, ['append', 'prepend', 'replaceChildren']],
  [DocumentFragment.prototype, ['append', 'prepend', 'replaceChildren']],
  [CharacterData.prototype, ['before', 'after', 'replaceWith']],
  [Element.prototype, ['moveBefore'], 0],
  [Document.prototype, ['moveBefore', 'adoptNode', 'importNode'], 0],
  [DocumentFragment.prototype, ['moveBefore'], 0],
  [Range.prototype, ['insertNode', 'surroundContents'], 0],
];

/** @param intercept Called with each node before it is put in. */
export function onInsert(intercept: (node: Node) => void): void {
  for (const [owner, names, only] of INSERTS) {
    const see: Interceptor = (self, args) => {
      for (const arg of only === undefined ? args : [args[only]]) {
        if (isNode(arg) && !isLoadless(self, arg)) intercept(arg);
      }
      return undefined;
    };
    for (const name of names) wrapNative(owner, name, see, 'value');
  }
}

/**
 * Whether an insertion loads nothing, because it happens outside of the page. Such a node is looked at when it is put into
 * the page.
 */
const isLoadless = (self: unknown, node: Node): boolean =>
  isNode(self) &&
  !isConnected(self) &&
  ownerDocumentOf(self) === ownerDocumentOf(node) &&
  !(rootOf(self) instanceof ShadowRoot);
