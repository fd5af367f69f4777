// Which elements of a page a browser would run or load by itself, by another parser than the one of the program.
import {parse} from 'parse5';

const JAVASCRIPT = new Set(
  `application/ecmascript application/javascript application/x-ecmascript application/x-javascript text/ecmascript text/javascript
  text/javascript1.0 text/javascript1.1 text/javascript1.2 text/javascript1.3 text/javascript1.4 text/javascript1.5 text/jscript
  text/livescript text/x-ecmascript text/x-javascript module`.split(/\s+/),
);

const ADDRESSES = {
  iframe: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  embed: ['src'],
  object: ['data'],
  link: ['href'],
};

const loads = (address) => address !== undefined && !/^\s*(?:$|#|about:|data:|javascript:)/i.test(address);

function isLive(element) {
  const {tagName} = element;
  const values = valuesOf(element);
  if (tagName !== 'script') return (ADDRESSES[tagName] ?? []).some((name) => loads(values[name]));
  const type = values.type ?? (values.language ? `text/${values.language}` : '');
  return type === '' || JAVASCRIPT.has(type.trim().toLowerCase());
}

function* elementsIn(node) {
  if (node.tagName) yield node;
  for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])])
    yield* elementsIn(child);
}

const valuesOf = ({attrs}) => Object.fromEntries(attrs.map(({name, value}) => [name, value]));

/** Of each element of a page, in their order: its tag, its attributes, and whether it is live. */
export const livenessOf = (html) =>
  [...elementsIn(parse(html))].map((element) => ({
    tag: element.tagName,
    values: valuesOf(element),
    isLive: isLive(element),
  }));
