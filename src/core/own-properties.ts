/**
 * Returns the own properties of options, so that inherited ones fall back to their defaults. A query parser may have
 * extended `Object.prototype` (`?__proto__[language]=de`).
 */
export const ownProperties = <Options extends object>(options: Options): Options => ({
  __proto__: null,
  ...options,
});
