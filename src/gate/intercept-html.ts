import {isObject} from '../core/is-object.js';
import {ofDocument} from '../dom/document.js';
import {HTML_NAMESPACE} from '../dom/namespaces.js';
import {MAY_LOAD} from './loading-table.js';
import {isElement, isFragment, isNode, parentOf, tagOf} from './native-dom.js';
import {nativeOf, wrapNative} from './wrap-native.js';

const {apply} = Reflect;

/**
 * Holds what stands in a fragment that is not in the page yet. Returns whether it held anything.
 *
 * @param withScripts Whether scripts in it can run: those that come by `innerHTML` cannot.
 */
export type HoldInFragment = (fragment: Node, withScripts: boolean) => boolean;

/** Puts nodes where the HTML would have gone. */
type Place<Self extends Node> = (self: Self, nodes: readonly Node[]) => void;

/* eslint-disable @typescript-eslint/unbound-method -- each is applied to its object below */
const {adoptNode} = Document.prototype;
const {before, after, prepend, append, replaceWith, replaceChildren} = Element.prototype;
const {replaceChildren: replaceInFragment} = DocumentFragment.prototype;
const {createRange} = Document.prototype;
const {selectNodeContents} = Range.prototype;
/* eslint-enable @typescript-eslint/unbound-method */
const innerHtml = nativeOf(Element.prototype, 'innerHTML', 'set');

/** A document in which nothing loads and nothing runs, with the parser of the page. */
let inert: Document | undefined;
function inertDocument(): Document {
  const implementation = ofDocument('implementation');
  return (inert ??=
    ofDocument('contentType') === 'text/html'
      ? implementation.createHTMLDocument('')
      : implementation.createDocument(HTML_NAMESPACE, 'html'));
}

/** Makes an empty element like another one, in which HTML is parsed as it would be there. */
const twinOf = (context: Element): Element => inertDocument().importNode(context, false);

/** Whether a node is a template of HTML. An SVG element may have that name, too. */
const isTemplate = (node: Node): node is HTMLTemplateElement =>
  isElement(node) && 'content' in node && tagOf(node) === 'template';

const contentOf = (node: Node): Node => (isTemplate(node) ? node.content : node);

/** HTML is parsed within an element; a shadow root's within its host, a fragment's within a body. */
function contextOf(node: Node | null): Element | undefined {
  if (node === null) return undefined;
  if (isElement(node)) {
    return tagOf(node) === 'html' ? ofDocument('createElement').call(document, 'body') : node;
  }
  if (node instanceof ShadowRoot) return node.host;
  return isFragment(node) ? ofDocument('createElement').call(document, 'body') : undefined;
}

const PLACES: ReadonlyMap<string, Place<Element>> = new Map<string, Place<Element>>([
  ['beforebegin', (self, nodes) => apply(before, self, nodes)],
  ['afterbegin', (self, nodes) => apply(prepend, self, nodes)],
  ['beforeend', (self, nodes) => apply(append, self, nodes)],
  ['afterend', (self, nodes) => apply(after, self, nodes)],
]);

const replaceContent: Place<Node> = (self, nodes) => {
  const target = contentOf(self);
  if (isElement(target)) apply(replaceChildren, target, nodes);
  else if (isFragment(target)) apply(replaceInFragment, target, nodes);
};

const replaceSelf: Place<Element> = (self, nodes) => apply(replaceWith, self, nodes);

/**
 * Parses HTML where nothing loads, and holds what is to be held. Where something was held, the nodes go into the page in
 * place of the text: so a policy of Trusted Types has nothing to refuse. Otherwise the browser goes on by itself.
 */
export function onHtml(hold: HoldInFragment): void {
  for (const owner of [Element.prototype, ShadowRoot.prototype]) {
    onInnerHtml(owner, hold);
    for (const name of ['setHTML', 'setHTMLUnsafe']) onSetHtml(owner, name, hold);
  }
  onOuterHtml(hold);
  onInsertAdjacentHtml(hold);
  onContextualFragment(hold);
}

