// Lit as the script tag ships it, without what serves older browsers, hydration, decorators, and templates of SVG and
// MathML. Every browser that has es2022 has constructable style sheets. The npm entries leave Lit to the site's bundler,
// as it is.

/** By file: what is replaced, with what. */
const CUTS = {
  'reactive-element/css-tag.js': [[/t\.ShadowRoot&&.*?CSSStyleSheet\.prototype/, '!0']],
  'reactive-element/reactive-element.js': [
    [/,\w=\w\.reactiveElementPolyfillSupport/, ''],
    [/,\w\?\.\(\{ReactiveElement:\w\}\),\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/, ''],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._)/, ''],
    [/static addInitializer\(t\)\{.*?\}(?=static)/, ''],
    [/,void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)/, ''],
    [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
  ],
  'lit-html/lit-html.js': [
    [/,\w=\w\.litHtmlPolyfillSupport;\w\?\.\(\w,\w\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\)/, ''],
    [/2===i\?"<svg>":3===i\?"<math>":""/, '""'],
    [/\+\(2===i\?"<\/svg>":3===i\?"<\/math>":""\)/, ''],
    [
      /,2===i\|\|3===i\)\{const t=this\.el\.content\.firstChild;t\.replaceWith\(\.\.\.t\.childNodes\)\}/,
      ');',
    ],
  ],
  'lit-element/lit-element.js': [
    [/,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\)/, ''],
    [/const \w=\w\.litElementPolyfillSupport;\w\?\.\(\{LitElement:\w\}\);/, ''],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\);/, ''],
  ],
};

/** Fails where a new version of Lit lacks what is to be cut. */
export const modernLit = {
  name: 'modern-lit',
  transform(code, id) {
    const [file, cuts] = Object.entries(CUTS).find(([end]) => id.endsWith(`/${end}`)) ?? [];
    if (!file) return null;
    for (const [pattern, replacement] of cuts) {
      if (!pattern.test(code)) this.error(`${file} no longer has ${pattern}`);
      code = code.replace(pattern, replacement);
    }
    return {code, map: null};
  },
};
