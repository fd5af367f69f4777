/**
 * The own properties of options, so that a default stands in for the others: a page's query parser may have put
 * properties on every object's prototype (`?__proto__[language]=de`).
 */
export const ownProperties = <Options extends object>(options: Options): Options =>
  Object.assign(Object.create(null) as object, options);
