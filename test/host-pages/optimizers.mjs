// What optimizers do to a page before it is sent, by their own documentation or source: docs/recipes/optimizers.md names
// both. Each takes a page, and gives what a browser then gets.
//
// @param options.contentOf gives the code of a file by its address
// @param options.serve gives the address of a file with some code
// @param options.excluded the list that an owner has filled in: parts of tags or addresses

const SCRIPT = /<script\b([^>]*)>([^]*?)<\/script>/g;

/** The value of an attribute in the text of a tag; empty if it has none, undefined if it is not there. */
function attributeOf(attributes, name) {
  const [, found, value] = new RegExp(`\\s(${name})(?:="([^"]*)")?(?=[\\s/]|$)`).exec(attributes) ?? [];
  return found && (value ?? '');
}

const without = (attributes, name) =>
  attributes.replace(new RegExp(`\\s${name}(?:="[^"]*")?(?=[\\s/]|$)`), '');

/** Replaces scripts by what `change` gives for them; undefined leaves a script as it is. */
const changeScripts = (html, change) =>
  html.replace(SCRIPT, (tag, attributes, code) => {
    const [type, src] = [attributeOf(attributes, 'type'), attributeOf(attributes, 'src')];
    return change({tag, attributes, code, type, src}) ?? tag;
  });

const JAVASCRIPT = [undefined, '', 'text/javascript', 'module'];
const isJavaScript = ({type}) => JAVASCRIPT.includes(type);

/** The first type in a tag, wherever it stands: some go by that. */
const firstType = (attributes) => /type\s*=\s*"([^"]*)"/.exec(attributes)?.[1];

const beforeEnd = (html, more) => html.replace('</body>', () => `${more}</body>`);
const run = (fn, ...args) => `<script>(${fn})(${args.map((one) => JSON.stringify(one)).join(', ')})</script>`;

/**
 * Puts scripts in again that were held, in their order. Runs in the page.
 *
 * @param selector of the held scripts
 * @param prefix in front of their real type
 * @param addressName the attribute that has their address
 * @param wait waits for the time
 */
async function runHeld(selector, prefix, addressName, wait) {
  // Code that asks whether the page is still loading is to hear yes.
  Object.defineProperty(document, 'readyState', {get: () => 'loading', configurable: true});
  await new Promise((resolve) => {
    for (const event of wait) addEventListener(event, resolve, {once: true});
  });
  // Listeners for what is over hear of it under another name, once all scripts have run.
  const over = ['DOMContentLoaded', 'load', 'pageshow', 'readystatechange'];
  for (const target of [window, document]) {
    target.addEventListener = (type, ...rest) =>
      EventTarget.prototype.addEventListener.call(
        target,
        over.includes(type) ? `late-${type}` : type,
        ...rest,
      );
  }
  for (const held of document.querySelectorAll(selector)) {
    const script = document.createElement('script');
    for (const {name, value} of held.attributes) {
      if (name !== 'type') script.setAttribute(name === addressName ? 'src' : name, value);
    }
    if (prefix) script.type = held.type.slice(prefix.length);
    script.async = held.hasAttribute('async');
    script.text = held.text;
    const done =
      script.src && !script.async && new Promise((resolve) => (script.onload = script.onerror = resolve));
    held.replaceWith(script);
    await done;
  }
  delete document.readyState;
  for (const target of [document, window]) {
    for (const type of over) target.dispatchEvent(new Event(`late-${type}`));
  }
}

const RAY = '0c04716efef0c9e83cef9679-';

/** Cloudflare's Rocket Loader: another type for all JavaScript, which runs once the page is parsed. */
export function rocketLoader(html) {
  const held = changeScripts(html, (script) => {
    const {attributes, code, type} = script;
    if (!isJavaScript(script) || attributeOf(attributes, 'data-cfasync') === 'false') return undefined;
    return `<script${without(attributes, 'type')} type="${RAY}${type || 'text/javascript'}">${code}</script>`;
  });
  return beforeEnd(held, run(runHeld, `script[type^="${RAY}"]`, RAY, 'src', ['DOMContentLoaded']));
}

/** Not moves of the mouse, which end the waiting too: a driven browser makes some by itself when a page comes. */
const INTERACTION = ['keydown', 'touchstart', 'wheel'];

