import {isObject} from '../core/is-object.js';
import {ownProperties} from '../core/own-properties.js';
import {ofDocument} from '../dom/document.js';
import {HTML_NAMESPACE, SVG_NAMESPACE} from '../dom/namespaces.js';
import {OF_HTML, OF_SVG} from './loading-table.js';
import {isAttribute, isElement, isNode} from './native-dom.js';
import {wrapNative, type Interceptor} from './wrap-native.js';

/** A property of a prototype that reflects an attribute. */
interface ReflectingProperty {
  readonly owner: object;
  readonly name: string;
}

/**
 * Sees an attribute before it is set. Returns true if it has kept the value back.
 *
 * @param name Its local name, in lower case.
 */
export type AttributeInterceptor = (element: Element, name: string, value: string) => boolean;

/** Puts an interceptor before every way to set an attribute by which an element can load something. */
export function onAddress(keep: AttributeInterceptor): void {
  const intercept = (element: unknown, name: string, value: unknown): (() => unknown) | undefined =>
    isNode(element) && isElement(element) && keep(element, localName(name), String(value))
      ? nothing
      : undefined;

  for (const {owner, name} of findProperties(HTML_NAMESPACE, OF_HTML)) {
    wrapNative(owner, name, (self, [value]) => intercept(self, name, value), 'set');
  }
  wrapNative(
    Element.prototype,
    'setAttribute',
    (self, args) => (args.length > 1 ? intercept(self, String(args[0]), args[1]) : undefined),
    'value',
  );
  wrapNative(
    Element.prototype,
    'setAttributeNS',
    (self, args) => (args.length > 2 ? intercept(self, String(args[1]), args[2]) : undefined),
    'value',
  );
  onAttributeNodes(intercept);
  onSvgReferences(intercept);
  onAudio();
}

/**
 * Finds the properties that reflect the attributes of some elements, each once: `src` of video and audio is one property
 * of `HTMLMediaElement`. Some names differ in case: `imagesrcset` is reflected by `imageSrcset`.
 */
function findProperties(
  namespace: string,
  elements: ReadonlyMap<string, readonly string[]>,
): readonly ReflectingProperty[] {
  // Nothing loads in this document.
  const inert = ofDocument('implementation').createHTMLDocument('');
  const found: ReflectingProperty[] = [];
  for (const [tag, attributes] of elements) {
    let owner = Reflect.getPrototypeOf(inert.createElementNS(namespace, tag));
    for (; owner; owner = Reflect.getPrototypeOf(owner)) {
      for (const name of Object.getOwnPropertyNames(owner)) {
        const isKnown = found.some((one) => one.owner === owner && one.name === name);
        if (attributes.includes(name.toLowerCase()) && !isKnown) found.push({owner, name});
      }
    }
  }
  return found;
}

type Keep = (element: unknown, name: string, value: unknown) => (() => unknown) | undefined;

/** The return value of what was kept back. */
const nothing = (): null => null;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** Attributes are nodes, too. */
function onAttributeNodes(intercept: Keep): void {
  // Lists of attributes do not tell whose they are.
  const ownerOf = followOwners([{owner: Element.prototype, name: 'attributes'}]);
  const seeNode = (element: unknown, node: unknown): (() => unknown) | undefined =>
    // One that belongs to another element throws.
    node instanceof Attr && node.ownerElement === null
      ? intercept(element, node.name, node.value)
      : undefined;
  for (const name of ['setAttributeNode', 'setAttributeNodeNS']) {
    wrapNative(Element.prototype, name, (self, [node]) => seeNode(self, node), 'value');
  }
  for (const name of ['setNamedItem', 'setNamedItemNS']) {
    wrapNative(NamedNodeMap.prototype, name, (self, [node]) => seeNode(ownerOf(self), node), 'value');
  }
  const seeValue: Interceptor = (self, [value]) =>
    isNode(self) && isAttribute(self) ? intercept(self.ownerElement, self.name, value) : undefined;
  wrapNative(Attr.prototype, 'value', seeValue, 'set');
  for (const name of ['nodeValue', 'textContent']) wrapNative(Node.prototype, name, seeValue, 'set');
}

/** In SVG `href` is an object that holds the address (`image.href.baseVal = address`). The object does not tell whose it is. */
function onSvgReferences(intercept: Keep): void {
  const ownerOf = followOwners(findProperties(SVG_NAMESPACE, OF_SVG));
  wrapNative(
    SVGAnimatedString.prototype,
    'baseVal',
    (self, [value]) => intercept(ownerOf(self), 'href', value),
    'set',
  );
}

/** Follows which element each object belongs to that a property has returned. Returns a function that tells the element. */
function followOwners(properties: readonly ReflectingProperty[]): (object: unknown) => unknown {
  const owners = new WeakMap<object, unknown>();
  for (const {owner, name} of properties) {
    wrapNative(
      owner,
      name,
      (self, args, native) => () => {
        const object = Reflect.apply(native, self, args);
        if (isObject(object)) owners.set(object, self);
        return object;
      },
      'get',
    );
  }
  return (object) => (isObject(object) ? owners.get(object) : undefined);
}

/** `new Audio(address)` loads without anything else: so the address is set where it is seen. */
function onAudio(): void {
  const native = Object.getOwnPropertyDescriptor(window, 'Audio');
  const handler = ownProperties<ProxyHandler<typeof Audio>>({
    construct(target, [address]: readonly (string | undefined)[], newTarget) {
      // `Audio` and classes that extend it make such elements.
      const audio = Reflect.construct(target, [], newTarget) as HTMLAudioElement;
      if (address !== undefined) audio.src = address;
      return audio;
    },
  });
  if (!native?.configurable || typeof native.value !== 'function') return;
  // The function above is the browser's own `Audio`, unless the page has replaced it by one of its own.
  const value = new Proxy(native.value as typeof Audio, handler);
  Object.defineProperty(window, 'Audio', ownProperties<PropertyDescriptor>({...native, value}));
}
