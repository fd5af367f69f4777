// `npm run analyze` writes it; types must be checked before that too.
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