/** WP Rocket, "Delay JavaScript execution": it goes by the first type that stands in the tag. */
export function delayOfWpRocket(html, {excluded = []} = {}) {
  const held = changeScripts(html, ({tag, attributes, code}) => {
    if (['nowprocket', ...excluded].some((part) => tag.includes(part))) return undefined;
    if (!JAVASCRIPT.includes(firstType(attributes))) return undefined;
    const moved = attributes
      .replace(/type(?=\s*=)/, 'data-rocket-type')
      .replace(/\ssrc(?==)/, ' data-rocket-src');
    return `<script type="text/rocketlazyloadscript"${moved}>${code}</script>`;
  });
  const selector = 'script[type="text/rocketlazyloadscript"]';
  return beforeEnd(held, run(runHeld, selector, '', 'data-rocket-src', INTERACTION));
}

/** LiteSpeed Cache, "Load JS Deferred: Delayed". */
export function delayOfLiteSpeed(html) {
  const held = changeScripts(html, (script) => {
    const {attributes, code, type} = script;
    const isMarked = ['data-no-optimize', 'data-no-defer'].some((name) => attributeOf(attributes, name));
    if (isMarked || (type && type !== 'text/javascript')) return undefined;
    const moved = without(without(attributes, 'type'), 'async').replace(/\ssrc(?==)/, ' data-src');
    return `<script${moved} type="litespeed/javascript">${code}</script>`;
  });
  return beforeEnd(held, run(runHeld, 'script[type="litespeed/javascript"]', '', 'data-src', INTERACTION));
}

/** Autoptimize, "Aggregate JS-files" with inline code: one deferred file at the end, of what has a type of JavaScript. */
export function mergeOfAutoptimize(html, {contentOf, serve}) {
  const merged = [];
  const rest = changeScripts(html, ({tag, attributes, code, src}) => {
    const hasType = attributes.includes('type');
    const isMergeable = !hasType || /type\s*=\s*"(?:text|application)\/javascript"/.test(attributes);
    if (!isMergeable || tag.includes('data-noptimize')) return undefined;
    merged.push(src ? contentOf(src) : code);
    return '';
  });
  if (merged.length === 0) return rest;
  return beforeEnd(rest, `<script defer src="${serve(merged.join(';\n'))}"></script>`);
}

/** WP Rocket, "Combine JavaScript files": of a script with an address it does not look at the type. */
export function combineOfWpRocket(html, {contentOf, serve, excluded = []}) {
  const merged = [];
  const rest = changeScripts(html, ({attributes, code, src}) => {
    const isOut = attributes.includes('data-no-minify=') || excluded.some((part) => src?.includes(part));
    const type = firstType(attributes);
    const isText =
      src === undefined && type !== undefined && !/^(?:text|application)\/javascript$/.test(type);
    if (isOut || isText) return undefined;
    merged.push(src ? contentOf(src) : code);
    return '';
  });
  if (merged.length === 0) return rest;
  return beforeEnd(rest, `<script src="${serve(merged.join(';\n'))}" data-minify="1"></script>`);
}

/** WP Rocket, "Minify JavaScript files": each file is copied to another folder. */
export const minifyOfWpRocket = (html, {contentOf, serve, excluded = []}) =>
  changeScripts(html, ({tag, attributes, src}) => {
    const isOut = attributes.includes('data-no-minify=') || excluded.some((part) => src?.includes(part));
    return src === undefined || isOut ? undefined : tag.replace(src, () => serve(contentOf(src)));
  });

/** WP Rocket, "Load JavaScript deferred": it does not look at the type. */
export const deferOfWpRocket = (html, {excluded = []} = {}) =>
  changeScripts(html, ({tag, attributes, src}) => {
    const isOut = /\s(?:async|defer)/.test(attributes) || excluded.some((part) => src?.includes(part));
    return src === undefined || isOut ? undefined : tag.replace('>', ' defer>');
  });

/** Jetpack Boost, "Defer Non-Essential JavaScript": all scripts but data move to the end, in their order. */
export function moveOfJetpackBoost(html) {
  const moved = [];
  const rest = changeScripts(html, ({tag, attributes, type}) => {
    const isOut = attributeOf(attributes, 'data-jetpack-boost') === 'ignore' || type === 'application/json';
    if (isOut) return undefined;
    moved.push(tag);
    return '';
  });
  return beforeEnd(rest, moved.join(''));
}