/** A call by which a page puts HTML somewhere. */
interface HtmlCall<Self extends Node> {
  readonly self: Self;
  /** The element within which the HTML is parsed. */
  readonly context: Element | undefined;
  readonly html: unknown;
  /** Parses the HTML into an element. */
  readonly parse: (twin: Element) => unknown;
  readonly place: Place<Self>;
  /** Whether scripts in the HTML can run. */
  readonly withScripts: boolean;
}

/** Returns what is done in place of a call. Undefined if the call puts nothing into the page that is held. */
function intercept<Self extends Node>(
  call: HtmlCall<Self>,
  hold: HoldInFragment,
): (() => unknown) | undefined {
  const {self, context, html, parse, place, withScripts} = call;
  if (!context || !MAY_LOAD.test(String(html))) return undefined;
  const twin = twinOf(context);
  parse(twin);
  const content = contentOf(twin);
  return hold(content, withScripts) ? () => place(self, [...content.childNodes]) : undefined;
}

/** Parses as `innerHTML` does. Scripts in that HTML cannot run. */
const asInnerHtml = (html: unknown) => ({
  html,
  parse: (twin: Element): unknown => innerHtml && apply(innerHtml, twin, [html]),
  withScripts: false,
});

function onInnerHtml(owner: Element | ShadowRoot, hold: HoldInFragment): void {
  wrapNative(
    owner,
    'innerHTML',
    (self, [html]) =>
      isNode(self)
        ? intercept({...asInnerHtml(html), self, context: contextOf(self), place: replaceContent}, hold)
        : undefined,
    'set',
  );
}

function onSetHtml(owner: Element | ShadowRoot, name: string, hold: HoldInFragment): void {
  const native = nativeOf(Element.prototype, name, 'value');
  wrapNative(
    owner,
    name,
    (self, args) => {
      if (!isNode(self)) return undefined;
      const [html, options] = args;
      const withScripts = isObject(options) && Boolean(Reflect.get(options, 'runScripts'));
      const parse = (twin: Element): unknown => native && apply(native, twin, [...args]);
      return intercept(
        {self, context: contextOf(self), html, parse, place: replaceContent, withScripts},
        hold,
      );
    },
    'value',
  );
}

function onOuterHtml(hold: HoldInFragment): void {
  wrapNative(
    Element.prototype,
    'outerHTML',
    (self, [html]) =>
      isNode(self) && isElement(self)
        ? intercept(
            {...asInnerHtml(html), self, context: contextOf(parentOf(self)), place: replaceSelf},
            hold,
          )
        : undefined,
    'set',
  );
}

function onInsertAdjacentHtml(hold: HoldInFragment): void {
  wrapNative(
    Element.prototype,
    'insertAdjacentHTML',
    (self, [where, html]) => {
      const place = PLACES.get(String(where).toLowerCase());
      if (!place || !isNode(self) || !isElement(self)) return undefined;
      const isOutside = /^(?:beforebegin|afterend)$/i.test(String(where));
      const context = contextOf(isOutside ? parentOf(self) : self);
      return intercept({...asInnerHtml(html), self, context, place}, hold);
    },
    'value',
  );
}

/** `createContextualFragment` makes scripts that can run. */
function onContextualFragment(hold: HoldInFragment): void {
  wrapNative(
    Range.prototype,
    'createContextualFragment',
    (self, args, native) => {
      if (!MAY_LOAD.test(String(args[0]))) return undefined;
      const start: unknown = Reflect.get(Range.prototype, 'startContainer', self);
      if (!isNode(start)) return undefined;
      const context = contextOf(isElement(start) ? start : parentOf(start)) ?? ofDocument('body');
      const range = apply(createRange, inertDocument(), []);
      apply(selectNodeContents, range, [twinOf(context)]);
      const fragment = apply(native, range, [...args]);
      return isNode(fragment) && hold(fragment, true)
        ? () => apply(adoptNode, document, [fragment])
        : undefined;
    },
    'value',
  );
}
